// The one big button of the desk: what it offers at each point of a session.

import assert from "node:assert/strict";
import test from "node:test";
import { nextThing } from "../../static/js/desk/nextThing.js";

const ideas = { id: "a1", kind: "ideas", title: "Ideas", state: "upcoming", settings: { think_first: true }, shown: false };
const dots = { id: "a2", kind: "dots", title: "Dots", state: "upcoming", settings: { decided_by: "everyone" } };

function next(session, ...activities) {
  return nextThing({ session: { state: "running", focus: null, paused: false, ...session }, activities });
}

const deeds = (thing) => thing.deeds.map(([deed]) => deed);

test("a session that waits is started", () => {
  assert.deepEqual(deeds(next({ state: "waiting" }, ideas, dots)), ["start_session"]);
});

test("after the start the first step opens", () => {
  assert.deepEqual(next({}, ideas, dots).deeds, [["open_activity", { activity: "a1" }]]);
});

test("ideas that were thought first are shown before the room moves on", () => {
  assert.deepEqual(deeds(next({ focus: "a1" }, { ...ideas, state: "open" }, dots)), ["show_ideas"]);
});

test("moving on closes the board and opens the next step", () => {
  const thing = next({ focus: "a1" }, { ...ideas, state: "open", shown: true }, dots);
  assert.deepEqual(deeds(thing), ["close_activity", "open_activity"]);
  assert.equal(thing.opens.id, "a2");
});

test("the clock of one step does not run on into the next, whose own is offered again", () => {
  const moving = (session) => next({ focus: "a1", ...session }, { ...ideas, state: "open", shown: true }, dots);
  assert.deepEqual(deeds(moving({ timer: "2026-11-23T10:00:00Z" })), ["close_activity", "open_activity", "set_timer"]);
  assert.deepEqual(moving({ timer: null, timer_left: 90 }).deeds.at(-1), ["set_timer", { seconds: 0 }]);
});

test("a repeated step says so", () => {
  assert.equal(next({ focus: "a2" }, { ...dots, repeats: "a1" }).label, "Open: Dots (again)");
});

test("a vote closes with a countdown that can be called off, then shows its results", () => {
  const vote = (state) => next({ focus: "a2" }, { ...ideas, state: "closed" }, { ...dots, state });
  assert.deepEqual(vote("open").deeds, [["close_activity", { activity: "a2", in_seconds: 30 }]]);
  assert.deepEqual(deeds(vote("closing")), ["cancel_closing"]);
  assert.deepEqual(deeds(vote("closed")), ["reveal_results"]);
});

test("a step that leaves lots to the room shows its results once a number is drawn", () => {
  const settings = { decided_by: "everyone", lots: "room" };
  const closed = (number) => next({ focus: "a3" }, { id: "a3", kind: "budget", title: "Money", state: "closed", settings, number });
  assert.deepEqual([deeds(closed(null)), closed(null).draws.id], [[], "a3"]);
  assert.deepEqual(deeds(closed(0)), ["reveal_results"]);
});

test("with nothing left the session ends, after asking", () => {
  const thing = next({ focus: "a2" }, { ...ideas, state: "closed" }, { ...dots, state: "revealed" });
  assert.deepEqual(deeds(thing), ["close_session"]);
  assert.equal(thing.ask, "end");
});

test("a paused room is carried on first", () => {
  assert.deepEqual(next({ paused: true, focus: "a1" }, ideas).deeds, [["pause", { on: false }]]);
});

test("an ended session has nothing left to do", () => {
  assert.equal(next({ state: "closed" }, dots), null);
});
