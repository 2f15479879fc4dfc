/** The figures behind the pictures, as a table that can be read line by line. */

import { number, percent, t } from "../words.js";
import { supportInWords } from "./Agreement.js";
import { GROUPS, groupName } from "./groups.js";
import { optionOf, placesOf } from "./options.js";
import { viewName } from "./Orders.js";

const COUNTS = {
  dots: [
    { head: () => t("Dots"), cell: (count) => number(count.dots) },
    { head: () => t("People who gave one"), cell: (count) => number(count.people) },
  ],
  statements: [
    { head: () => t("Agree"), cell: (count) => number(count.agree) },
    { head: () => t("Disagree"), cell: (count) => number(count.disagree) },
    { head: () => t("Pass"), cell: (count) => number(count.pass) },
  ],
};

/** One row an option, in the order of the result. */
export function ResultTable({ snapshot, result, caption }) {
  const columns = columnsOf(result);
  return (
    <div class="table-scroll" tabIndex="0" role="region" aria-label={caption}>
      <table class="result-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("Option")}</th>
            {columns.map((column) => <th key={column.head} scope="col">{column.head}</th>)}
          </tr>
        </thead>
        <tbody>
          {placesOf(result.order || []).map(({ id }) => (
            <tr key={id}>
              <th scope="row" dir="auto">{optionOf(snapshot, id).title}</th>
              {columns.map((column) => <td key={column.head}>{column.cell(id)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function columnsOf(result) {
  return [...placeColumns(result), ...countColumns(result), ...groupColumns(result)];
}

function placeColumns(result) {
  return ["equal_footing", "everyone"]
    .filter((view) => result.views && result.views[view])
    .map((view) => {
      const places = new Map(placesOf(result.views[view].order).map((row) => [row.id, row.place]));
      return { head: viewName(view), cell: (id) => (places.has(id) ? number(places.get(id)) : "–") };
    });
}

function countColumns(result) {
  const counts = result.counts || (result.views && result.views.everyone && result.views.everyone.counts);
  if (!counts) return [];
  return (COUNTS[result.kind] || []).map(({ head, cell }) => ({
    head: head(),
    cell: (id) => (counts[id] ? cell(counts[id]) : "–"),
  }));
}

function groupColumns(result) {
  if (!result.agreement) return [];
  return GROUPS.map((side) => ({
    head: `${groupName(side)}: ${supportInWords(result.kind)}`,
    cell: (id) => {
      const row = result.agreement.rows[id];
      return row && row[side] != null ? percent(row[side]) : "–";
    },
  }));
}
