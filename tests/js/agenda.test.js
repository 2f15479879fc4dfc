// The agenda at the desk: what it says of the clock, and where a step to come may go.

import assert from "node:assert/strict";
import test from "node:test";
import { agendaTime } from "../../static/js/desk/agendaTime.js";
import { dropped, moved } from "../../static/js/desk/order.js";
import { nextThing } from "../../static/js/desk/nextThing.js";

const START = Date.parse("2027-03-15T18:00:00.000Z");
const at = (minute) => new Date(START + minute * 60000).toISOString();
const after = (minute) => START + minute * 60000;

const step = (id, minutes, more = {}) => ({
  id, minutes, kind: "ideas", title: id, settings: {}, state: "upcoming", skipped: false, opened_at: null, closed_at: null, ...more,
});
const done = (id, minutes, from, to) => step(id, minutes, { state: "closed", opened_at: at(from), closed_at: at(to) });
const open = (id, minutes, from) => step(id, minutes, { state: "open", opened_at: at(from) });

test("before the first step opens there is nothing to be behind with", () => {
  assert.deepEqual(agendaTime([step("a", 10)], START), { used: {}, behind: null, ends: null });
});

test("a step that took longer puts the end off, and one that is under way puts it off once its minutes are over", () => {
  const steps = [done("a", 10, 0, 15), open("b", 10, 15), step("c", 5)];
  assert.equal(agendaTime(steps, after(20)).behind, 5);
  assert.equal(agendaTime(steps, after(28)).behind, 8);
  assert.equal(agendaTime(steps, after(20)).ends, after(30));
  assert.deepEqual(agendaTime(steps, after(20)).used, { a: 15, b: 5 });
});

test("leaving a step out wins its minutes back", () => {
  const steps = [done("a", 10, 0, 18), open("b", 10, 18), step("c", 5, { skipped: true })];
  assert.equal(agendaTime(steps, after(20)).behind, 3);
});

test("a step without minutes was meant to last as long as it did", () => {
  assert.equal(agendaTime([done("a", null, 0, 30), open("b", 10, 30)], after(32)).behind, 0);
  assert.equal(agendaTime([done("a", null, 0, 30)], after(32)).behind, null);
});

const agenda = [done("a", 1, 0, 1), step("b", 1), step("c", 1), step("d", 1)];

test("steps to come move among themselves, and never in front of one that was opened", () => {
  assert.equal(moved(agenda, "c", -1), "a");
  assert.equal(moved(agenda, "b", 1), "c");
  assert.equal(moved(agenda, "b", -1), undefined);
  assert.equal(moved(agenda, "d", 1), undefined);
  assert.equal(moved(agenda, "a", 1), undefined);
  assert.equal(moved(agenda.slice(1), "c", -1), null);
});

test("a step that is dropped on another takes its place", () => {
  assert.equal(dropped(agenda, "d", "b"), "a");
  assert.equal(dropped(agenda, "b", "d"), "d");
  assert.equal(dropped(agenda, "b", "b"), undefined);
  assert.equal(dropped(agenda, "b", "a"), undefined);
});

test("the big button passes over what was left out", () => {
  const session = { state: "running", focus: "a", paused: false };
  const steps = [agenda[0], { ...agenda[1], skipped: true }, agenda[2]];
  assert.deepEqual(nextThing({ session, activities: steps }).deeds, [["open_activity", { activity: "c" }]]);
  assert.equal(nextThing({ session, activities: steps.slice(0, 2) }).ask, "end");
});
