// Folds golden steps with the browser's own state.js and compares what comes out (N4).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { fold } from "../../static/js/state.js";

const ASIDE = ["now", "mine", "progress", "results", "presence"];

function compared(snapshot) {
  return Object.fromEntries(Object.entries(snapshot).filter(([name]) => !ASIDE.includes(name)));
}

const steps = JSON.parse(readFileSync(process.argv[2], "utf-8"));
for (const { viewer, before, news, after } of steps) {
  const types = news.events.map((event) => event.type).join(", ");
  const known = { ...before, mine: after.mine };
  assert.deepEqual(compared(fold(known, news)), compared(after), `${viewer}: ${types}`);
}
console.log(`${steps.length} steps folded`);
