/** A session told again from its journal: what everyone saw after each moment; pure. */

import { applyResults, fold } from "../state.js";

const APART = 400;
/** Events between two snapshots that are kept, so that going back folds a few and not all. */
const QUIET = 20;
const BEFORE = 2;
/** Seconds without an event that playing passes over, and how long before the next one it goes on. */

const NOTHING = {
  seq: 0, viewer: { role: "observer" }, progress: {}, results: [], activities: [], ideas: [], comments: [], themes: [], proposals: [],
  statements: [], questions: [], notes: [], sayings: [], translations: [], responses: [],
};
const WAITING = {
  state: "waiting", focus: null, paused: false, message: null, timer: null, timer_left: null, locked: false, covered: false,
  tables: [], turns: { lived: 0, professional: 0, other: 0 }, code: "",
};

/** `events` as everyone may see them, in their order; `results` in the reader's language; `session` what no event tells. */
export function storyOf(events, results, session) {
  const start = momentOf(events, "session_started") || timeOf(events[0]);
  const kept = [{ ...NOTHING, session: { ...WAITING, ...session } }];

  /** What was so after so many events. */
  function after(count) {
    while (kept.length <= Math.floor(count / APART)) kept.push(told(kept[kept.length - 1], (kept.length - 1) * APART, kept.length * APART));
    const from = Math.floor(count / APART);
    return withResults(told(kept[from], from * APART, count));
  }

  function told(snapshot, from, to) {
    const some = events.slice(from, to);
    return some.length ? fold(snapshot, { events: some, upto: some[some.length - 1].seq }) : snapshot;
  }

  function withResults(snapshot) {
    const shown = snapshot.activities.filter(({ state }) => state === "revealed").map(({ id }) => id);
    return applyResults(snapshot, results.filter(({ activity }) => shown.includes(activity)));
  }

  const seconds = events.map((event) => Math.max(0, (timeOf(event) - start) / 1000));

  return {
    start,
    length: Math.ceil(seconds[seconds.length - 1]),
    at: (second) => after(countAt(seconds, second)),
    nextFrom: (second, forward) => overQuiet(seconds, second, forward),
    chapters: chaptersOf(events, seconds, after(events.length)),
  };
}

/** When each step was opened: [{second, activity}]. */
function chaptersOf(events, seconds, last) {
  return events
    .map((event, index) => ({ event, second: seconds[index] }))
    .filter(({ event }) => event.type === "activity_opened")
    .map(({ event, second }) => ({ second, activity: last.activities.find(({ id }) => id === event.activity) }));
}

/** How many events had happened by then. */
function countAt(seconds, second) {
  let low = 0;
  let high = seconds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (seconds[middle] <= second) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where playing is after so many seconds more: where nothing happens for long, shortly before something does. */
function overQuiet(seconds, second, forward) {
  const then = second + forward;
  const next = seconds[countAt(seconds, second)];
  return next !== undefined && next - then > QUIET ? next - BEFORE : then;
}

function momentOf(events, type) {
  const found = events.find((event) => event.type === type);
  return found && timeOf(found);
}

function timeOf(event) {
  return Date.parse(event.at);
}
