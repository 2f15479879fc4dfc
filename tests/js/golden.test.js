/** Golden sessions: what Python played, the browser must fold to the same end (N4). */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fold } from "../../static/js/state.js";

const folder = process.env.GOLDEN || new URL("../golden/", import.meta.url).pathname;
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

for (const name of files) {
  test(`golden session ${name}`, () => {
    const cases = [].concat(JSON.parse(readFileSync(`${folder}/${name}`, "utf8")));
    for (const { before, news, after } of cases) {
      const pages = [].concat(news);
      const folded = pages.reduce(fold, before);
      assert.deepEqual(told(folded), told(after));
    }
  });
}

/** What news alone can tell: the rest has messages of its own. */
function told({ now, mine, progress, presence, results, ...snapshot }) {
  return snapshot;
}
