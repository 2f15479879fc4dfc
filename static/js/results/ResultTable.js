/** The figures behind the pictures, as a table that can be read line by line. */

import { titleOf } from "../titles.js";
import { number, percent, t } from "../words.js";
import { answersOf } from "../choices.js";
import { supportInWords } from "./Agreement.js";
import { wordsOf } from "./Answers.js";
import { figureColumns } from "./columns.js";
import { groupName } from "./groups.js";
import { optionOf, placesOf } from "./options.js";
import { rangeInWords, sidesOf, viewName, viewsOf } from "./views.js";

/** One row an option, in the order of the result. */
export function ResultTable(props) {
  const { snapshot, result, activity, caption } = props;
  const columns = [...placeColumns(result), ...figureColumns(props), ...groupColumns(result)];
  return (
    <div class="table-scroll" tabIndex="0" role="region" aria-label={`${caption}: ${titleOf(activity)}`}>
      <table class="result-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{result.kind === "quick_question" ? t("Answer") : t("Option")}</th>
            {columns.map((column) => <th key={column.head} scope="col">{column.head}</th>)}
          </tr>
        </thead>
        <tbody>
          {linesOf(props).map(({ id, title }) => (
            <tr key={id}>
              <th scope="row" dir="auto">{title}</th>
              {columns.map((column) => <td key={column.head}>{column.cell(id) ?? "–"}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What each line is about: the options in their order, or the answers to a question. */
function linesOf({ snapshot, result, activity }) {
  if (result.kind === "quick_question" && activity.settings.type === "word") {
    return wordsOf(snapshot, result, activity).map(({ text, id }) => ({ id: text in result.counts ? text : id, title: text }));
  }
  if (result.kind === "quick_question") return answersOf(activity, result.counts).map(({ answer, title }) => ({ id: answer, title }));
  const ids = result.order.length ? placesOf(result.order).map(({ id }) => id) : Object.keys(result.counts || {});
  return ids.map((id) => ({ id, title: optionOf(snapshot, id).title }));
}

function placeColumns(result) {
  if (!result.order.length) return [];
  const places = viewsOf(result).map(({ view, order }) => {
    const rows = new Map(placesOf(order).map((row) => [row.id, row.place]));
    return { head: viewName(view, result), cell: (id) => number(rows.get(id)) };
  });
  if (!result.certainty || result.bought) return places;
  return [...places, { head: t("Another group like this one"), cell: (id) => rangeInWords(result, id) }];
}

function groupColumns(result) {
  if (!result.agreement) return [];
  return sidesOf(result).map((side) => ({
    head: `${groupName(side)}: ${supportInWords(result)}`,
    cell: (id) => {
      const row = result.agreement.rows[id];
      return row && row[side] != null ? percent(row[side]) : null;
    },
  }));
}
