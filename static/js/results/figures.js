/** The figures behind the pictures, from the tables of a result; pure. */

import { placesOf } from "./options.js";
import { sidesOf, viewsOf } from "./views.js";

export const BEST = 5;
const MEANS = "weighted mean";

/** The criteria that options are compared by: those that weigh anything, else the first alone. */
export function compared(criteria) {
  const weighing = criteria.filter(({ weight }) => weight > 0);
  return weighing.length ? weighing : criteria.slice(0, 1);
}

/** How much weight each mark from 0 to 5 has in the view that decides; weighted means count as the nearest mark. */
export function distribution(result, id, criteria) {
  const by = compared(criteria);
  const whole = [0, 0, 0, 0, 0, 0];
  for (const [mark, weight] of given(result, id, by.length > 1 ? MEANS : by[0].key)) {
    whole[Math.min(BEST, Math.floor(mark + 0.5))] += weight;
  }
  return whole;
}

/** The mean mark of an option on one criterion, as the deciding view weighs it, or in one side; null where there is none. */
export function meanMark(result, id, key, side) {
  const marks = side ? entriesOf(result.views[side].counts, id, key) : given(result, id, key);
  const weight = marks.reduce((sum, [, n]) => sum + n, 0);
  return weight ? marks.reduce((sum, [mark, n]) => sum + mark * n, 0) / weight : null;
}

/** Whether each side's own table came along; with many options it does not. */
export function hasTables(result, sides) {
  return sides.length > 0 && sides.every((side) => result.views[side] && result.views[side].counts);
}

/** [mark, weight] of an option: every side weighs the same where that decides and its table is there. */
function given(result, id, key) {
  const sides = Object.keys(result.weights || {});
  if (result.decided_by !== "equal_footing" || !hasTables(result, sides)) return entriesOf(result.counts, id, key);
  return sides.flatMap((side) =>
    entriesOf(result.views[side].counts, id, key).map(([mark, n]) => [mark, n * result.weights[side]]));
}

function entriesOf(counts, id, key) {
  const table = counts && counts[id] && counts[id][key];
  return Object.entries(table || {}).map(([mark, n]) => [fraction(mark), n]);
}

/** "7/2" as a number. */
function fraction(text) {
  const [above, below] = text.split("/");
  return Number(above) / Number(below || 1);
}

/**
 * How likely each is to win against an average one, from strengths that add up to 1: against that one, all of them
 * win half of the time on average.
 */
export function chances(scores) {
  const strengths = Object.values(scores);
  const mean = (average) => strengths.reduce((sum, each) => sum + each / (each + average), 0) / strengths.length;
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 50; turn += 1) {
    const middle = (low + high) / 2;
    if (mean(middle) > 0.5) low = middle;
    else high = middle;
  }
  return Object.fromEntries(Object.entries(scores).map(([id, each]) => [id, each / (each + low)]));
}

/** How often an option was chosen, "neither" being half, of how often it was compared; null without the table. */
export function wins(counts, id) {
  if (!counts) return null;
  const pairs = Object.entries(counts).filter(([pair]) => pair.split(":").includes(id)).map(([, chosen]) => chosen);
  return {
    won: pairs.reduce((sum, chosen) => sum + chosen[id] + chosen.neither / 2, 0),
    asked: pairs.reduce((sum, chosen) => sum + Object.values(chosen).reduce((all, n) => all + n, 0), 0),
  };
}

/** Why something is not paid for: "nobody", "whole" (dearer than the whole sum), else "left" (dearer than what was left). */
export function whyNot(view, id, cost, total) {
  if (!view.scores[id]) return "nobody";
  return cost > total ? "whole" : "left";
}

/** The share in favour of each option where a vote tells it, in the view that decides; null where it does not. */
export function supportOf(result) {
  const [{ scores }] = viewsOf(result);
  if (result.kind === "approval" || result.kind === "dots") return scores;
  if (result.method !== "equal_shares" || !result.ballots) return null;
  return Object.fromEntries(Object.entries(scores).map(([id, votes]) => [id, votes / result.ballots]));
}

/** How far the sides' mean marks are apart, from 0 to 1, closest first; what a side did not mark is left out. */
export function gapsOn(result, key, sides) {
  return placesOf(result.order)
    .map(({ id }) => ({ id, values: Object.fromEntries(sides.map((side) => [side, meanMark(result, id, key, side)])) }))
    .filter(({ values }) => Object.values(values).every((value) => value !== null))
    .map(({ id, values }) => {
      const shares = Object.fromEntries(Object.entries(values).map(([side, value]) => [side, value / BEST]));
      return { id, values: shares, apart: Math.max(...Object.values(shares)) - Math.min(...Object.values(shares)) };
    })
    .sort((one, other) => one.apart - other.apart);
}

/** The rows of an agreement, closest together first; none when the groups are not shown apart. */
export function agreementRows(result) {
  const sides = sidesOf(result);
  if (!result.agreement || !sides.length) return [];
  return Object.entries(result.agreement.rows)
    .filter(([, row]) => sides.every((side) => row[side] != null))
    .map(([id, row]) => ({ id, values: Object.fromEntries(sides.map((side) => [side, row[side]])), apart: row.gap }))
    .sort((one, other) => one.apart - other.apart || (one.id < other.id ? -1 : 1));
}

/** Points {x, y} from 0 to 1 that would cover each other are moved aside, so that each can be read. */
export function spread(points, near) {
  const placed = [];
  for (const point of points) {
    let { x } = point;
    const covers = (one) => Math.abs(one.x - x) < near && Math.abs(one.y - point.y) < near;
    while (placed.some(covers)) x += near;
    placed.push({ ...point, x });
  }
  return placed;
}
