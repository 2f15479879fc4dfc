/** A result counted both ways: which view decides, what stands beside it, and which places are shown; pure. */

import { number, t } from "../words.js";
import { placesOf } from "./options.js";

const SIDES = ["lived", "professional", "other"];

/** The view that decides and, where there is one, the other way of counting: [{view, order, scores, …}]. */
export function viewsOf(result) {
  const views = result.views || {};
  const deciding = views[result.decided_by] ? result.decided_by : "everyone";
  const rest = deciding === "everyone" ? "equal_footing" : "everyone";
  return [deciding, rest].filter((view) => views[view]).map((view) => ({ view, ...views[view] }));
}

/** The sides that are shown apart, in their usual order; none where they are not. */
export function sidesOf(result) {
  return SIDES.filter((side) => result.weights && side in result.weights);
}

/** How a view counts, as people read it. */
export function viewName(view, result) {
  if (view === "everyone") return t("Each person counts the same");
  return sidesOf(result).length > 2 ? t("Each group counts for a third") : t("Each group counts for half");
}

/** The first so many places; what comes first the other way is among them. */
export function firstPlaces(here, beside, most) {
  const rows = placesOf(here.order);
  const shown = rows.slice(0, most);
  const missed = beside ? beside.order[0].filter((id) => !shown.some((row) => row.id === id)).slice(0, 1) : [];
  if (!missed.length) return shown;
  return [...rows.slice(0, most - 1), rows.find((row) => row.id === missed[0])];
}

/** "between 1 and 3": the places that an option might as well have taken; null where it is one, or cannot be said. */
export function rangeInWords(result, id) {
  const { best, worst } = (result.certainty && result.certainty[id]) || {};
  if (best == null || Math.floor(best) === Math.ceil(worst)) return null;
  return t("between %(best)s and %(worst)s", { best: number(Math.floor(best)), worst: number(Math.ceil(worst)) });
}

/** What a place is the other way, where that is another: "place 3 · Each person counts the same". */
export function otherPlaceInWords(result, id) {
  const [here, beside] = viewsOf(result);
  if (!beside || placeIn(here, id) === placeIn(beside, id)) return null;
  return [t("place %(place)s", { place: number(placeIn(beside, id)) }), viewName(beside.view, result)].join(" · ");
}

function placeIn({ order }, id) {
  return placesOf(order).find((row) => row.id === id).place;
}
