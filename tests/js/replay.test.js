// A session told again: any moment of it, forwards and backwards, is what everyone saw then.

import assert from "node:assert/strict";
import test from "node:test";
import { storyOf } from "../../static/js/replay/story.js";

const at = (second) => new Date(Date.UTC(2026, 4, 1, 10) + Math.round(second * 1000)).toISOString();

function events(ideas = 3) {
  const told = [
    ["session_planned", -9000, { title: "The bus" }],
    ["activity_added", -9000, { activity: "a1", kind: "ideas", title: "Ideas", settings: {}, after: null }],
    ["activity_added", -9000, { activity: "a2", kind: "dots", title: "Dots", settings: {}, after: "a1" }],
    ["session_started", 0, {}],
    ["activity_opened", 10, { activity: "a1", options: null, costs: null }],
    ...Array.from({ length: ideas }, (_, n) => ["idea_posted", 20 + n / 100, { idea: `i${n + 3}`, activity: "a1", text: `Idea ${n}` }]),
    ["activity_opened", 500, { activity: "a2", options: ["i3"], costs: null }],
    ["activity_closed", 520, { activity: "a2" }],
    ["results_revealed", 530, { activity: "a2" }],
    ["session_closed", 540, { fingerprint: "f" }],
  ];
  return told.map(([type, second, fields], index) => ({ seq: index + 1, type, at: at(second), ...fields }));
}

const RESULTS = [{ activity: "a2", order: [["i3"]] }];

test("what was long before the start is there at its first moment, and nothing of what came after", () => {
  const story = storyOf(events(), RESULTS, { id: "x" });
  const { session, activities, ideas } = story.at(0);

  assert.equal(session.title, "The bus");
  assert.equal(session.state, "running");
  assert.deepEqual(activities.map(({ state }) => state), ["upcoming", "upcoming"]);
  assert.deepEqual(ideas, []);
});

test("any moment is the same however one came to it, over many events", () => {
  const story = storyOf(events(1500), RESULTS, { id: "x" });
  const forwards = [15, 25, 28, 31, 540].map((second) => story.at(second));
  const backwards = [540, 31, 28, 25, 15].map((second) => storyOf(events(1500), RESULTS, { id: "x" }).at(second)).reverse();

  assert.deepEqual(forwards, backwards);
  assert.deepEqual(forwards.map(({ ideas }) => ideas.length), [0, 501, 801, 1101, 1500]);
});

test("a result is there from its reveal on, and not before", () => {
  const story = storyOf(events(), RESULTS, { id: "x" });

  assert.deepEqual(story.at(525).results, []);
  assert.deepEqual(story.at(530).results, RESULTS);
});

test("playing passes over a long silence, and goes on shortly before something happens", () => {
  const story = storyOf(events(), RESULTS, { id: "x" });

  assert.equal(story.nextFrom(11, 1), 12);
  assert.equal(story.nextFrom(30, 1), 498);
  assert.equal(story.length, 540);
});

test("each step that was opened is a place to go to", () => {
  const { chapters } = storyOf(events(), RESULTS, { id: "x" });

  assert.deepEqual(chapters.map(({ second, activity }) => [second, activity.title]), [[10, "Ideas"], [500, "Dots"]]);
});
