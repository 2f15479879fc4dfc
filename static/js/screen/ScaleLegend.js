/** What the grades mean, drawn as the scale that they stand on. */

import { inLanguage, said } from "../said.js";
import { number, t, tn } from "../words.js";

const GRADES = [0, 1, 2, 3, 4, 5];

export function ScaleLegend({ criteria }) {
  return (
    <>
      <div class="screen-scale">
        <span>{t("not at all")}</span>
        <ol class="screen-scale-grades" aria-label={t("Grades from 0 (not at all) to 5 (very much).")}>
          {GRADES.map((grade) => <li key={grade}>{number(grade)}</li>)}
        </ol>
        <span>{t("very much")}</span>
      </div>
      {criteria.length > 1 && (
        <ul class="screen-criteria">
          {criteria.map((one) => (
            <li key={one.key}><span {...inLanguage(one.label)}>{said(one.label)}</span>{weightOf(one, criteria)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Said only where not all weigh the same, of those that weigh more than once or nothing. */
function weightOf({ weight }, criteria) {
  if (weight === 1 || criteria.every((one) => one.weight === criteria[0].weight)) return null;
  return <span class="screen-criterion-weight"> {weight === 0 ? t("asked, not counted") : tn("counts %(n)s time", "counts %(n)s times", weight)}</span>;
}
