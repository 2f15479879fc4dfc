import assert from "node:assert/strict";
import { test } from "node:test";
import { announce, spoken } from "../../static/js/phone/announce.js";

test("what is said about the same thing is overtaken by the last of it, and other things keep their turn", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const heard = [];
  const rest = () => t.mock.timers.tick(1200);
  announce("1 dot", "vote");
  heard.push(spoken.peek());
  announce("2 dots", "vote");
  announce("Saved.");
  announce("Saved.");
  announce("3 dots", "vote");
  for (let times = 0; times < 4; times += 1) {
    rest();
    heard.push(spoken.peek());
  }

  assert.deepEqual(heard, ["1 dot", "Saved.", "3 dots", "3 dots", "3 dots"]);
});
