/** A person's own ideas on a board, those still on their way among them. */

/** `[{key, id, text, column, state, reason, supporters, onItsWay, error}]`, oldest first. */
export function inMyHands(room, activity) {
  const { ideas } = room.snapshot.value;
  const known = new Set(room.mine.value.ideas || []);
  const waiting = room.waiting.value;
  const arrived = ideas
    .filter((idea) => idea.activity === activity.id && known.has(idea.id))
    .map((idea) => withChanges(idea, waiting));
  return [...arrived, ...posts(waiting, activity), ...posts(room.refused.value, activity)];
}

/** How many more may be written; null where there is no limit. */
export function ideasLeft(activity, own) {
  const { each } = activity.settings;
  if (!each) return null;
  const counted = own.filter((idea) => !idea.error && ["up", "hidden"].includes(idea.state));
  return Math.max(0, each - counted.length);
}

function withChanges(idea, waiting) {
  const changes = waiting.filter((item) => item.data.idea === idea.id);
  const edit = changes.filter((item) => item.deed === "edit_idea").pop();
  const withdrawn = changes.some((item) => item.deed === "withdraw_idea");
  return {
    ...idea,
    key: idea.id,
    text: edit ? edit.data.text : idea.text,
    state: withdrawn ? "withdrawn" : idea.state,
    onItsWay: Boolean(edit || withdrawn),
  };
}

function posts(items, activity) {
  return items
    .filter((item) => item.deed === "post_idea" && item.data.activity === activity.id)
    .map((item) => ({
      key: item.key, id: null, text: item.data.text, column: item.data.column || null,
      state: "up", reason: null, supporters: 0, onItsWay: !item.error, error: item.error || null,
    }));
}
