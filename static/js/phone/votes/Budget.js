/** Budget: one sum, spent on what one would pay for or shared out; what is left is always in sight. */
import { optionOf } from "../../results/options.js";
import { money, t } from "../../words.js";
import { announce } from "../announce.js";
import { Amount } from "./Amount.js";
import { Ballot, VOTE } from "./Ballot.js";
import { idsOf, OptionWords } from "./Option.js";
import { priceOf, spentBy } from "./purse.js";
import { usePurse } from "./usePurse.js";

export function Budget({ room, activity }) {
  const snapshot = room.snapshot.value;
  const { mode, total, within_total: within } = activity.settings;
  const prices = Object.fromEntries(idsOf(activity).map((id) => [id, priceOf(snapshot, activity, id)]));
  const bound = mode === "amounts" || within !== false;
  const purse = usePurse(room, activity, (marks) => total - spentBy(marks, { mode, prices }), bound);
  const inWords = (amount) => money(amount, snapshot.session.currency || "GBP");

  /** Gives what is left then. */
  function set(id, value) {
    const { [id]: before, ...others } = purse.marks;
    return purse.want(value ? { ...others, [id]: value } : others);
  }

  function say(id, value, left) {
    announce(`${changeInWords(mode, optionOf(snapshot, id).title, value && inWords(value))} ${leftInWords(left, { bound, inWords })}`, VOTE);
  }

  const put = (id, value) => say(id, value, set(id, value));

  return (
    <Ballot room={room} activity={activity} ballot={purse.ballot} head={<Left left={purse.left} total={total} bound={bound} inWords={inWords} />}>
      {purse.isKept && <NotCounted snapshot={snapshot} activity={activity} counted={purse.counted} inWords={inWords} />}
      <p class="soft">
        {mode === "amounts" ? t("Give each what you would spend on it. You need not spend it all.") : t("Add what you would pay for. You need not spend it all.")}
      </p>
      <ul class="options">
        {idsOf(activity).map((id) => (
          <li key={id} class={purse.marks[id] ? "note option option-marked" : "note option"}>
            <OptionWords room={room} id={id} priced={mode !== "amounts"} />
            {mode === "amounts"
              ? <Amount room={room} id={id} value={purse.marks[id] || 0} total={total} left={purse.left} paused={purse.paused} put={put} set={set} say={say} />
              : <Purchase room={room} id={id} price={prices[id]} left={purse.left} inside={id in purse.marks} paused={purse.paused} put={put} inWords={inWords} />}
          </li>
        ))}
      </ul>
    </Ballot>
  );
}

/** The bar stays at the top of the screen: full at first, empty when all is spent, another colour beyond. */
function Left({ left, total, bound, inWords }) {
  const over = left < 0 && bound ? " purse-over" : "";
  return (
    <>
      <p class={`purse-words${over}`}>
        <strong>{leftInWords(left, { bound, inWords })}</strong>
        {left >= 0 && <span class="soft small"> {t("of %(amount)s", { amount: inWords(total) })}</span>}
      </p>
      <progress class={`progress purse-bar${over}`} max={total} value={Math.min(total, Math.abs(left))} aria-hidden="true" />
    </>
  );
}

function Purchase({ room, id, price, left, inside, paused, put, inWords }) {
  const { title, off } = optionOf(room.snapshot.value, id);
  if (price === null) return <p class="soft small">{t("Nobody knows yet what it costs, so it cannot be bought.")}</p>;
  return (
    <div class="purchase">
      <p class="price">
        <strong>{inWords(price)}</strong>
        {!inside && price > left && <span class="small soft">{t("more than is left")}</span>}
      </p>
      <button type="button" class="button" aria-pressed={String(inside)} disabled={paused || (off && !inside)} onClick={() => put(id, inside ? 0 : 1)}>
        {inside ? t("Take out") : t("Add")}<span class="visually-hidden">: {title}, {inWords(price)}</span>
      </button>
    </div>
  );
}

/** Over the limit: kept here, not cast; what stood before still stands. */
function NotCounted({ snapshot, activity, counted, inWords }) {
  const lines = Object.keys(counted);
  return (
    <div class="notice notice-warn stack-tight" role="status">
      <p>{t("Spend less, and it counts. It stays here until then.")}</p>
      {lines.length > 0 && (
        <>
          <p>{t("This counts now:")}</p>
          <ul>
            {lines.map((id) => (
              <li key={id}>
                <bdi>{optionOf(snapshot, id).title}</bdi>
                {activity.settings.mode === "amounts" && <>: {inWords(counted[id])}</>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function changeInWords(mode, title, amount) {
  if (!amount) return t("%(title)s is out.", { title });
  return mode === "amounts" ? t("%(amount)s for %(title)s.", { amount, title }) : t("%(title)s is in.", { title });
}

function leftInWords(left, { bound, inWords }) {
  if (left >= 0) return t("%(amount)s left", { amount: inWords(left) });
  return bound
    ? t("Not counted yet: %(amount)s too much", { amount: inWords(-left) })
    : t("%(amount)s more than there is", { amount: inWords(-left) });
}

export function markInWords(mark, { snapshot, activity }) {
  return activity.settings.mode === "amounts" ? money(mark, snapshot.session.currency || "GBP") : t("in");
}
