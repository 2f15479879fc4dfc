/** A snapshot being written to: what is not touched stays the very same. */

/** The list of a snapshot that holds each sort of thing. */
export const LISTS = {
  idea: "ideas",
  comment: "comments",
  theme: "themes",
  question: "questions",
  note: "notes",
  proposal: "proposals",
  statement: "statements",
  saying: "sayings",
  response: "responses",
};

/** A copy that is written to: each list is copied once, each changed thing replaced. */
export function startDraft(snapshot) {
  const next = { ...snapshot };
  const copied = new Set();

  function list(name) {
    if (!copied.has(name) && next[name]) {
      next[name] = next[name].slice();
      copied.add(name);
    }
    return next[name];
  }

  function place(name, id) {
    return next[name] ? next[name].findIndex((thing) => thing.id === id) : -1;
  }

  return {
    next,
    list,
    find: (name, id) => next[name] && next[name][place(name, id)],
    set(name, id, fields) {
      const at = place(name, id);
      if (at >= 0) list(name)[at] = { ...next[name][at], ...fields };
    },
    add(name, thing) {
      if (!next[name] || place(name, thing.id) >= 0) return;
      const things = list(name);
      const later = things.findIndex((other) => byNumber(other.id, thing.id) > 0);
      things.splice(later < 0 ? things.length : later, 0, thing);
    },
    remove(name, id) {
      const at = place(name, id);
      if (at >= 0) list(name).splice(at, 1);
    },
    onDesk(fields) {
      if (next.people) Object.assign(next, fields);
    },
    session(fields) {
      next.session = { ...next.session, ...fields };
    },
    keepsHiddenWords(what, id) {
      const { viewer, mine } = next;
      if (viewer.role === "facilitator" || viewer.role === "helper") return true;
      return ((mine && mine[LISTS[what]]) || []).includes(id);
    },
  };
}

/** Ids are a letter and a number: i7 comes before i12. */
export function byNumber(one, other) {
  return Number(one.slice(1)) - Number(other.slice(1));
}
