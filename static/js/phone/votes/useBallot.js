/** One person's ballot of a step: what is marked now, and how to mark it differently. */
export function useBallot(room, activity) {
  const marks = (room.mine.value.ballots || {})[activity.id] || {};
  const waiting = room.waiting.value.some(
    (item) => item.deed === "cast_ballot" && item.data.activity === activity.id,
  );
  return {
    marks,
    state: waiting ? "waiting" : Object.keys(marks).length ? "saved" : "empty",
    paused: room.snapshot.value.session.paused,
    cast: (next) => room.vote(activity, next),
  };
}
