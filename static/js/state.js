/** Folds news into a snapshot; knows neither page nor network (rules N1 to N6). */

import { byNumber, LISTS, startDraft } from "./draft.js";

const NEW_THING = { state: "up", reason: null, off_screen: false };

const PROPOSAL_WORDS = [
  "title", "summary", "problem", "helps", "gain", "evidence", "risk", "smallest_test",
];

const WORDS = {
  idea: ["text"],
  comment: ["text"],
  question: ["text"],
  statement: ["text"],
  theme: ["title"],
  proposal: PROPOSAL_WORDS,
};

/** The snapshot as it is after `news`: the very same object where nothing is new. */
export function fold(snapshot, news) {
  if (news.upto <= snapshot.seq) return snapshot;
  const draft = startDraft(snapshot);
  news.events.filter((event) => event.seq > snapshot.seq).forEach((event) => apply(draft, event));
  draft.next.seq = news.upto;
  return draft.next;
}

/**
 * The events of an answer, which do not move the place (D1). What only its author sees is not
 * pushed (N7), so it is taken from here even when the place is already past it.
 */
export function foldAnswer(snapshot, events) {
  const forAuthor = ["idea_posted", "idea_edited", "idea_withdrawn"];
  const draft = startDraft(snapshot);
  events
    .filter((event) => event.seq > snapshot.seq || forAuthor.includes(event.type))
    .forEach((event) => apply(draft, event));
  return draft.next;
}

/** The viewer's own parts, each replaced whole (S4). */
export function applyMine(snapshot, mine) {
  return { ...snapshot, mine: { ...snapshot.mine, ...mine } };
}

export function applyProgress(snapshot, { activity, ...progress }) {
  return { ...snapshot, progress: { ...snapshot.progress, [activity]: progress } };
}

export function applyPresence(snapshot, presence) {
  return { ...snapshot, presence };
}

/** One result, or all that are revealed; a newer one of the same activity takes its place. */
export function applyResults(snapshot, results) {
  const fresh = [].concat(results);
  const known = new Set(fresh.map((result) => result.activity));
  const others = (snapshot.results || []).filter((result) => !known.has(result.activity));
  return { ...snapshot, results: [...others, ...fresh] };
}

function apply(draft, event) {
  const change = CHANGES[event.type];
  if (change) change(draft, event);
}

const CHANGES = {
  session_planned: (draft, event) => draft.session(payload(event)),
  session_started: (draft) => draft.session({ state: "running" }),
  session_closing: (draft) => draft.session({ state: "closing" }),
  session_closed: (draft, { fingerprint }) =>
    draft.session({ state: "closed", fingerprint: fingerprint || null }),
  focus_moved: (draft, { activity }) => draft.session({ focus: activity }),
  timer_set: (draft, { ends_at, left }) => draft.session({ timer: ends_at, timer_left: left }),
  paused: (draft, { on, message }) => draft.session({ paused: on, message }),
  locked: (draft, { locked }) => draft.session({ locked }),
  screen_covered: (draft, { on }) => draft.session({ covered: on }),
  spoke: (draft, { turns }) => draft.session({ turns }),
  slips_made: (draft, { made }) => setDoor(draft, { made }),
  participant_joined: (draft, { joined_late }) => joined_late && setDoor(draft, { joined_late }),

  activity_added: addActivity,
  activity_moved: moveActivity,
  activity_edited: (draft, { activity, ...event }) => draft.set("activities", activity, payload(event)),
  activity_skipped: (draft, { activity, on }) => draft.set("activities", activity, { skipped: on }),
  activity_opened: openActivity,
  activity_closing: (draft, { activity, closes_at }) =>
    draft.set("activities", activity, { state: "closing", closes_at }),
  closing_cancelled: (draft, { activity }) =>
    draft.set("activities", activity, { state: "open", closes_at: null }),
  activity_closed: (draft, { activity, at }) =>
    draft.set("activities", activity, { state: "closed", closes_at: null, closed_at: at }),
  lots_drawn: (draft, { activity, number }) => draft.set("activities", activity, { number }),
  results_revealed: (draft, { activity }) =>
    draft.set("activities", activity, { state: "revealed" }),
  ideas_shown: (draft, { activity }) => draft.set("activities", activity, { shown: true }),
  groups_shown: (draft, { sides }) =>
    Object.keys(sides).forEach((idea) => draft.set("ideas", idea, { side: sides[idea] })),

  idea_posted: addIdea,
  idea_shown: addIdea,
  idea_edited: (draft, { idea, text }) => draft.set("ideas", idea, { text }),
  idea_withdrawn: (draft, { idea }) =>
    draft.set("ideas", idea, { state: "withdrawn", text: null }),
  idea_supported: (draft, { idea, supporters }) => draft.set("ideas", idea, { supporters }),
  comment_posted: (draft, { comment, ...event }) =>
    draft.add("comments", {
      idea: null, proposal: null, ...payload(event), ...NEW_THING, id: comment,
    }),
  theme_made: makeTheme,
  idea_moved: moveIdea,
  proposal_added: (draft, { proposal, ...event }) =>
    draft.add("proposals", { ...payload(event), ...NEW_THING, id: proposal }),
  proposal_edited: (draft, { proposal, ...event }) =>
    draft.set("proposals", proposal, payload(event)),
  statement_added: addStatement,

  hidden: hide,
  shown: showAgain,
  erased: erase,
  off_screen: (draft, { what, id, on }) => draft.set(LISTS[what], id, { off_screen: on }),

  person_joined: addPerson,
  person_named: (draft, { participant, name }) => draft.set("people", participant, { name }),
  person_admitted: (draft, { participant }) => draft.set("people", participant, { state: "in" }),
  person_moved: (draft, { participant, voice, side }) =>
    draft.set("people", participant, { voice, side }),
  person_removed: (draft, { participant }) =>
    draft.set("people", participant, { state: "removed", hand: false }),
  hand_raised: (draft, { participant, up }) => draft.set("people", participant, { hand: up }),
  person_ready: setReady,
  help_asked: (draft, { call, participant, text, at }) =>
    draft.add("calls", { id: call, participant, text, at }),
  reported: (draft, { report, what, id, reason, words }) =>
    draft.add("reports", { id: report, what, about: id, reason, words }),
};

