// What the big screen shows at each point of a session.

import assert from "node:assert/strict";
import test from "node:test";
import { inThrees, toType } from "../../static/js/screen/code.js";
import { sheetsOf } from "../../static/js/screen/sheets.js";
import { aboutOf, stageOf } from "../../static/js/screen/stage.js";

function stage(session, activity = {}, results = [], proposals = []) {
  return stageOf({
    session: { state: "running", focus: "a1", paused: false, ...session },
    activities: [{ id: "a1", kind: "proposals", options: null, settings: {}, ...activity }],
    results,
    proposals,
  });
}

test("people join, then wait for the first step", () => {
  assert.equal(stage({ state: "waiting", focus: null }), "join");
  assert.equal(stage({ focus: null }), "wait");
});

test("a step is worked on while it is open or closing", () => {
  assert.equal(stage({}, { state: "open" }), "work");
  assert.equal(stage({}, { state: "closing" }), "work");
});

test("a closed vote waits for its result, a closed board does not", () => {
  assert.equal(stage({}, { state: "closed", options: ["p1", "p2"] }), "counting");
  assert.equal(stage({}, { state: "closed" }), "title");
});

test("a sheet can be heard after the writing has closed", () => {
  const heard = { id: "p2", activity: "a1", state: "up", being_heard: true };
  assert.equal(stage({}, { state: "closed" }, [], [heard]), "work");
  assert.equal(stage({}, { state: "closed" }, [], [{ ...heard, state: "hidden" }]), "title");
  assert.equal(stage({}, { state: "closed" }, [], [{ ...heard, activity: "a2" }]), "title");
});

test("a sheet can be heard in the talk after the writing, and in no other", () => {
  const wrote = { id: "a1", kind: "proposals", state: "closed" };
  const talk = { id: "a2", kind: "talk", state: "open" };
  const vote = { id: "a3", kind: "ranking", state: "revealed" };
  const after = { id: "a4", kind: "talk", state: "open" };
  const activities = [wrote, talk, vote, after];
  const proposals = [{ id: "p1", activity: "a1", state: "up" }, { id: "p2", activity: "a1", state: "up", off_screen: true }, { id: "p3", activity: null, state: "up" }];
  const shown = (step) => sheetsOf({ activities, proposals }, step).map(({ id }) => id);
  assert.deepEqual([wrote, talk, vote, after].map(shown), [["p1"], ["p1"], [], []]);
});

test("counts that moved stay until the result is shown", () => {
  assert.equal(stage({}, { state: "closed", options: [], settings: { live: true } }), "work");
});

test("a result is shown once it is there", () => {
  assert.equal(stage({}, { state: "revealed" }), "counting");
  assert.equal(stage({}, { state: "revealed" }, [{ activity: "a1" }]), "reveal");
});

test("a talk right after a vote keeps what came first in sight, until it is closed", () => {
  const vote = { id: "a1", state: "revealed", options: ["p1", "p2"] };
  const at = (talk, result, before = vote) => {
    const room = { session: { state: "running", focus: "a2", paused: false }, activities: [before, { id: "a2", kind: "talk", state: "open", settings: {}, ...talk }], results: [{ activity: "a1", ...result }] };
    return [stageOf(room), aboutOf(room).id];
  };
  assert.deepEqual(at({}, { order: [["p1"], ["p2"]] }), ["reveal", "a1"]);
  assert.deepEqual(at({}, { order: [] }), ["work", "a2"]);
  assert.deepEqual(at({ settings: { notes: true } }, { order: [["p1"]] }), ["work", "a2"]);
  assert.deepEqual(at({ state: "closed" }, { order: [["p1"]] }), ["title", "a2"]);
});

test("a pause covers whatever was there, the end everything", () => {
  assert.equal(stage({ paused: true }, { state: "open" }), "paused");
  assert.equal(stage({ state: "closed", paused: true }), "close");
});

test("a code is read in threes and typed at a short address", () => {
  assert.equal(inThrees("482915736"), "482 915 736");
  assert.equal(toType("http://192.168.1.20:5000/j/482915736"), "192.168.1.20:5000/join");
});
