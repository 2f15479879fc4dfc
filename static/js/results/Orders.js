/** The order, counted both ways: two lists side by side, with a line from each option to its place in the other. */

import { number, percent, t } from "../words.js";
import { optionOf, placesOf } from "./options.js";
import { More } from "./Rows.js";
import { firstPlaces, rangeInWords, viewName, viewsOf } from "./views.js";

/** The picture; `most` keeps the first so many places. Without a second view, one list. */
export function Orders({ snapshot, result, most = Infinity }) {
  const [here, beside] = viewsOf(result);
  if (!here) return null;
  const shown = firstPlaces(here, beside, most);
  const other = beside && rowsBeside(placesOf(beside.order), shown);
  const ranges = Object.fromEntries(shown.map(({ id }) => [id, rangeInWords(result, id)]));
  return (
    <figure class={other ? "orders orders-two" : "orders"} aria-label={t("The order, and how we counted")}>
      <Heading name={viewName(here.view, result)} decides={Boolean(other)} kind={result.kind} />
      <List snapshot={snapshot} rows={shown} name={viewName(here.view, result)} shares={sharesOf(result, here)} ranges={ranges} decides={Boolean(other)} />
      {other && <Lines from={shown} to={other} />}
      {other && <Heading name={viewName(beside.view, result)} kind={result.kind} />}
      {other && <List snapshot={snapshot} rows={other} name={viewName(beside.view, result)} shares={sharesOf(result, beside)} ranges={{}} />}
      <More left={Object.keys(here.scores).length - shown.length} />
      {Object.values(ranges).some(Boolean) && <p class="order-more order-ranges">{t("“between 1 and 3”: the places it could take if another group much like this one had come.")}</p>}
    </figure>
  );
}

function nameClass({ off, title }) {
  if (off) return "order-name order-off";
  return title.length > 60 ? "order-name order-long" : "order-name";
}

/** Dots and approvals are shares, and say so; other kinds have an order only. */
function sharesOf({ kind }, view) {
  return kind === "dots" || kind === "approval" ? view.scores : null;
}

function rowsBeside(rows, shown) {
  const kept = new Set(shown.map((row) => row.id));
  return rows.filter((row) => kept.has(row.id));
}

function Heading({ name, decides, kind }) {
  return (
    <p class="order-title">
      {name}
      {decides && <span class="order-tag">{t("this decides")}</span>}
      {kind === "dots" && <span class="order-of">{t("share of the dots")}</span>}
      {kind === "approval" && <span class="order-of">{t("said yes to it")}</span>}
    </p>
  );
}

function List({ snapshot, rows, name, shares, ranges, decides }) {
  return (
    <ol class={decides ? "order-list order-decides" : "order-list"} aria-label={name}>
      {rows.map((row) => {
        const option = optionOf(snapshot, row.id);
        return (
          <li key={row.id} class={row.place === 1 ? "order-row order-first" : "order-row"} value={row.place}>
            <span class="order-place">{number(row.place)}</span>
            <span class="order-words">
              <span class={nameClass(option)} dir="auto">{option.title}</span>
              {ranges[row.id] && <span class="rows-note">{ranges[row.id]}</span>}
            </span>
            <span class="order-figure">
              {row.tied && <span class="order-tie">{t("tied")}</span>}
              {shares && percent(shares[row.id] || 0)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Lines({ from, to }) {
  const middle = (at) => ((at + 0.5) / from.length) * 100;
  return (
    <svg class="order-lines" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {from.map((row, at) => {
        const there = to.findIndex((one) => one.id === row.id);
        const d = `M0 ${middle(at)} C50 ${middle(at)} 50 ${middle(there)} 100 ${middle(there)}`;
        return <path key={row.id} class={lineClass(at, there, from.length)} d={d} vector-effect="non-scaling-stroke" />;
      })}
    </svg>
  );
}

function lineClass(at, there, length) {
  if (at === there) return "order-line order-line-same";
  return Math.abs(at - there) * 2 >= length ? "order-line order-line-far" : "order-line";
}
