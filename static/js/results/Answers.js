/** How a quick question was answered: bars for choices and figures, a list by size for words. */

import { answersOf } from "../choices.js";
import { number, t } from "../words.js";
import { Mark } from "./groups.js";
import { More } from "./Rows.js";
import { sidesOf } from "./views.js";
import { Waiting } from "./Waiting.js";

const MOST_FIGURES = 12;
const SIZES = 4;

export function Answers(props) {
  return props.activity.settings.type === "word" ? <Words {...props} /> : <Bars {...props} />;
}

function Bars({ result, activity, most = Infinity }) {
  const rows = rowsOf(activity, result.counts);
  const largest = Math.max(1, ...rows.map(({ n }) => n));
  const sides = sidesOf(result);
  return (
    <figure class="bars" aria-label={t("How everyone answered")}>
      {result.median != null && <figcaption class="rows-legend">{t("In the middle: %(middle)s", { middle: number(result.views.everyone.median) })}</figcaption>}
      <ol class="rows-list">
        {rows.slice(0, most).map((row) => (
          <li key={row.answer} class={row.n === largest ? "bars-row order-first" : "bars-row"}>
            <span class="rows-title" dir="auto">{row.title}</span>
            <span class="rows-track" aria-hidden="true"><span class="rows-bar" style={{ inlineSize: `${((row.n / largest) * 100).toFixed(2)}%` }} /></span>
            <span class="rows-figure">
              {number(row.n)}
              {sides.length > 0 && <span class="rows-note bars-sides">{sides.map((side) => <span key={side}><Mark side={side} /> {number(sum(row, result.views[side].counts))}</span>)}</span>}
            </span>
          </li>
        ))}
      </ol>
      <More left={rows.length - most} />
    </figure>
  );
}

/** A row for each answer; figures that are many are put together into stretches. */
export function rowsOf(activity, counts) {
  const rows = answersOf(activity, counts).map((row) => ({ ...row, members: [row.answer] }));
  if (activity.settings.type !== "number" || rows.length <= MOST_FIGURES) return rows;
  const [low, high] = [Number(rows[0].answer), Number(rows[rows.length - 1].answer)];
  const wide = roundUp((high - low + 1) / 8);
  const first = Math.floor(low / wide) * wide;
  return Array.from({ length: Math.floor((high - first) / wide) + 1 }, (_, at) => {
    const from = first + at * wide;
    const members = rows.filter(({ answer }) => Number(answer) >= from && Number(answer) < from + wide);
    const title = t("%(from)s to %(to)s", { from: number(from), to: number(from + wide - 1) });
    return { answer: String(from), title, n: members.reduce((all, { n }) => all + n, 0), members: members.map(({ answer }) => answer) };
  });
}

/** 1, 2 or 5 with noughts, at least this much. */
function roundUp(width) {
  const noughts = 10 ** Math.floor(Math.log10(Math.max(1, width)));
  return noughts * [1, 2, 5, 10].find((digit) => digit * noughts >= width);
}

function sum({ members }, counts) {
  return members.reduce((all, answer) => all + (counts[answer] || 0), 0);
}

/** The more people wrote a word, the larger it is; one that was taken off is not there. */
function Words({ snapshot, result, activity, most = Infinity }) {
  const words = wordsOf(snapshot, result, activity);
  const largest = Math.max(1, ...words.map(({ n }) => n));
  return (
    <figure class="words" aria-label={t("The words, those that most people wrote first")}>
      <ul>
        {words.slice(0, most).map(({ id, text, n, off }) => (
          <li key={id} class={`word word-${Math.max(1, Math.ceil((n / largest) * SIZES))}`}>
            {off ? <span class="order-off">{t("Taken off")}</span> : <bdi>{text}</bdi>} {n > 1 && <span class="word-people">{number(n)}</span>}
          </li>
        ))}
      </ul>
      <More left={words.length - most} />
      <Waiting snapshot={snapshot} activity={activity.id} />
    </figure>
  );
}

/** [{id, text, n, off}], most people first; `off` where it is not to be read. */
export function wordsOf({ sayings }, result, activity) {
  return sayings
    .filter((one) => one.activity === activity.id)
    .map(({ id, text, state, off_screen: away }) => ({ id, text, off: state !== "up", away, n: result.counts[text] || result.counts[id] || 0 }))
    .filter(({ n, off }) => n > 0 && !off)
    .sort((one, other) => other.n - one.n || one.text.localeCompare(other.text));
}
