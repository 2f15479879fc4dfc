// What is said of lots beside a result.

import assert from "node:assert/strict";
import test from "node:test";
import { lotsInWords } from "../../static/js/lots.js";

const buys = { for: "equal_shares:by_votes", among: ["p1", "p2"] };
const beside = { for: "greedy:buys", among: ["p1", "p2"] };
const said = (lottery) => lotsInWords({ method: "equal_shares", lottery }, (id) => ({ p1: "Shade", p2: "Benches" })[id]);

test("what was drawn by lot is said once, with the number that the room drew", () => {
  assert.deepEqual(said({ number: 407118, used: [buys, buys] }), [
    "Drawn by lot, from the number 407,118 that the room drew: “Shade”, “Benches” were equal."]);
  assert.deepEqual(said({ secret: "5e", used: [buys] }), ["Drawn by lot: “Shade”, “Benches” were equal."]);
});

test("a number that nothing had to be drawn from is told all the same", () => {
  assert.deepEqual(said({ number: 0, used: [beside] }), ["The room drew the number 0. Nothing had to be drawn by lot."]);
  assert.deepEqual(said({ secret: "5e", used: [beside] }), []);
});
