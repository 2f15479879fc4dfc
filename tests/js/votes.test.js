// What a ballot is made of before it is drawn: orders with ties, pairs to compare, money to spend.

import assert from "node:assert/strict";
import { test } from "node:test";

import { needed } from "../../static/js/phone/needed.js";
import { dropped, down, first, isTied, last, marksOf, orderOf, tie, up, without } from "../../static/js/phone/votes/order.js";
import { answerTo, nameOfPair, pairsFor } from "../../static/js/phone/votes/pairing.js";
import { amountOf, priceOf, spentBy, stepOf } from "../../static/js/phone/votes/purse.js";

const ORDER = [["p1"], ["p2", "p3"], ["p4"]];

test("D7: an order with ties becomes places and comes back the same", () => {
  assert.deepEqual(marksOf(ORDER), { p1: 1, p2: 2, p3: 2, p4: 4 });
  assert.deepEqual(orderOf(marksOf(ORDER), ["p1", "p2", "p3", "p4", "p5"]), ORDER);
  assert.deepEqual(orderOf({}, ["p1"]), []);
});

test("up and down leave a tie first, and pass a whole place", () => {
  assert.deepEqual(up(ORDER, "p3"), [["p1"], ["p3"], ["p2"], ["p4"]]);
  assert.deepEqual(down(ORDER, "p2"), [["p1"], ["p3"], ["p2"], ["p4"]]);
  assert.deepEqual(up(ORDER, "p4"), [["p1"], ["p4"], ["p2", "p3"]]);
  assert.deepEqual(down(ORDER, "p1"), [["p2", "p3"], ["p1"], ["p4"]]);
  assert.deepEqual(up(ORDER, "p1"), ORDER);
});

test("first, last and out take it from wherever it is", () => {
  assert.deepEqual(first(ORDER, "p3"), [["p3"], ["p1"], ["p2"], ["p4"]]);
  assert.deepEqual(last(ORDER, "p1"), [["p2", "p3"], ["p4"], ["p1"]]);
  assert.deepEqual(last(ORDER, "p5"), [...ORDER, ["p5"]]);
  assert.deepEqual(without(ORDER, "p1"), [["p2", "p3"], ["p4"]]);
});

test("sharing a place takes along whoever shares one's own, and can be undone", () => {
  const all = tie(ORDER, "p2");
  assert.deepEqual(all, [["p1", "p2", "p3"], ["p4"]]);
  assert.ok(isTied(all, "p2") && !isTied(all, "p1"));
  assert.deepEqual(tie(all, "p2"), ORDER);
});

test("what is dropped inside a tie shares it, between two places it stands alone", () => {
  assert.deepEqual(dropped(ORDER, "p4", 2), [["p1"], ["p2", "p4", "p3"]]);
  assert.deepEqual(dropped(ORDER, "p4", 1), [["p1"], ["p4"], ["p2", "p3"]]);
  assert.deepEqual(dropped(ORDER, "p1", 3), [["p2", "p3"], ["p4"], ["p1"]]);
  assert.deepEqual(dropped([], "p1", 0), [["p1"]]);
});

for (const size of [2, 5, 8]) {
  const options = Array.from({ length: size }, (_, at) => `p${at + 1}`);
  const all = (size * (size - 1)) / 2;

  test(`every pair of ${size} options is asked about once`, () => {
    const names = pairsFor(options, 7, 100).map(nameOfPair);
    assert.equal(new Set(names).size, all);
    assert.equal(names.length, all);
  });

  test(`at every moment no one of ${size} options was asked about twice more than another`, () => {
    const seen = Object.fromEntries(options.map((id) => [id, 0]));
    for (const pair of pairsFor(options, 3, 100)) {
      pair.forEach((id) => { seen[id] += 1; });
      assert.ok(Math.max(...Object.values(seen)) - Math.min(...Object.values(seen)) <= 2);
    }
  });

  test(`a room of many is asked about each pair of ${size} options first equally often`, () => {
    const people = Array.from({ length: all * 4 }, (_, at) => at);
    const firstRounds = people.flatMap((number) => pairsFor(options, number, Math.floor(size / 2)).map(nameOfPair));
    const times = Object.values(firstRounds.reduce((sum, name) => ({ ...sum, [name]: (sum[name] || 0) + 1 }), {}));
    assert.ok(times.length === all && Math.max(...times) - Math.min(...times) <= 1);
  });
}

test("the same person gets the same pairs again, another one others, never more than allowed", () => {
  const options = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9"];
  assert.deepEqual(pairsFor(options, 12, 30), pairsFor(options, 12, 30));
  assert.notDeepEqual(pairsFor(options, 12, 30), pairsFor(options, 13, 30));
  assert.equal(pairsFor(options, 12, 30).length, 30);
});

test("neither option stands above the other by rule", () => {
  const above = Array.from({ length: 200 }, (_, number) => pairsFor(["p1", "p2"], number, 1)[0][0]);
  assert.ok(above.filter((id) => id === "p1").length > 70 && above.filter((id) => id === "p2").length > 70);
});

test("D7: a pair is the same either way round", () => {
  assert.equal(nameOfPair(["p12", "p3"]), "p3:p12");
  assert.equal(answerTo({ "p3:p12": "p12" }, ["p12", "p3"]), "p12");
  assert.equal(answerTo({ "p12:p3": "neither" }, ["p12", "p3"]), "neither");
  assert.equal(answerTo({}, ["p12", "p3"]), undefined);
});

test("D11: a budget counts the high end of a cost, as it was when the step opened", () => {
  const snapshot = { proposals: [{ id: "p1", cost: { low: 100, high: 400 } }, { id: "p2", cost: null }] };
  assert.equal(priceOf(snapshot, { costs: { p1: 300 } }, "p1"), 300);
  assert.equal(priceOf(snapshot, { costs: null }, "p1"), 400);
  assert.equal(priceOf(snapshot, {}, "p2"), null);
});

test("what is spent is what things cost, or the amounts given", () => {
  assert.equal(spentBy({ p1: 1, p2: 1 }, { mode: "projects", prices: { p1: 300, p2: null, p3: 50 } }), 300);
  assert.equal(spentBy({ p1: 20, p2: 5 }, { mode: "amounts", prices: {} }), 25);
});

test("plus and minus go by about a twentieth of the whole, in round numbers", () => {
  assert.deepEqual([10, 100, 1000, 2000, 60000, 75000, 1000000].map(stepOf), [1, 5, 50, 100, 2000, 2000, 50000]);
});

test("an amount may be typed in any digits, with signs between", () => {
  assert.deepEqual(["1,200", "£ 40", "١٢٠٠", "۴۵", "", "abc"].map(amountOf), [1200, 40, 1200, 45, null, null]);
});

test("a phone needs the step that the room is at and results once a step closes; the rest of the agenda comes soon", () => {
  const activities = [
    { id: "a1", kind: "ideas", state: "open" }, { id: "a2", kind: "dots", state: "upcoming" }, { id: "a3", kind: "dots", state: "upcoming" },
  ];
  assert.deepEqual(needed({ activities, session: { focus: "a1", state: "running" } }), { now: ["ideas"], soon: ["later", "dots"] });
  assert.deepEqual(needed({ activities, session: { state: "waiting" } }), { now: ["later"], soon: ["ideas", "dots"] });
  const closing = { activities: [{ id: "a1", kind: "dots", state: "closing" }], session: { focus: "a1", state: "running" } };
  assert.deepEqual(needed(closing), { now: ["dots", "result"], soon: ["later"] });
  assert.deepEqual(needed({}), { now: ["later"], soon: [] });
});
