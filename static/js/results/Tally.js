/** How people answered statements, everyone together: agree, pass and disagree as parts of one line. */

import { listed, number, t } from "../words.js";
import { optionOf, placesOf } from "./options.js";

const ANSWERS = [
  ["agree", () => t("Agree")],
  ["pass", () => t("Pass")],
  ["disagree", () => t("Disagree")],
];

/** One row a statement, in the order of the result; `most` keeps the first so many. */
export function Tally({ snapshot, result, most = Infinity }) {
  const counts = result.counts || result.views?.everyone?.counts;
  if (!counts) return null;
  const rows = placesOf(result.order || []).filter(({ id }) => counts[id]).slice(0, most);
  return (
    <figure class="tally" aria-label={t("How everyone answered")}>
      <figcaption class="tally-legend">
        {ANSWERS.map(([answer, label]) => (
          <span key={answer}><span class={`tally-key tally-${answer}`} aria-hidden="true" /> {label()}</span>
        ))}
      </figcaption>
      <ol class="tally-rows">
        {rows.map(({ id }) => (
          <li key={id} class="tally-row">
            <span class="tally-title" dir="auto">{optionOf(snapshot, id).title}</span>
            <span class="tally-track" role="img" aria-label={inWords(counts[id])}>
              {ANSWERS.filter(([answer]) => counts[id][answer] > 0).map(([answer]) => (
                <span key={answer} class={`tally-part tally-${answer}`} style={{ flexGrow: counts[id][answer] }}>
                  {number(counts[id][answer])}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function inWords(count) {
  return listed(ANSWERS.map(([answer, label]) => `${label()}: ${number(count[answer] || 0)}`));
}