function addActivity(draft, { activity, after, ...event }) {
  const list = draft.list("activities");
  if (!list || list.some((other) => other.id === activity)) return;
  const place = list.findIndex((other) => other.id === after);
  const added = {
    ...payload(event), id: activity,
    state: "upcoming", closes_at: null, options: null, costs: null, number: null, shown: false,
    skipped: false, opened_at: null, closed_at: null,
  };
  list.splice(place < 0 ? list.length : place + 1, 0, added);
}

function moveActivity(draft, { activity, after }) {
  const list = draft.list("activities");
  const from = list ? list.findIndex((one) => one.id === activity) : -1;
  if (from < 0) return;
  const [moved] = list.splice(from, 1);
  list.splice(list.findIndex((one) => one.id === after) + 1, 0, moved);
}

function openActivity(draft, { activity, options, costs, at }) {
  const step = draft.find("activities", activity);
  if (!step) return;
  draft.set("activities", activity, {
    state: "open", options, costs, closes_at: null,
    skipped: false, opened_at: step.opened_at || at, closed_at: null,
  });
}

/** A think-first idea is there for its author before it is shown, and shown whole once more. */
function addIdea(draft, { idea, ...event }) {
  draft.set("ideas", idea, payload(event));
  draft.add("ideas", { ...payload(event), supporters: 0, ...NEW_THING, id: idea });
}

/** Told in an answer and in news again; the ideas in it are in no other theme. */
function makeTheme(draft, { theme, ...event }) {
  leaveThemes(draft, event.ideas);
  draft.set("themes", theme, payload(event));
  draft.add("themes", { ...payload(event), ...NEW_THING, id: theme });
}

function moveIdea(draft, { idea, theme }) {
  leaveThemes(draft, [idea]);
  const into = draft.find("themes", theme);
  if (into) draft.set("themes", theme, { ideas: [...into.ideas, idea].sort(byNumber) });
}

function leaveThemes(draft, ideas) {
  for (const theme of draft.next.themes || []) {
    const left = theme.ideas.filter((idea) => !ideas.includes(idea));
    if (left.length < theme.ideas.length) draft.set("themes", theme.id, { ideas: left });
  }
}

/** Once a step is open, what is added to it can be answered as well (D8). */
function addStatement(draft, { statement, ...event }) {
  draft.add("statements", { ...payload(event), ...NEW_THING, id: statement });
  const step = draft.find("activities", event.activity);
  if (step && step.state === "open" && !step.options.includes(statement)) {
    draft.set("activities", step.id, { options: [...step.options, statement] });
  }
}

function addPerson(draft, { participant, waiting, ...event }) {
  draft.add("people", {
    ...payload(event), id: participant,
    state: waiting ? "waiting" : "in", hand: false, ready: [],
  });
}

function setDoor(draft, fields) {
  draft.session({ door: { ...draft.next.session.door, ...fields } });
}

function setReady(draft, { participant, activity, ready }) {
  const person = draft.find("people", participant);
  if (!person) return;
  const others = person.ready.filter((id) => id !== activity);
  const now = ready ? [...others, activity].sort(byNumber) : others;
  draft.set("people", participant, { ready: now });
}

function hide(draft, { what, id, reason }) {
  const words = draft.keepsHiddenWords(what, id) ? {} : nothing(WORDS[what]);
  draft.set(LISTS[what], id, { ...words, state: "hidden", reason });
}

function showAgain(draft, { what, id, ...event }) {
  const thing = draft.find(LISTS[what], id);
  if (!thing) return;
  const whole = payload(event);
  const known = Object.keys(whole).filter((field) => field in thing);
  const again = Object.fromEntries(known.map((field) => [field, whole[field]]));
  draft.set(LISTS[what], id, { ...again, state: "up", reason: null });
}

function erase(draft, { what, id }) {
  if (what === "name") draft.set("people", id, { name: null });
  else if (what === "call") draft.set("calls", id, { text: null });
  else if (what === "report") draft.set("reports", id, { words: null });
  else draft.set(LISTS[what], id, { ...nothing(WORDS[what]), state: "erased", reason: null });
}

function payload({ seq, type, at, ...fields }) {
  return fields;
}

function nothing(fields = []) {
  return Object.fromEntries(fields.map((field) => [field, null]));
}
