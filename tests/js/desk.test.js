// Who waits for the desk, in which order people speak, who sits where, and how the desk names people.

import assert from "node:assert/strict";
import test from "node:test";
import { nameOf } from "../../static/js/desk/naming.js";
import { openCalls, waitingFor } from "../../static/js/desk/needs.js";
import { speakingQueue } from "../../static/js/desk/speaking.js";
import { seating, tablesOf } from "../../static/js/desk/seating.js";

const person = { id: "n9", name: null, name_hidden: false, side: "lived", state: "in", hand: true, hand_at: "2027-01-01T10:00:00.000Z", spoken: 0, table: null };
const room = (state) => ({ session: { state }, people: [{ ...person, id: "n4", hand: false }, person], reports: [], calls: [] });

test("a hand waits for the desk until it goes down", () => {
  assert.equal(waitingFor(room("running")), 1);
  assert.equal(waitingFor({ ...room("running"), people: [{ ...person, hand: false }] }), 0);
});

test("after the end nobody waits", () => {
  assert.equal(waitingFor(room("closed")), 0);
});

test("a call waits until somebody went there, and a helper hears those of their table", () => {
  const snapshot = { people: [{ ...person, table: 3 }], calls: [{ id: "h1", participant: "n9", settled: false }, { id: "h2", participant: "n9", settled: true }] };
  assert.deepEqual(openCalls(snapshot).map(({ id }) => id), ["h1"]);
  assert.deepEqual(openCalls(snapshot, 3).map(({ id }) => id), ["h1"]);
  assert.deepEqual(openCalls(snapshot, 2), []);
});

test("people without a name, or with a hidden one, are counted as they came", () => {
  assert.equal(nameOf(person, room("running").people), "Person 2");
  assert.equal(nameOf({ ...person, name: "Something unkind", name_hidden: true }, room("running").people), "Person 2");
});

test("who has not been heard speaks first, then the group heard less, then who waited longest", () => {
  const at = (minute) => `2027-01-01T10:0${minute}:00.000Z`;
  const people = [
    { ...person, id: "n1", spoken: 1, hand_at: at(0) },
    { ...person, id: "n2", side: "professional", hand_at: at(1) },
    { ...person, id: "n3", hand_at: at(3) },
    { ...person, id: "n4", hand_at: at(2) },
  ];
  const queue = (turns) => speakingQueue({ session: { turns }, people }).map(({ id }) => id);
  assert.deepEqual(queue({ lived: 1, professional: 4, other: 0 }), ["n4", "n3", "n2", "n1"]);
  assert.deepEqual(queue({ lived: 4, professional: 0, other: 0 }), ["n2", "n4", "n3", "n1"]);
});

test("whoever sits at no table that is there comes last", () => {
  const snapshot = { session: { tables: [{ number: 1 }, { number: 2 }] }, people: [{ ...person, id: "n1", table: 2 }, { ...person, id: "n2", table: 7 }] };
  assert.deepEqual(seating(snapshot).map(({ number, people }) => [number, people.map(({ id }) => id)]), [[1, []], [2, ["n1"]], [null, ["n2"]]]);
});

test("more or fewer tables leave the names of the others alone", () => {
  assert.deepEqual(tablesOf(2, [{ number: 2, name: "By the door" }, { number: 3, name: null }]), [{ number: 1 }, { number: 2, name: "By the door" }]);
});
