/** The tables of the room, and how many people sit at each. */

import { t, tn } from "../words.js";

const FEW = 6;

export function Seats({ room }) {
  const { tables } = room.snapshot.session;
  const seated = (room.presence && room.presence.at_tables) || {};
  return (
    <ul class={tables.length > FEW ? "seats seats-many" : "seats"}>
      {tables.map(({ number: n, name }) => (
        <li key={n} class="seats-table">
          <span class="seats-name" dir="auto">{name || t("Table %(n)s", { n })}</span>
          <span class="seats-people">{tn("%(n)s person", "%(n)s people", seated[n] || 0)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Whether anybody has a table yet. */
export const areSeated = ({ presence }) => Boolean(presence && Object.keys(presence.at_tables || {}).length);
