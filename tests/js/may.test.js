import assert from "node:assert/strict";
import { test } from "node:test";
import { may } from "../../static/js/desk/may.js";

test("a helper adds people, enters things for them, goes where help is needed, changes proposals and puts ideas together, and no more", () => {
  const helper = { viewer: { role: "helper" } };
  const all = ["add_person", "enter_for", "edit_proposal", "make_theme", "move_idea", "start_session", "open_activity", "hide", "pause", "add_proposal", "spoke", "settle_call", "settle_report", "mute", "seat"];
  assert.deepEqual(all.filter((deed) => may(helper, deed)), ["add_person", "enter_for", "edit_proposal", "make_theme", "move_idea", "settle_call"]);
});

test("a facilitator does everything", () => {
  assert.equal(may({ viewer: { role: "facilitator" } }, "close_session"), true);
});
