/** What the money pays for, both ways, what is left of it, and why the rest is not paid for. */

import { money, number, t, tn } from "../words.js";
import { whyNot } from "./figures.js";
import { optionOf, placesOf } from "./options.js";
import { More, Rows } from "./Rows.js";
import { viewName, viewsOf } from "./views.js";

/** `most` keeps so many of what is paid for, and as many of what is not; on the big screen `brief` leaves out why. */
export function Purchases({ snapshot, result, activity, most = Infinity, brief = false }) {
  const [here, beside] = viewsOf(result);
  const sums = { inWords: (amount) => money(amount, snapshot.session.currency || "GBP"), total: activity.settings.total, costs: activity.costs };
  const same = beside && sameList(here, beside);
  return (
    <div class="purchases">
      <Basket snapshot={snapshot} view={here} head={beside && !same ? viewName(here.view, result) : t("What the money pays for")} decides={Boolean(beside) && !same} sums={sums} most={most} />
      {beside && same && <p class="rows-same">{t("The list is the same whichever way we count.")}</p>}
      {beside && !same && <Basket snapshot={snapshot} view={beside} head={viewName(beside.view, result)} sums={sums} most={most} />}
      <NotPaid snapshot={snapshot} result={result} view={here} sums={sums} most={most} brief={brief} />
    </div>
  );
}

function Basket({ snapshot, view, head, decides, sums, most }) {
  const bought = placesOf(view.order).filter(({ id }) => view.bought.includes(id));
  const rows = bought.slice(0, most).map(({ id }) => ({
    id,
    option: optionOf(snapshot, id),
    figure: sums.inWords(sums.costs[id]),
  }));
  return (
    <section class="basket">
      <p class="order-title">{head}{decides && <span class="order-tag">{t("this decides")}</span>}</p>
      <Rows label={head} rows={rows} left={bought.length - rows.length}>
        <Purse spent={sums.total - view.left_over} sums={sums} />
      </Rows>
    </section>
  );
}

/** The sum as one bar: what is spent of it, and what is left. */
function Purse({ spent, sums: { total, inWords } }) {
  return (
    <p class="purse-result">
      <span class="rows-track" aria-hidden="true"><span class="rows-bar" style={{ inlineSize: `${((spent / total) * 100).toFixed(2)}%` }} /></span>
      <span>{t("%(spent)s of %(total)s spent, %(left)s left", { spent: inWords(spent), total: inWords(total), left: inWords(total - spent) })}</span>
    </p>
  );
}

function NotPaid({ snapshot, result, view, sums, most, brief }) {
  const rest = placesOf(view.order).filter(({ id }) => !view.bought.includes(id));
  if (!rest.length) return null;
  const shown = rest.slice(0, most);
  return (
    <section class="not-paid">
      <p class="order-title">{t("Not paid for")}</p>
      <ul>
        {shown.map(({ id }) => (
          <li key={id}>
            <span dir="auto">{optionOf(snapshot, id).title}</span>{" "}
            <span class="rows-note">{brief ? sums.inWords(sums.costs[id]) : why(result, view, id, sums)}</span>
          </li>
        ))}
      </ul>
      <More left={rest.length - shown.length} />
    </section>
  );
}

function why(result, view, id, { costs, total, inWords }) {
  const cost = inWords(costs[id]);
  const reason = whyNot(view, id, costs[id], total);
  if (reason === "nobody") return t("%(cost)s: nobody chose it", { cost });
  if (reason === "whole") return t("%(cost)s: more than the whole sum", { cost });
  const chose = tn("%(n)s person chose it", "%(n)s people chose it", result.counts[id], { n: number(result.counts[id]) });
  return t("%(cost)s: %(chose)s, too few to pay for it together, and it is more than what was left", { cost, chose });
}

function sameList(one, other) {
  return one.bought.length === other.bought.length && one.bought.every((id) => other.bought.includes(id));
}
