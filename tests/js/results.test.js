/** Shows that pictures of results draw the figures that the server counted, in the view that decides (R1). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { agreementRows, chances, distribution, gapsOn, meanMark, spread, supportOf, whyNot, wins } from "../../static/js/results/figures.js";
import { firstPlaces, otherPlaceInWords, rangeInWords, viewsOf } from "../../static/js/results/views.js";

const CRITERIA = [{ key: "good", label: "", weight: 1 }];
const scale = (more = {}) => ({
  kind: "scale",
  decided_by: "equal_footing",
  weights: { lived: 1, professional: 3 },
  order: [["p1"], ["p2"]],
  counts: { p1: { good: [0, 0, 0, 0, 0, 6] }, p2: { good: [2, 0, 0, 0, 0, 6] } },
  views: {
    everyone: { order: [["p1"], ["p2"]], scores: {} },
    equal_footing: { order: [["p1"], ["p2"]], scores: {} },
    lived: { counts: { p1: { good: [0, 0, 0, 0, 0, 4] }, p2: { good: [0, 0, 0, 0, 0, 6] } } },
    professional: { counts: { p1: { good: [0, 0, 0, 0, 0, 2] }, p2: { good: [2, 0, 0, 0, 0, 0] } } },
  },
  ...more,
});

test("marks are drawn by the weight that each side has where equal footing decides", () => {
  assert.deepEqual(distribution(scale(), "p2", CRITERIA), [6, 0, 0, 0, 0, 6]);
  assert.equal(meanMark(scale(), "p2", "good"), 2.5);
});

test("marks are drawn by person where everyone decides, and where tables by side did not come along", () => {
  const without = { lived: { counts: null }, professional: { counts: null } };
  assert.deepEqual(distribution(scale({ decided_by: "everyone" }), "p2", CRITERIA), [2, 0, 0, 0, 0, 6]);
  assert.deepEqual(distribution(scale({ views: { ...scale().views, ...without } }), "p2", CRITERIA), [2, 0, 0, 0, 0, 6]);
});

test("a weighted mean counts as the nearest mark", () => {
  const several = [{ key: "a", label: "A", weight: 2 }, { key: "b", label: "B", weight: 1 }];
  const counts = { p1: { "weighted mean": { "7/2": 1, "5/3": 2, 5: 1 } } };
  assert.deepEqual(distribution({ decided_by: "everyone", counts }, "p1", several), [0, 0, 2, 0, 1, 1]);
});

test("groups that marked an option alike are closest, and what a group did not mark is left out", () => {
  const rows = gapsOn(scale(), "good", ["lived", "professional"]);
  assert.deepEqual(rows.map(({ id, apart }) => [id, apart]), [["p1", 0], ["p2", 1]]);
  assert.deepEqual(gapsOn(scale(), "other", ["lived", "professional"]), []);
});

test("against an average one, options win half of the time on average", () => {
  const likely = chances({ p1: 0.6, p2: 0.3, p3: 0.1 });
  assert.ok(Math.abs(Object.values(likely).reduce((sum, one) => sum + one, 0) - 1.5) < 1e-9);
  assert.ok(likely.p1 > likely.p2 && likely.p2 > likely.p3);
});

test("a pair that was level is half a win each, and p1 is not p12", () => {
  const counts = { "p1:p2": { p1: 3, p2: 1, neither: 1 }, "p2:p12": { p2: 4, p12: 0, neither: 0 } };
  assert.deepEqual(wins(counts, "p1"), { won: 3.5, asked: 5 });
  assert.deepEqual(wins(counts, "p12"), { won: 0, asked: 4 });
});

test("what comes first the other way is shown, however far down it stands", () => {
  const here = { order: [["p1"], ["p2"], ["p3"], ["p4"]] };
  assert.deepEqual(firstPlaces(here, { order: [["p4"], ["p1"]] }, 2).map(({ id, place }) => [id, place]), [["p1", 1], ["p4", 4]]);
  assert.deepEqual(firstPlaces(here, { order: [["p2"], ["p1"]] }, 2).map(({ id }) => id), ["p1", "p2"]);
});

test("the view that decides comes first, and the other place is told where it is another", () => {
  const result = scale({ views: { ...scale().views, everyone: { order: [["p2"], ["p1"]] } } });
  assert.deepEqual(viewsOf(result).map(({ view }) => view), ["equal_footing", "everyone"]);
  assert.equal(otherPlaceInWords(result, "p1"), "place 2 · Each person counts the same");
  assert.equal(otherPlaceInWords(scale(), "p1"), null);
});

test("a range of places is told in whole places, and only where there is one", () => {
  const certainty = { p1: { best: 1, worst: 1, top: 1 }, p2: { best: 1.5, worst: 3.5, top: 0 }, p3: { bought: 0.4 } };
  assert.equal(rangeInWords({ certainty }, "p1"), null);
  assert.equal(rangeInWords({ certainty }, "p2"), "between 1 and 4");
  assert.equal(rangeInWords({ certainty }, "p3"), null);
  assert.equal(rangeInWords({ certainty: null }, "p1"), null);
});

test("agreement is drawn for every group that is shown apart, others too, and not where a share cannot be told", () => {
  const agreement = { rows: { p1: { lived: 0.2, professional: 0.9, other: 0.5, gap: 0.7 }, p2: { lived: 0.5, professional: 0.5, other: 0.5, gap: 0 }, p3: { lived: null, professional: 0.1, other: 0.2, gap: null } } };
  const rows = agreementRows({ agreement, weights: { lived: 1, professional: 1, other: 1 } });
  assert.deepEqual(rows.map(({ id, values }) => [id, Object.keys(values)]), [["p2", ["lived", "professional", "other"]], ["p1", ["lived", "professional", "other"]]]);
  assert.deepEqual(agreementRows({ agreement: null, weights: null }), []);
});

test("why something is not paid for: nobody chose it, it costs more than all there is, or more than was left", () => {
  const view = { scores: { p1: 0, p2: 3, p3: 3 } };
  assert.deepEqual(["p1", "p2", "p3"].map((id, at) => whyNot(view, id, [10, 200, 60][at], 100)), ["nobody", "whole", "left"]);
});

test("support is told where a vote tells it, and an order alone tells none", () => {
  const views = { everyone: { scores: { p1: 6 } } };
  assert.deepEqual(supportOf({ kind: "budget", method: "equal_shares", ballots: 8, decided_by: "everyone", views }), { p1: 0.75 });
  assert.equal(supportOf({ kind: "ranking", decided_by: "everyone", views }), null);
});

test("no point covers another", () => {
  const [one, other] = spread([{ x: 0.5, y: 0.5 }, { x: 0.51, y: 0.5 }], 0.05);
  assert.ok(other.x - one.x >= 0.05);
});
