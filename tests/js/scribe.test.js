// What somebody writes on a sheet: saved field by field, kept where the pen has gone on.
import assert from "node:assert/strict";
import { test } from "node:test";

import { createScribe } from "../../static/js/phone/proposals/scribe.js";
import { isSame, textOf, valueOf } from "../../static/js/phone/proposals/fields.js";

const tick = () => new Promise((go) => { setTimeout(go); });

/** A room with one sheet whose pen `me` holds; deeds wait until they are answered. */
function roomWith({ pen = "me", ...fields } = {}) {
  const sheet = { id: "p1", activity: "a1", state: "up", pen, problem: null, ...fields };
  const snapshot = { proposals: [sheet], mine: { participant: "me" }, activities: [{ id: "a1", state: "open" }] };
  const sent = [];
  const room = {
    name: `room${Math.random()}`,
    snapshot: { peek: () => snapshot },
    act: (deed, data) => new Promise((answer) => sent.push({ deed, data, answer })),
  };
  return { room, sheet, sent, scribe: createScribe(room, { later: () => 0, never: () => {} }) };
}

test("a field is saved by itself, and said to be so once it is answered", async () => {
  const { scribe, sheet, sent } = roomWith();
  scribe.write("p1", "problem", "It rains");
  scribe.save("p1", "problem");
  assert.deepEqual(sent.map(({ deed, data }) => [deed, data]), [["edit_proposal", { proposal: "p1", problem: "It rains" }]]);
  assert.equal(scribe.standing(sheet, "problem").saved, false);
  sent[0].answer({ ok: true });
  await tick();
  assert.equal(scribe.standing(sheet, "problem").saved, true);
});

test("what is typed while a field is on its way goes next, and only then", async () => {
  const { scribe, sent, sheet } = roomWith();
  scribe.write("p1", "problem", "It");
  scribe.save("p1", "problem");
  scribe.write("p1", "problem", "It rains");
  scribe.save("p1", "problem");
  assert.equal(sent.length, 1);
  assert.equal(scribe.read(sheet, "problem"), "It rains");
  sheet.problem = "It";
  sent[0].answer({ ok: true });
  await tick();
  assert.equal(sent[1].data.problem, "It rains");
});

test("words refused since the pen has gone on are kept to be copied, and the sheet shows what it says", async () => {
  const { scribe, sent, sheet } = roomWith();
  scribe.write("p1", "problem", "Mine");
  scribe.save("p1", "problem");
  Object.assign(sheet, { pen: "another", problem: "Theirs" });
  sent[0].answer({ ok: false, error: { code: "not_allowed", message: "No" } });
  await tick();
  assert.deepEqual(scribe.lost("p1"), [{ field: "problem", text: "Mine" }]);
  assert.equal(scribe.read(sheet, "problem"), "Theirs");
  sheet.pen = "me";
  assert.equal(scribe.read(sheet, "problem"), "Theirs");
  scribe.dropLost("p1", 0);
  assert.deepEqual(scribe.lost("p1"), []);
});

test("words not sent before the pen went on are kept as well", () => {
  const { scribe, sent, sheet } = roomWith();
  scribe.write("p1", "risk", "It leaks");
  sheet.pen = null;
  scribe.letGo(sheet);
  assert.equal(sent.length, 0);
  assert.deepEqual(scribe.lost("p1"), [{ field: "risk", text: "It leaks" }]);
});

test("numbers are read in any digits; what is none is not sent", async () => {
  assert.equal(valueOf("helps_count", "1,180"), 1180);
  assert.equal(valueOf("helps_count", "١٢٠"), 120);
  assert.equal(valueOf("helps_count", "many"), undefined);
  assert.equal(valueOf("helps_count", ""), null);
  const { scribe, sent, sheet } = roomWith();
  scribe.write("p1", "cost", JSON.stringify({ low: "9", high: "2", yearly: false }));
  await scribe.save("p1", "cost");
  assert.equal(sent.length, 0);
  assert.equal(scribe.standing(sheet, "cost").unreadable, true);
});

test("a text that only differs in blanks at its end is the same", () => {
  assert.ok(isSame({ problem: "It rains" }, "problem", "It rains \n"));
  assert.ok(!isSame({ problem: "It rains" }, "problem", "It snows"));
  assert.ok(isSame({ cost: null }, "cost", textOf({ cost: null }, "cost")));
});
