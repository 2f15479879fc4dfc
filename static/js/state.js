/** Folds news into a snapshot; knows neither page nor network (rules N1 to N6). */

import { byNumber, LISTS, startDraft } from "./draft.js";

/** What was held back from the first says so in its event: its writer was muted. */
const NEW_THING = { state: "up", reason: null, off_screen: false };

const PROPOSAL_WORDS = [
  "title", "summary", "problem", "helps", "gain", "evidence", "risk", "smallest_test",
  "trouble", "stopper", "answerer",
];

const WORDS = {
  idea: ["text"],
  comment: ["text"],
  question: ["text", "answer"],
  note: ["text"],
  statement: ["text"],
  theme: ["title"],
  saying: ["text"],
  proposal: PROPOSAL_WORDS,
  response: ["why", "owner", "follower", "trial", "avoided_source"],
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

/** After which events a thing no longer says in other languages what it said; where it still does, that is told again. */
const NEW_WORDS = {
  idea_edited: "idea", idea_withdrawn: "idea", proposal_edited: "proposal", question_withdrawn: "question",
  note_written: "note", theme_renamed: "theme", theme_dissolved: "theme", erased: "id",
};

function apply(draft, event) {
  const change = CHANGES[event.type];
  if (change) change(draft, event);
  if (NEW_WORDS[event.type]) untranslate(draft, event[NEW_WORDS[event.type]]);
}

const CHANGES = {
  session_planned: (draft, event) => draft.session(payload(event)),
  session_moved: (draft, event) => draft.session(payload(event)),
  session_started: (draft) => draft.session({ state: "running" }),
  session_closing: (draft) => draft.session({ state: "closing" }),
  session_closed: (draft, { fingerprint }) =>
    draft.session({ state: "closed", fingerprint: fingerprint || null }),
  focus_moved: (draft, { activity }) => draft.session({ focus: activity }),
  timer_set: (draft, { ends_at, left }) => draft.session({ timer: ends_at, timer_left: left }),
  paused: (draft, { on, message }) => draft.session({ paused: on, message }),
  locked: (draft, { locked }) => draft.session({ locked }),
  tables_set: (draft, { tables, seats }) => draft.session({ tables, seats }),
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
  boards_joined: (draft, { activity }) => draft.set("activities", activity, { together: true }),
  groups_shown: (draft, { sides }) =>
    Object.keys(sides).forEach((idea) => draft.set("ideas", idea, { side: sides[idea] })),

  idea_posted: addIdea,
  idea_shown: addIdea,
  idea_edited: (draft, { idea, ...event }) => draft.set("ideas", idea, payload(event)),
  idea_withdrawn: (draft, { idea }) =>
    draft.set("ideas", idea, { state: "withdrawn", text: null }),
  idea_supported: (draft, { idea, supporters }) => draft.set("ideas", idea, { supporters }),
  comment_posted: (draft, { comment, ...event }) =>
    draft.add("comments", {
      idea: null, proposal: null, ...NEW_THING, ...payload(event), id: comment,
    }),
  ideas_merged: merge,
  idea_unmerged: (draft, { idea, supporters }) => {
    draft.set("ideas", idea, { into: null });
    Object.keys(supporters).forEach((id) => draft.set("ideas", id, { supporters: supporters[id] }));
  },
  theme_made: makeTheme,
  idea_moved: moveIdea,
  theme_renamed: (draft, { theme, title, language }) => draft.set("themes", theme, { title, language }),
  theme_dissolved: (draft, { theme }) => draft.set("themes", theme, { ideas: [], title: null, state: "withdrawn" }),
  proposal_added: (draft, { proposal, ...event }) =>
    draft.add("proposals", { ...payload(event), ...NEW_THING, being_heard: false, id: proposal }),
  proposal_edited: (draft, { proposal, ...event }) =>
    draft.set("proposals", proposal, payload(event)),
  pen_asked: (draft, { proposal, asked, pen_from }) =>
    draft.set("proposals", proposal, { asked, pen_from }),
  pen_passed: (draft, { proposal, pen, asked, pen_from }) =>
    draft.set("proposals", proposal, { pen, asked, pen_from }),
  statement_added: addStatement,

  translated: translate,
  saying_told: (draft, { saying, ...event }) => draft.add("sayings", { ...NEW_THING, ...payload(event), id: saying }),
  proposal_answered: (draft, { response, at, ...event }) =>
    draft.add("responses", { ...payload(event), at, state: "up", reason: null, id: response }),
  hands_counted: (draft, { activity, hands }) => draft.set("activities", activity, { hands }),

  question_asked: (draft, { question, ...event }) =>
    draft.add("questions", {
      supporters: 0, answer: null, answered: false, being_answered: false, ...NEW_THING, ...payload(event), id: question,
    }),
  question_withdrawn: (draft, { question }) => {
    draft.set("questions", question, { state: "withdrawn", text: null, answer: null, being_answered: false });
    untranslate(draft, question);
  },
  question_supported: (draft, { question, supporters }) => draft.set("questions", question, { supporters }),
  question_answered: (draft, { question, ...event }) => draft.set("questions", question, payload(event)),
  question_taken: takeQuestion,
  proposal_heard: hearProposal,
  note_written: (draft, { note, ...event }) => {
    draft.set("notes", note, payload(event));
    untranslate(draft, note);
    draft.add("notes", { ...payload(event), ...NEW_THING, id: note });
  },

  hidden: hide,
  shown: showAgain,
  erased: erase,
  off_screen: (draft, { what, id, on }) => draft.set(LISTS[what], id, { off_screen: on }),

  person_joined: addPerson,
  person_named: (draft, { participant, name }) => draft.set("people", participant, { name }),
  person_admitted: (draft, { participant }) => draft.set("people", participant, { state: "in" }),
  person_moved: (draft, { participant, voice, side }) =>
    draft.set("people", participant, { voice, side }),
  person_speaks: (draft, { participant, language }) => draft.set("people", participant, { language }),
  person_stays: (draft, { participant, on }) => draft.set("people", participant, { stays: on }),
  person_left: (draft, { participant }) =>
    draft.set("people", participant, { state: "removed", hand: false, hand_at: null }),
  person_removed: (draft, { participant }) =>
    draft.set("people", participant, { state: "removed", hand: false, hand_at: null }),
  person_seated: (draft, { participant, table }) => draft.set("people", participant, { table }),
  hand_raised: (draft, { participant, up, at }) =>
    draft.set("people", participant, { hand: up, hand_at: up ? at : null }),
  person_spoke: (draft, { participant, spoken }) => draft.set("people", participant, { spoken }),
  person_ready: setReady,
  help_asked: (draft, { call, participant, text, at }) =>
    draft.add("calls", { id: call, participant, text, at, settled: false }),
  call_settled: (draft, { call, settled }) => draft.set("calls", call, { settled }),
  reported: (draft, { report, what, id, reason, words }) =>
    draft.add("reports", { id: report, what, about: id, reason, words, settled: false }),
  report_settled: (draft, { report, settled }) => draft.set("reports", report, { settled }),
  helper_invited: (draft, { link, name, table }) => draft.add("helpers", { id: link, name, table }),
  helper_dismissed: (draft, { link }) => draft.remove("helpers", link),
  muted: setMute,
};

function addActivity(draft, { activity, after, ...event }) {
  const list = draft.list("activities");
  if (!list || list.some((other) => other.id === activity)) return;
  const place = list.findIndex((other) => other.id === after);
  const added = {
    ...payload(event), id: activity,
    state: "upcoming", closes_at: null, options: null, costs: null, number: null, shown: false, together: false, hands: null,
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
  draft.add("ideas", { ...NEW_THING, ...payload(event), supporters: 0, into: null, id: idea });
}

function merge(draft, { into, ideas, supporters }) {
  ideas.forEach((idea) => draft.set("ideas", idea, { into }));
  draft.set("ideas", into, { supporters });
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
  draft.add("statements", { ...NEW_THING, ...payload(event), id: statement });
  if (event.state !== "hidden") joinOptions(draft, event.activity, statement);
}

function joinOptions(draft, activity, statement) {
  const step = draft.find("activities", activity);
  if (step && step.state === "open" && !step.options.includes(statement)) {
    draft.set("activities", step.id, { options: [...step.options, statement] });
  }
}

function takeQuestion(draft, { question }) {
  (draft.next.questions || [])
    .filter((one) => one.being_answered !== (one.id === question))
    .forEach((one) => draft.set("questions", one.id, { being_answered: one.id === question }));
}

function hearProposal(draft, { proposal }) {
  draft.next.proposals
    .filter((one) => one.being_heard !== (one.id === proposal))
    .forEach((one) => draft.set("proposals", one.id, { being_heard: one.id === proposal }));
}

/** In the order in which they came: numbers of people are drawn and tell nothing of it. */
function addPerson(draft, { participant, waiting, ...event }) {
  const people = draft.list("people");
  if (!people || people.some(({ id }) => id === participant)) return;
  people.push({
    ...payload(event), id: participant,
    state: waiting ? "waiting" : "in", hand: false, hand_at: null, spoken: 0, stays: false, ready: [],
    name_hidden: false, host: event.host || null,
  });
}

/** In the order in which they were muted, each once. */
function setMute(draft, { what, id, on }) {
  const others = (draft.next.mutes || []).filter((mute) => mute.id !== id);
  draft.onDesk({ mutes: on ? [...others, { what, id }] : others });
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

/** Nothing said means taken away, or replaced since. */
function translate(draft, { what, id, language, text }) {
  const others = (draft.next.translations || []).filter((one) => one.about !== id || one.language !== language);
  const said = text === null ? [] : [{ about: id, what, language, text }];
  draft.next.translations = [...others, ...said].sort(
    (one, other) => byNumber(one.about, other.about) || (one.language < other.language ? -1 : 1),
  );
}

function untranslate(draft, id) {
  const kept = (draft.next.translations || []).filter((one) => one.about !== id);
  if (kept.length < (draft.next.translations || []).length) draft.next.translations = kept;
}

function hide(draft, { what, id, reason }) {
  if (what === "name") return draft.set("people", id, { name_hidden: true });
  if (!draft.keepsHiddenWords(what, id)) untranslate(draft, id);
  const words = draft.keepsHiddenWords(what, id) ? {} : nothing(WORDS[what]);
  draft.set(LISTS[what], id, { ...words, state: "hidden", reason });
}

function showAgain(draft, { what, id, ...event }) {
  if (what === "name") return draft.set("people", id, { name_hidden: false });
  const thing = draft.find(LISTS[what], id);
  if (!thing) return;
  const whole = payload(event);
  const known = Object.keys(whole).filter((field) => field in thing);
  const again = Object.fromEntries(known.map((field) => [field, whole[field]]));
  draft.set(LISTS[what], id, { ...again, state: "up", reason: null });
  const step = what === "statement" && draft.find("activities", thing.activity);
  if (step && step.settings.own) joinOptions(draft, step.id, id);
}

function erase(draft, { what, id }) {
  if (what === "name") draft.set("people", id, { name: null });
  else if (what === "call") draft.set("calls", id, { text: null });
  else if (what === "report") draft.set("reports", id, { words: null });
  else if (what === "helper") draft.set("helpers", id, { name: null });
  else draft.set(LISTS[what], id, { ...nothing(WORDS[what]), state: "erased", reason: null });
}

function payload({ seq, type, at, ...fields }) {
  return fields;
}

function nothing(fields = []) {
  return Object.fromEntries(fields.map((field) => [field, null]));
}
