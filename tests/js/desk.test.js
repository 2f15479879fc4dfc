// Who waits for the desk, and how it names people.

import assert from "node:assert/strict";
import test from "node:test";
import { nameOf } from "../../static/js/desk/naming.js";
import { handOf, handsUp, waitingFor } from "../../static/js/desk/needs.js";

const person = { id: "n9", name: null, side: "lived", state: "in", hand: true };
const room = (state) => ({ session: { state }, people: [{ ...person, id: "n4", hand: false }, person], reports: [], calls: [] });

test("a hand waits until its turn was counted", () => {
  assert.equal(waitingFor(room("running"), []), 1);
  assert.equal(waitingFor(room("running"), [handOf(person)]), 0);
  assert.deepEqual(handsUp(room("running"), []).map(({ id }) => id), ["n9"]);
});

test("after the end nobody waits", () => {
  assert.equal(waitingFor(room("closed"), []), 0);
});

test("people without a name are counted as they came", () => {
  assert.equal(nameOf(person, room("running").people), "Person 2");
});
