/** Shows that a page takes every event once, in order, and asks for what it missed (N3, N9). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createFeed } from "../../static/js/feed.js";

const hand = (seq) => ({ seq, type: "focus_moved", activity: `a${seq}` });
const stretch = (after, upto, more = {}) => ({
  after, upto, ...more,
  events: Array.from({ length: upto - after }, (_, n) => hand(after + n + 1)),
});

function page({ journal = 0, size = 100, epoch = "e1" } = {}) {
  const asked = [];
  const applied = [];
  const world = { journal };
  const feed = createFeed({
    snapshot: { seq: 0, epoch: "e1", session: {}, activities: [{ id: "a1" }], ideas: [], results: [], mine: {} },
    ask: async (after) => {
      asked.push(after);
      const upto = Math.min(after + size, world.journal);
      return { ...stretch(after, upto, { epoch }), more: upto < world.journal };
    },
    refetch: async () => ({ seq: 50, epoch: "e2", session: {}, activities: [], ideas: [], results: [], mine: {} }),
    results: async () => [{ activity: "a1", sentence: "One came first." }],
    changed: (_, events) => applied.push(...events.map((event) => event.seq)),
    wait: () => Promise.resolve(),
  });
  return { feed, asked, applied, world };
}

test("news is taken in order, and old news is left", async () => {
  const { feed, applied } = page();
  await feed.receive(stretch(0, 2));
  await feed.receive(stretch(0, 2));
  await feed.receive(stretch(1, 3));
  assert.deepEqual(applied, [1, 2, 3]);
});

test("a gap is asked for, page after page, once", async () => {
  const { feed, asked, applied } = page({ journal: 250 });
  await Promise.all([feed.receive(stretch(240, 245)), feed.receive(stretch(245, 250))]);
  assert.deepEqual(asked, [0, 100, 200]);
  assert.deepEqual(applied, Array.from({ length: 250 }, (_, n) => n + 1));
});

test("news that arrives during a catch-up is neither lost nor taken twice", async () => {
  const { feed, applied, world } = page({ journal: 4 });
  const catching = feed.receive(stretch(2, 4));
  world.journal = 6;
  await Promise.all([catching, feed.receive(stretch(4, 6))]);
  assert.deepEqual(applied, [1, 2, 3, 4, 5, 6]);
});

test("another epoch starts over from the snapshot", async () => {
  const { feed } = page();
  await feed.receive({ ...stretch(0, 1), epoch: "e2" });
  assert.equal(feed.snapshot.seq, 50);
  assert.equal(feed.snapshot.epoch, "e2");
});

test("a revealed result that did not come is fetched", async () => {
  const { feed } = page();
  await feed.receive({ after: 0, upto: 1, events: [{ seq: 1, type: "results_revealed", activity: "a1" }] });
  await new Promise((go) => {
    setTimeout(go, 5);
  });
  assert.equal(feed.snapshot.results[0].sentence, "One came first.");
});
