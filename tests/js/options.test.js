/** Shows what people read of an option, whatever kind of thing it is (D8, D10). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ideasOf, optionOf } from "../../static/js/results/options.js";

const idea = (number, text, more = {}) => ({ id: `i${number}`, text, state: "up", off_screen: false, ...more });
const theme = (ideas, more = {}) => ({ id: "t9", title: "Waiting", ideas, state: "up", ...more });
const room = (ideas, themed) => ({ ideas, themes: [themed], proposals: [], statements: [] });
const inOrder = (texts) => texts.map((text) => `\u2068${text}\u2069`);

test("a theme is told by its title, how many ideas it has and the first of them", () => {
  const snapshot = room([idea(1, "Shade"), idea(2, "A bench"), idea(3, "Elsewhere"), idea(4, "A lamp")], theme(["i1", "i2", "i4"]));
  assert.deepEqual(optionOf(snapshot, "t9"), {
    id: "t9", title: "Waiting", summary: ["3 ideas", ...inOrder(["Shade", "A bench"])].join("\n"), off: false,
  });
});

test("a theme tells no idea that was taken down, nor begins with one that is off the big screen", () => {
  const down = idea(1, "Mrs Marker", { state: "hidden" });
  const away = idea(2, "Not up there", { off_screen: true });
  const snapshot = room([down, away, idea(3, "Shade")], theme(["i1", "i2", "i3"]));
  assert.equal(optionOf(snapshot, "t9").summary, ["2 ideas", ...inOrder(["Shade"])].join("\n"));
  assert.deepEqual(ideasOf(snapshot, snapshot.themes[0]).map(({ id }) => id), ["i2", "i3"]);
});

test("a long idea is cut between words", () => {
  const long = `${"word ".repeat(15)}unforeseeable and more`;
  const { summary } = optionOf(room([idea(1, long)], theme(["i1"])), "t9");
  assert.equal(summary, ["1 idea", ...inOrder([`${"word ".repeat(15).trim()}…`])].join("\n"));
});

test("a theme without ideas has its title; one that is hidden was taken off", () => {
  assert.equal(optionOf(room([], theme([])), "t9").summary, "0 ideas");
  const { title, summary, off } = optionOf(room([], theme([], { title: "Seen at the desk", state: "hidden" })), "t9");
  assert.deepEqual([title, summary, off], ["Taken off", null, true]);
});
