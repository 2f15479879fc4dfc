import assert from "node:assert/strict";
import { test } from "node:test";
import { factsOf } from "../../static/js/desk/facts.js";

function filled(...fields) {
  const form = new FormData();
  fields.forEach(([name, value]) => form.append(name, value));
  return form;
}

test("rows that were filled in become facts and words, empty ones none", () => {
  const form = filled(
    ["fact", " A bench costs 400 "], ["source", "Parks, 2025"], ["fact", ""], ["source", " "], ["fact", "It rains"], ["source", ""],
    ["word", "Bund"], ["meaning", "A low wall of earth"], ["word", ""], ["meaning", ""],
  );
  assert.deepEqual(factsOf(form), {
    facts: [{ text: "A bench costs 400", source: "Parks, 2025" }, { text: "It rains" }],
    words: [{ word: "Bund", meaning: "A low wall of earth" }],
  });
});

test("a source without its fact is not dropped in silence", () => {
  assert.deepEqual(factsOf(filled(["fact", ""], ["source", "Parks"])).facts, [{ text: "", source: "Parks" }]);
});
