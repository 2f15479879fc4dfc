/** A change to a vote that came too late, or was over its limit. */

export function isLateVote(item) {
  return item.deed === "cast_ballot" && item.error && item.error.code === "closed";
}

/** Where a phone keeps a change that is over the limit of its step. */
export function overLimit(room, step) {
  return `${room.name}/${step.id}/over`;
}
