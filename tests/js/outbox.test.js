/** Shows that a deed is kept until answered, in order, once, over closing the browser (D3, D4). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createOutbox, newKey } from "../../static/js/outbox.js";

function memoryStore(items = []) {
  const kept = new Map(items.map((item) => [item.key, item]));
  return {
    kept,
    load: async () => [...kept.values()],
    put: async (item) => kept.set(item.key, { ...item }),
    remove: async (item) => kept.delete(item.key),
  };
}

/** An outbox whose server answers with `answers` in turn, then always ok. */
function post(answers = [], store = memoryStore()) {
  const sent = [];
  const finished = [];
  const seen = { waiting: [], refused: [] };
  const outbox = createOutbox({
    store,
    wait: () => new Promise((go) => {
      setTimeout(go, 1);
    }),
    send: async (deed) => {
      sent.push(deed);
      const answer = answers.shift() || { ok: true, seq: 1, events: [] };
      if (answer instanceof Error) throw answer;
      return answer;
    },
    done: (item) => finished.push(item.key),
    changed: (state) => Object.assign(seen, state),
  });
  return { outbox, sent, finished, seen, store };
}

const refused = (code) => ({ ok: false, error: { code, message: "No." } });

async function until(holds) {
  for (let n = 0; n < 400 && !holds(); n += 1) {
    await new Promise((go) => {
      setTimeout(go, 2);
    });
  }
  assert.ok(holds());
}

test("a key is 128 random bits, without help from a secure context", () => {
  assert.match(newKey(), /^[0-9a-f]{32}$/);
  assert.notEqual(newKey(), newKey());
});

test("a deed goes with the same key until somebody answers", async () => {
  const { outbox, sent, finished, store } = post([new Error("no network"), refused("busy")]);
  const key = outbox.add("post_idea", { text: "Shade" });
  await until(() => finished.length === 1);
  assert.deepEqual(sent.map((one) => one.key), [key, key, key]);
  assert.equal(store.kept.size, 0);
});

test("nothing goes behind a deed that is not answered yet", async () => {
  const { outbox, sent, finished } = post([refused("paused"), refused("too_fast")]);
  outbox.add("post_idea", { text: "one" });
  outbox.add("post_idea", { text: "two" });
  await until(() => finished.length === 2);
  assert.deepEqual(sent.map((one) => one.data.text), ["one", "one", "one", "two"]);
});

test("a refusal keeps the words and lets the next deed through", async () => {
  const { outbox, seen, finished, store } = post([refused("limit")]);
  const key = outbox.add("post_idea", { text: "one" });
  outbox.add("post_idea", { text: "two" });
  await until(() => finished.length === 1);
  assert.equal(seen.refused[0].data.text, "one");
  outbox.dismiss(key);
  assert.deepEqual(seen.refused, []);
  assert.equal(store.kept.size, 0);
});

test("what was not sent when the browser closed is sent when it opens again", async () => {
  const left = { key: "k1", number: 5, deed: "post_idea", data: { text: "kept" }, about: {}, tried: true };
  const { sent, finished } = post([], memoryStore([left]));
  await until(() => finished.length === 1);
  assert.deepEqual(sent, [{ key: "k1", deed: "post_idea", data: { text: "kept" } }]);
});

test("a ballot that has not left yet gives way to the next one", async () => {
  const { outbox, sent, finished } = post();
  outbox.add("raise_hand", { up: true });
  outbox.castBallot("a2", { p1: 1 }, { kind: "dots", rev: 1 });
  outbox.castBallot("a2", { p1: 2 }, { kind: "dots", rev: 2 });
  await until(() => finished.length === 2);
  assert.deepEqual(sent.map((one) => one.data), [
    { up: true }, { activity: "a2", marks: { p1: 2 }, rev: 2 },
  ]);
});

test("D7: a vote of pairs that is taken back before it has left is taken back, and what follows is a vote of its own", async () => {
  const { outbox, sent } = post([new Error("offline")]);
  outbox.add("ready", { activity: "a4", ready: true });
  outbox.castBallot("a4", { "p1:p2": "p1" }, { kind: "pairs", rev: 1 });
  outbox.castBallot("a4", {}, { kind: "pairs", rev: 2 });
  outbox.castBallot("a4", { "p1:p3": "p3" }, { kind: "pairs", rev: 3 });
  outbox.castBallot("a4", { "p2:p3": "neither" }, { kind: "pairs", rev: 4 });
  await until(() => sent.filter(({ deed }) => deed === "cast_ballot").length === 2);

  const cast = sent.filter(({ deed }) => deed === "cast_ballot").map(({ data }) => data.marks);
  assert.deepEqual(cast, [{}, { "p1:p3": "p3", "p2:p3": "neither" }]);
});

test("statements that have not left yet go together", async () => {
  const { outbox, sent, finished } = post();
  outbox.add("raise_hand", { up: true });
  outbox.castBallot("a3", { s1: 1 }, { kind: "statements", rev: 1 });
  outbox.castBallot("a3", { s2: -1 }, { kind: "statements", rev: 2 });
  await until(() => finished.length === 2);
  assert.deepEqual(sent[1].data.marks, { s1: 1, s2: -1 });
});

test("a ballot that may have arrived is never altered", async () => {
  const { outbox, sent, finished } = post([new Error("cut off")]);
  outbox.castBallot("a2", { p1: 1 }, { kind: "dots", rev: 1 });
  outbox.castBallot("a2", { p1: 2 }, { kind: "dots", rev: 2 });
  await until(() => finished.length === 2);
  assert.deepEqual(sent.map((one) => one.data.rev), [1, 1, 2]);
});
