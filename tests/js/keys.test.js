// Single keys of desk and big screen: the same letters in every alphabet, none while somebody types.

import assert from "node:assert/strict";
import test from "node:test";
import { isBusy, SHORTCUTS, wanted } from "../../static/js/desk/shortcuts.js";
import { wanted as onScreen } from "../../static/js/screen/keys.js";

test("every key that is shown does what it says", () => {
  for (const [name, [letter]] of Object.entries(SHORTCUTS)) {
    assert.equal(wanted({ key: letter }), name);
    assert.equal(wanted({ key: letter.toLowerCase() }), name);
  }
});

test("on an Arabic keyboard keys are found by their place", () => {
  assert.equal(wanted({ key: "ف", code: "KeyT" }), "cover");
  assert.equal(wanted({ key: "؟", code: "Slash" }), "help");
  assert.equal(onScreen({ key: "ف", code: "KeyT" }), "cover");
});

test("a letter that stands elsewhere is not taken for the key of its place", () => {
  assert.equal(wanted({ key: "b", code: "KeyN" }), null);
});

test("what the browser means by a key with Control or Alt is left to it", () => {
  for (const held of ["ctrlKey", "altKey", "metaKey", "repeat"]) {
    assert.equal(wanted({ key: "p", [held]: true }), null);
    assert.equal(onScreen({ key: "f", [held]: true }), undefined);
  }
});

test("one key shows the title alone on desk and screen, also from a clicker", () => {
  assert.equal(wanted({ key: "t" }), "cover");
  for (const key of ["t", "T", "b", "."]) assert.equal(onScreen({ key }), "cover");
  assert.equal(onScreen({ key: "PageDown" }), "on");
});

test("who types or answers a question is left alone", () => {
  const within = (tags) => ({ closest: (list) => tags.some((tag) => list.split(", ").includes(tag)) || null });
  assert.equal(isBusy(within(["textarea"])), true);
  assert.equal(isBusy(within(["dialog"])), true);
  assert.equal(isBusy(within([])), false);
});
