/** Which ideas stand on the big screen: six at a time, each for its turn, new ones held until then; pure. */

export const SEATS = 6;

/** Ids and how often each was shown; `seats` holds null where an idea was taken away before its turn ended. */
export const EMPTY_BOARD = { seats: [], turns: {} };

/** The board after something changed in the room: what may not be shown goes at once, free seats fill up. */
export function settle(board, ids) {
  const allowed = new Set(ids);
  const seats = board.seats.map((id) => (allowed.has(id) ? id : null));
  const fresh = ids.filter((id) => !board.turns[id] && !seats.includes(id));
  while (seats.length < SEATS && fresh.length) seats.push(fresh.shift());
  return seated({ ...board, seats });
}

/** The next six: those never shown first, in the order they came, then those shown least. */
export function turnOver(board, ids) {
  if (ids.length <= SEATS) return seated({ ...board, seats: ids.slice() });
  const waited = ids.map((id, at) => ({ id, at, turns: board.turns[id] || 0 }));
  waited.sort((one, other) => one.turns - other.turns || one.at - other.at);
  return seated({ ...board, seats: waited.slice(0, SEATS).map(({ id }) => id) });
}

/** How many ideas have not stood on the board yet. */
export function held(board, ids) {
  return ids.filter((id) => !board.turns[id]).length;
}

function seated(board) {
  const turns = { ...board.turns };
  for (const id of board.seats) {
    if (id && !board.shownNow?.includes(id)) turns[id] = (turns[id] || 0) + 1;
  }
  return { ...board, turns, shownNow: board.seats.filter(Boolean) };
}
