/** Whose turn it is to speak: those not heard yet first, then the group that has been heard less, then who waited longest; pure. */

/** The people whose hand is up, in the order in which they are to speak. */
export function speakingQueue({ session, people = [] }) {
  const inside = people.filter((person) => person.state === "in");
  const heard = (side) => (session.turns[side] || 0) / Math.max(1, inside.filter((person) => person.side === side).length);
  const waited = (person) => person.hand_at || "";
  return inside.filter((person) => person.hand).sort((one, other) =>
    (one.spoken - other.spoken) || (heard(one.side) - heard(other.side)) || waited(one).localeCompare(waited(other)));
}
