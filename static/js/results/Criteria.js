/** Several criteria: the first two as a plane, and each as the groups marked it. */

import { number, t } from "../words.js";
import { BEST, gapsOn, hasTables, meanMark } from "./figures.js";
import { Gaps } from "./Gaps.js";
import { optionOf, placesOf } from "./options.js";
import { Plane } from "./Plane.js";
import { sidesOf } from "./views.js";

const MOST = 12;
const mark = (value) => number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** The first criterion upwards, the second across, each as a mean mark. */
export function TwoCriteria({ snapshot, result, activity, most = MOST }) {
  const [first, second] = activity.settings.criteria;
  const means = (id) => [first, second].map(({ key }) => meanMark(result, id, key));
  const points = placesOf(result.order)
    .map(({ id }) => ({ id, means: means(id) }))
    .filter((point) => point.means.every((mean) => mean !== null))
    .slice(0, most)
    .map(({ id, means: [up, across] }) => ({
      id,
      title: optionOf(snapshot, id).title,
      said: t("%(first)s: %(up)s, %(second)s: %(across)s", { first: first.label, up: mark(up), second: second.label, across: mark(across) }),
      x: across / BEST,
      y: up / BEST,
    }));
  const label = t("%(first)s and %(second)s", { first: first.label, second: second.label });
  return <Plane label={label} points={points} across={t("%(criterion)s, 0 to 5", { criterion: second.label })} upwards={t("%(criterion)s, 0 to 5", { criterion: first.label })} />;
}

/** For each criterion, how far the groups are apart on every option. */
export function CriteriaByGroup({ snapshot, result, activity }) {
  const sides = sidesOf(result);
  if (!hasTables(result, sides)) return null;
  return activity.settings.criteria.map((criterion) => (
    <OneCriterion key={criterion.key} snapshot={snapshot} result={result} criterion={criterion} sides={sides} />
  ));
}

function OneCriterion({ snapshot, result, criterion, sides }) {
  const rows = gapsOn(result, criterion.key, sides).map((row) => ({ ...row, title: optionOf(snapshot, row.id).title }));
  if (rows.length < 2) return null;
  const label = t("%(criterion)s: by group", { criterion: criterion.label });
  return (
    <details class="result-details">
      <summary>{label}</summary>
      <Gaps label={label} sides={sides} rows={rows} said={(share) => mark(share * BEST)} scale={[number(0), t("mean mark"), number(BEST)]} />
    </details>
  );
}
