/** Shows that the browser folds news into a snapshot as the server would have (N3, N4, N6). */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  applyMine, applyProgress, applyResults, fold, foldAnswer,
} from "../../static/js/state.js";

function park(extra = {}) {
  return {
    epoch: "e1", seq: 10,
    viewer: { role: "participant", participant: "n1" },
    session: { id: "x", state: "running", focus: "a1", paused: false },
    activities: [
      { id: "a1", kind: "ideas", state: "open", shown: false, options: null, closes_at: null },
      { id: "a2", kind: "dots", state: "upcoming", shown: false, options: null, closes_at: null },
    ],
    ideas: [
      { id: "i1", activity: "a1", text: "Shade", column: null, side: null, language: "en",
        supporters: 0, state: "up", reason: null, off_screen: false },
    ],
    comments: [], themes: [], questions: [], proposals: [], statements: [],
    progress: {}, results: [],
    mine: { ideas: [], comments: [], statements: [], ballots: {}, supported: [], ready: [] },
    ...extra,
  };
}

const news = (...events) => ({
  after: 10, upto: 10 + events.length,
  events: events.map((event, n) => ({ seq: 11 + n, at: "2026-11-23T10:00:00.000Z", ...event })),
});

const idea = (number, text) => ({
  type: "idea_posted", idea: `i${number}`, activity: "a1", text, column: null, side: null,
  language: "en",
});

test("old news changes nothing", () => {
  const before = park();
  assert.equal(fold(before, { after: 5, upto: 10, events: [] }), before);
});

test("events that this viewer may not see still move the place", () => {
  assert.equal(fold(park(), { after: 10, upto: 14, events: [] }).seq, 14);
});

test("the snapshot that was folded is left as it was", () => {
  const before = park();
  const copy = JSON.stringify(before);
  fold(before, news(idea(2, "Water"), { type: "hidden", what: "idea", id: "i1", reason: "twice" }));
  assert.equal(JSON.stringify(before), copy);
});

test("ideas stand in the order of their numbers, each once", () => {
  const after = fold(park(), news(idea(10, "Ten"), idea(2, "Two"), { ...idea(2, "Two"), type: "idea_shown" }));
  assert.deepEqual(after.ideas.map((one) => one.id), ["i1", "i2", "i10"]);
});

test("hidden words go, for everyone but the desk and whoever wrote them", () => {
  const hidden = news({ type: "hidden", what: "idea", id: "i1", reason: "off_topic" });
  const mine = applyMine(park(), { ideas: ["i1"] });
  const desk = park({ viewer: { role: "facilitator", participant: null } });
  assert.equal(fold(park(), hidden).ideas[0].text, null);
  assert.equal(fold(mine, hidden).ideas[0].text, "Shade");
  assert.equal(fold(desk, hidden).ideas[0].text, "Shade");
  assert.equal(fold(park(), hidden).ideas[0].state, "hidden");
});

test("what is shown again has its words again", () => {
  const after = fold(park(), news(
    { type: "hidden", what: "idea", id: "i1", reason: "mistake" },
    { type: "shown", what: "idea", id: "i1", text: "Shade" },
  ));
  assert.deepEqual(after.ideas, park().ideas);
});

test("a new step stands behind the one that it follows", () => {
  const added = { type: "activity_added", activity: "a3", kind: "ranking", title: "Order",
    prompt: "", settings: {}, minutes: 4, after: "a1", repeats: null };
  const after = fold(park(), news(added));
  assert.deepEqual(after.activities.map((one) => one.id), ["a1", "a3", "a2"]);
  assert.equal(after.activities[1].state, "upcoming");
});

test("closing counts down and can be called off", () => {
  const closing = { type: "activity_closing", activity: "a1", closes_at: "2026-11-23T10:00:30.000Z" };
  const once = fold(park(), news(closing));
  assert.equal(once.activities[0].closes_at, closing.closes_at);
  const after = fold(once, { after: 11, upto: 12, events: [{ seq: 12, type: "closing_cancelled", activity: "a1" }] });
  assert.equal(after.activities[0].state, "open");
  assert.equal(after.activities[0].closes_at, null);
});

test("an answer gives a think-first idea to its author and does not move the place", () => {
  const after = foldAnswer(park(), [{ seq: 7, ...idea(5, "Mine alone") }]);
  assert.equal(after.seq, 10);
  assert.equal(after.ideas[1].text, "Mine alone");
});

test("people are folded for the desk only", () => {
  const joined = { type: "person_joined", participant: "n4", name: null, voice: "staff",
    side: "professional", table: null, language: "en", source: "phone", waiting: true };
  const readied = { type: "person_ready", participant: "n4", activity: "a2", ready: true };
  const guest = { ...joined, participant: "n5", source: "shared", host: "n4" };
  const desk = fold(park({ people: [], reports: [], calls: [] }), news(joined, readied, guest));
  assert.deepEqual(desk.people[0], {
    id: "n4", name: null, voice: "staff", side: "professional", table: null, language: "en",
    source: "phone", state: "waiting", hand: false, ready: ["a2"],
    name_hidden: false, host: null, hand_at: null, spoken: 0, stays: false,
  });
  assert.equal(desk.people[1].host, "n4");
  assert.equal(fold(park(), news(joined)).people, undefined);
});

test("unknown events are passed over", () => {
  assert.equal(fold(park(), news({ type: "weather_changed" })).seq, 11);
});

test("progress and results take the place of what was known", () => {
  const once = applyProgress(park(), { activity: "a2", ballots: 3 });
  assert.deepEqual(applyProgress(once, { activity: "a2", ballots: 4 }).progress, { a2: { ballots: 4 } });
  const told = applyResults(park(), { activity: "a2", version: 1 });
  assert.deepEqual(applyResults(told, [{ activity: "a2", version: 2 }]).results, [{ activity: "a2", version: 2 }]);
});

const theme = (number, title, ideas) => ({ type: "theme_made", theme: `t${number}`, title, ideas, language: "en" });

test("an idea is in one theme at most, in the order of numbers", () => {
  const made = fold(park(), news(idea(2, "Water"), theme(3, "Outside", ["i1", "i2"]), theme(4, "Inside", ["i2"])));
  assert.deepEqual(made.themes.map(({ id, ideas }) => [id, ideas]), [["t3", ["i1"]], ["t4", ["i2"]]]);
  const move = (seq, to) => ({ after: seq - 1, upto: seq, events: [{ seq, type: "idea_moved", idea: "i1", theme: to }] });
  const moved = fold(made, move(14, "t4"));
  assert.deepEqual(moved.themes.map(({ ideas }) => ideas), [[], ["i1", "i2"]]);
  assert.deepEqual(fold(moved, move(15, null)).themes.map(({ ideas }) => ideas), [[], ["i2"]]);
});

test("a theme told in an answer and again in news is the same theme", () => {
  const told = news(theme(3, "Outside", ["i1"]));
  assert.deepEqual(fold(foldAnswer(park(), told.events), told).themes, fold(park(), told).themes);
});

test("a hidden theme keeps its ideas and loses its title", () => {
  const after = fold(park(), news(theme(3, "Outside", ["i1"]), { type: "hidden", what: "theme", id: "t3", reason: "twice" }));
  assert.deepEqual(after.themes, [
    { id: "t3", title: null, ideas: ["i1"], language: "en", state: "hidden", reason: "twice", off_screen: false },
  ]);
});
