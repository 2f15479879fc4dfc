/** Shows what belongs together on every page: parts, piles, boards of tables, and what one group alone raised. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { allParts, isApart, keptPlace, partsOf, pilesOf, raisedAlone, raisedBy, wholeOf } from "../../static/js/together.js";

const idea = (n, more = {}) => ({ id: `i${n}`, activity: "a1", state: "up", into: null, side: null, ...more });
const theme = (n, ...ideas) => ({ id: `t${n}`, title: `T${n}`, state: "up", ideas });
const step = { id: "a9", kind: "themes", settings: { from: null } };
const room = (ideas, themes = []) => ({
  ideas, themes, session: { tables: [] },
  activities: [{ id: "a1", kind: "ideas", settings: {} }, { id: "a2", kind: "ideas", settings: {} }, step],
});

test("an idea within an idea within an idea belongs to the outermost", () => {
  const snapshot = room([idea(1), idea(2, { into: "i1" }), idea(3, { into: "i2" }), idea(4)]);
  assert.equal(wholeOf(snapshot, "i3").id, "i1");
  assert.deepEqual(partsOf(snapshot, snapshot.ideas[0]).map((one) => one.id), ["i2", "i3"]);
  assert.deepEqual([...allParts(snapshot).keys()], ["i1"]);
});

test("each idea is in one place: what is down, or part of another, is in none", () => {
  const snapshot = room([idea(1), idea(2, { into: "i1" }), idea(3, { state: "hidden" }), idea(4), idea(5)], [theme(1, "i4", "i2", "i3")]);
  const { themes, alone } = pilesOf(snapshot, step);
  assert.deepEqual(themes.map((pile) => pile.ideas.map((one) => one.id)), [["i4"]]);
  assert.deepEqual(alone.map((one) => one.id), ["i1", "i5"]);
});

test("a step on one board shows its ideas, its themes, and those with nothing in them yet", () => {
  const snapshot = room([idea(1), idea(2, { activity: "a2" })], [theme(1, "i1"), theme(2, "i2"), theme(3)]);
  const { themes, alone } = pilesOf(snapshot, { ...step, settings: { from: "a1" } });
  assert.deepEqual(themes.map((pile) => pile.theme.id), ["t1", "t3"]);
  assert.deepEqual(alone, []);
});

test("boards are apart by table only where there are tables, and until they are brought together", () => {
  const board = { settings: { by_table: true }, together: false };
  const seated = { session: { tables: [{ number: 1 }] } };
  assert.equal(isApart(seated, board), true);
  assert.equal(isApart({ session: { tables: [] } }, board), false);
  assert.equal(isApart(seated, { ...board, together: true }), false);
  assert.equal(isApart(seated, { settings: { by_table: false }, together: false }), false);
});

test("a theme is raised by one group alone only if its parts are too, and nobody knows before groups are shown", () => {
  const ideas = [idea(1, { side: "lived" }), idea(2, { side: "lived" }), idea(3, { side: "professional", into: "i2" })];
  const snapshot = room(ideas, [theme(1, "i1"), theme(2, "i2")]);
  assert.equal(raisedAlone(snapshot, snapshot.themes[0]), "lived");
  assert.equal(raisedAlone(snapshot, snapshot.themes[1]), null);
  assert.deepEqual(raisedBy(snapshot, snapshot.themes[1]), { lived: 1, professional: 1, other: 0, all: 2 });
  assert.equal(raisedBy(room([idea(1)]), theme(1, "i1")), null);
});

test("the kept place is the first in the order that people who use the service mostly raised", () => {
  const ideas = [idea(1, { side: "professional" }), idea(2, { side: "lived" }), idea(3, { side: "lived" }), idea(4, { side: "professional" })];
  const snapshot = room(ideas, [theme(1, "i1"), theme(2, "i2", "i4"), theme(3, "i3")]);
  assert.deepEqual(keptPlace(snapshot, [["t1"], ["t2"], ["t3"]]), { theme: snapshot.themes[2], place: 3 });
  assert.equal(keptPlace(snapshot, [["t1", "t2"]]), null);
});
