/** Which ideas stand on the big screen: six at a time, each for its turn, new ones held until then; pure. */

export const SEATS = 6;
const IN_A_STAGE = 3;

/** `seats` holds ids, null where an idea was taken away before its turn ended; `turns` how often each was shown. */
export const EMPTY_BOARD = { seats: [], turns: {} };

/** The board after something changed in the room: what may not be shown goes at once, free seats fill up. */
export function settle(board, ids) {
  const allowed = new Set(ids);
  const seats = board.seats.map((id) => (allowed.has(id) ? id : null));
  const room = Math.max(0, SEATS - seats.length);
  const fresh = ids.filter((id) => !board.turns[id]).slice(0, room);
  return { seats: [...seats, ...fresh], turns: counted(board.turns, fresh) };
}

/** The next six: those never shown first, in the order they came, then those shown least. */
export function turnOver(board, ids) {
  const waited = ids.map((id, at) => ({ id, at, turns: board.turns[id] || 0 }));
  if (ids.length > SEATS) waited.sort((one, other) => one.turns - other.turns || one.at - other.at);
  const seats = waited.slice(0, SEATS).map(({ id }) => id);
  return { seats, turns: counted(board.turns, seats) };
}

/** How many ideas have not stood on the board yet. */
export function held(board, ids) {
  return ids.filter((id) => !board.turns[id]).length;
}

/** How many of the seats each stage has, by how many ideas are in it: one at least, then wherever most wait for one seat, three at most. */
export function shared(counts) {
  const seats = counts.map(() => 1);
  for (let left = SEATS - counts.length; left > 0; left -= 1) {
    const waiting = counts.map((count, at) => (seats[at] < Math.min(count, IN_A_STAGE) ? count / seats[at] : 0));
    const most = Math.max(...waiting);
    if (most === 0) break;
    seats[waiting.indexOf(most)] += 1;
  }
  return seats;
}

function counted(turns, shown) {
  const next = { ...turns };
  for (const id of shown) next[id] = (next[id] || 0) + 1;
  return next;
}
