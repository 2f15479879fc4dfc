// What the desk says aloud: only what is new.

import assert from "node:assert/strict";
import test from "node:test";
import { tidings } from "../../static/js/desk/tidings.js";

const person = { id: "n4", name: "Musa", state: "in", hand: false };
const room = { people: [person], calls: [], reports: [], activities: [{ id: "a1", title: "Dots", state: "open" }] };

test("nothing new, nothing said", () => {
  assert.deepEqual(tidings(room, room), []);
});

test("a hand, a call for help and a report are each said once", () => {
  const now = { ...room, people: [{ ...person, hand: true }], calls: [{ id: "h1" }], reports: [{ id: "r1" }] };
  assert.deepEqual(tidings(room, now), ["Musa has a hand up.", "Someone asks for help.", "Something was reported."]);
  assert.deepEqual(tidings(now, now), []);
});

test("a step that moves on is said", () => {
  const now = { ...room, activities: [{ ...room.activities[0], state: "closed" }] };
  assert.deepEqual(tidings(room, now), ["“Dots” is closed."]);
});
