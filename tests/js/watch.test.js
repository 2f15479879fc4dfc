// A big screen that nobody touches finds its way back by itself.

import assert from "node:assert/strict";
import test from "node:test";
import { lookAfter } from "../../static/js/screen/watch.js";

function room({ line = "connected", gone = null, seq = 5, news = async () => ({ events: [] }) } = {}) {
  return { line: { value: line }, gone: { value: gone }, snapshot: { value: { seq } }, news };
}

async function looks(standing, times = 6) {
  const look = lookAfter(standing);
  const seen = [];
  for (let n = 0; n < times; n += 1) seen.push(await look());
  return seen;
}

const refused = (words) => async () => {
  throw new Error(words);
};

test("a page that follows its room is left alone", async () => {
  assert.ok((await looks(room())).every((lost) => !lost));
});

test("a page whose link has ended is loaded anew at once", async () => {
  assert.equal((await looks(room({ gone: "signed_out" })))[0], true);
});

test("a page without a line, or stuck before news, is loaded anew once the server answers", async () => {
  const stuck = room({ news: async () => ({ events: [{ seq: 6 }] }) });
  assert.deepEqual(await looks(room({ line: "reconnecting" }), 3), [false, false, true]);
  assert.deepEqual(await looks(stuck, 4), [false, false, false, true]);
  assert.deepEqual(await looks(room({ news: refused("HTTP 401") }), 3), [false, false, true]);
});

test("a page that moves, however late, is left alone", async () => {
  const late = room({ news: async () => ({ events: [{ seq: (late.snapshot.value.seq += 1) }] }) });
  assert.ok((await looks(late)).every((lost) => !lost));
});

test("while nobody answers, or the server asks to wait, there is nothing to load", async () => {
  for (const words of ["Failed to fetch", "HTTP 429", "HTTP 503"]) {
    assert.ok((await looks(room({ line: "offline", news: refused(words) }))).every((lost) => !lost));
  }
});
