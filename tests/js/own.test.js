/** Shows what a phone holds for its own before the server has told it so. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { afterDeed, withWaiting } from "../../static/js/own.js";

const vote = (activity, marks, kind) => ({ deed: "cast_ballot", data: { activity, marks }, about: { kind } });

test("a ballot replaces the one before, statements mark by mark", () => {
  const dots = withWaiting({ ballots: { a1: { p1: 2 } } }, [vote("a1", { p2: 1 }, "dots")]);
  assert.deepEqual(dots.ballots, { a1: { p2: 1 } });
  const statements = withWaiting({ ballots: { a2: { s1: 1 } } }, [vote("a2", { s2: -1 }, "statements")]);
  assert.deepEqual(statements.ballots, { a2: { s1: 1, s2: -1 } });
});

test("empty marks take the ballot back", () => {
  assert.deepEqual(afterDeed({ ballots: { a1: { p1: 2 } } }, vote("a1", {}, "dots")).ballots, {});
});

test("me too, done and hand are there at once and can be taken back", () => {
  const on = withWaiting({}, [
    { deed: "support_idea", data: { idea: "i1", support: true } },
    { deed: "ready", data: { activity: "a1", ready: true } },
    { deed: "raise_hand", data: { up: true } },
  ]);
  assert.deepEqual(on, { supported: ["i1"], ready: ["a1"], hand: true });
  assert.deepEqual(afterDeed(on, { deed: "support_idea", data: { idea: "i1", support: false } }).supported, []);
});

test("an idea is mine as soon as it is answered", () => {
  const posted = { deed: "post_idea", data: { activity: "a1", text: "Shade" } };
  const events = [{ type: "idea_posted", idea: "i7" }];
  assert.deepEqual(afterDeed({ ideas: ["i2"] }, posted, events).ideas, ["i2", "i7"]);
});
