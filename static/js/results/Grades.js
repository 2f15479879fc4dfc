/** How options were marked from 0 to 5: one bar an option, and the mark that half of the people gave it or better. */

import { listed, number, percent, t } from "../words.js";
import { compared, distribution } from "./figures.js";
import { optionOf } from "./options.js";
import { Rows } from "./Rows.js";
import { firstPlaces, otherPlaceInWords, viewsOf } from "./views.js";

const MARKS = [5, 4, 3, 2, 1, 0];

/** `beside` says on each row what its place is the other way; for where both orders are not shown. */
export function Grades({ snapshot, result, activity, most = Infinity, beside = false }) {
  const [here, other] = viewsOf(result);
  const { criteria } = activity.settings;
  const shown = firstPlaces(here, other, most);
  const rows = shown.map(({ id, place }) => ({
    id,
    place,
    option: optionOf(snapshot, id),
    notes: [
      here.few.includes(id) && t("too few marks"),
      beside && otherPlaceInWords(result, id),
    ],
    track: <Track marks={distribution(result, id, criteria)} />,
    figure: number(here.scores[id], { maximumFractionDigits: 1 }),
  }));
  return (
    <Rows label={t("How people marked them")} legend={<Legend several={compared(criteria).length > 1} />} rows={rows} left={Object.keys(here.scores).length - shown.length} />
  );
}

function Legend({ several }) {
  return (
    <>
      <span class="grades-legend" aria-hidden="true">
        {MARKS.map((mark) => <span key={mark} class={`grade-key grade-${mark}`}>{number(mark)}</span>)}
      </span>
      <span>
        {several
          ? t("At the middle line and at the end: the mean of several marks that half of us gave it, or better.")
          : t("At the middle line and at the end: the mark that half of us gave it, or better.")}
      </span>
    </>
  );
}

function Track({ marks }) {
  const whole = marks.reduce((sum, n) => sum + n, 0);
  const given = MARKS.filter((mark) => marks[mark] > 0);
  const words = listed(given.map((mark) => t("mark %(mark)s: %(share)s", { mark, share: percent(marks[mark] / whole) })));
  return (
    <span class="grades-track" role="img" aria-label={words || t("nobody marked it")}>
      {given.map((mark) => (
        <span key={mark} class={`grade-part grade-${mark}`} style={{ flexGrow: marks[mark] / whole }} />
      ))}
    </span>
  );
}
