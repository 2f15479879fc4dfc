/** What the marks mean, drawn as the scale that they stand on. */

import { t, tn } from "../words.js";

const MARKS = [0, 1, 2, 3, 4, 5];

export function ScaleLegend({ criteria }) {
  return (
    <>
      <div class="screen-scale">
        <span>{t("not at all")}</span>
        <ol class="screen-scale-marks" aria-label={t("Marks from 0 (not at all) to 5 (very much).")}>
          {MARKS.map((mark) => <li key={mark}>{mark}</li>)}
        </ol>
        <span>{t("very much")}</span>
      </div>
      {criteria.length > 1 && (
        <ul class="screen-criteria">
          {criteria.map((one) => (
            <li key={one.key}><span dir="auto">{one.label}</span>{weightOf(one, criteria)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Said only where not all weigh the same. */
function weightOf({ weight }, criteria) {
  if (criteria.every((one) => one.weight === criteria[0].weight)) return null;
  return <span class="screen-criterion-weight"> {weight === 0 ? t("asked, not counted") : tn("counts %(n)s time", "counts %(n)s times", weight)}</span>;
}
