/** What a person's own parts are once a deed is done, told before the server's `mine` does. */

const MERGING = ["statements", "pairs"];

/** `mine` as it will be when everything that still waits to be sent has arrived. */
export function withWaiting(mine, waiting) {
  return waiting.reduce((own, item) => afterDeed(own, item), mine);
}

/** `mine` after one deed; `events` are those of its answer, if there is one. */
export function afterDeed(mine, { deed, data, about = {} }, events = []) {
  const change = CHANGES[deed];
  return change ? { ...mine, ...change(mine, data, { events, about }) } : mine;
}

const CHANGES = {
  cast_ballot: (mine, { activity, marks }, { about }) => {
    const { [activity]: before, ...others } = mine.ballots || {};
    if (!Object.keys(marks).length) return { ballots: others };
    const whole = MERGING.includes(about.kind) ? { ...before, ...marks } : marks;
    return { ballots: { ...others, [activity]: whole } };
  },
  support_idea: (mine, { idea, support }) => ({ supported: toggled(mine.supported, idea, support) }),
  ready: (mine, { activity, ready }) => ({ ready: toggled(mine.ready, activity, ready) }),
  raise_hand: (mine, { up }) => ({ hand: up }),
  post_idea: (mine, _, { events }) => ({ ideas: made(mine.ideas, events, "idea_posted", "idea") }),
  comment: (mine, _, { events }) => ({
    comments: made(mine.comments, events, "comment_posted", "comment"),
  }),
  ask: (mine, _, { events }) => ({
    questions: made(mine.questions, events, "question_asked", "question"),
  }),
  support_question: (mine, { question, support }) => ({ wanted: toggled(mine.wanted, question, support) }),
  add_own_statement: (mine, _, { events }) => ({
    statements: made(mine.statements, events, "statement_added", "statement"),
  }),
};

function toggled(ids = [], id, on) {
  const others = ids.filter((other) => other !== id);
  return on ? [...others, id] : others;
}

function made(ids = [], events, type, field) {
  const fresh = events.filter((event) => event.type === type).map((event) => event[field]);
  return [...ids, ...fresh.filter((id) => !ids.includes(id))];
}
