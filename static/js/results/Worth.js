/** Value for money, as far as a picture tells it: support against cost, from its low to its high end. */

import { money, percent, t } from "../words.js";
import { costOf } from "../costs.js";
import { supportOf } from "./figures.js";
import { costInWords, optionOf, placesOf } from "./options.js";
import { Plane } from "./Plane.js";

const MOST = 12;

/** None where a vote tells no support, or fewer than two options have a cost. */
export function Worth({ snapshot, result, heading: Heading }) {
  const support = supportOf(result);
  const priced = support ? placesOf(result.order).filter(({ id }) => knownCost(snapshot, id)).slice(0, MOST) : [];
  if (priced.length < 2) return null;
  const { currency } = snapshot.session;
  const dearest = Math.max(1, ...priced.map(({ id }) => knownCost(snapshot, id).high));
  const points = priced.map(({ id }) => {
    const cost = knownCost(snapshot, id);
    return {
      id,
      title: optionOf(snapshot, id).title,
      said: `${percent(support[id])} · ${costInWords(cost, currency)}`,
      x: cost.low / dearest,
      until: cost.high / dearest,
      y: support[id],
    };
  });
  return (
    <section class="worth">
      <Heading class="result-heading">{t("Support and cost")}</Heading>
      <Plane
        label={t("Support and cost")}
        points={points}
        across={t("cost, up to %(most)s", { most: money(dearest, currency || "GBP") })}
        upwards={result.kind === "dots" ? t("share of the dots, up to %(most)s", { most: percent(1) }) : t("support, up to %(most)s", { most: percent(1) })}
      />
      <p class="result-took-part">{t("A bar is as long as the cost may vary. Cheap is not the same as good: this picture weighs nothing up.")}</p>
    </section>
  );
}

function knownCost(snapshot, id) {
  const cost = id[0] === "p" ? costOf(snapshot, id) : null;
  const ends = cost ? [cost.low, cost.high].filter((end) => end != null) : [];
  return ends.length ? { ...cost, low: Math.min(...ends), high: Math.max(...ends) } : null;
}
