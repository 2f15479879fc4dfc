/** What other tables noted, folded away. */
import { tableInWords } from "../../notes.js";
import { tn } from "../../words.js";
import { Report } from "../Report.js";

export function OtherNotes({ room, activity, table }) {
  const { notes, session } = room.snapshot.value;
  const others = notes.filter((one) => one.activity === activity.id && one.table !== table && one.state === "up" && one.text);
  if (!others.length) return null;
  const named = (number) => (session.tables || []).find((one) => one.number === number) || { number };
  return (
    <details class="talk-others">
      <summary>{tn("%(n)s other table has noted something", "%(n)s other tables have noted something", others.length)}</summary>
      <ul class="notes">
        {others.map((one) => (
          <li key={one.id} class="note idea">
            <h3 dir="auto">{tableInWords(named(one.table))}</h3>
            <p class="lines" dir="auto" lang={one.language || undefined}>{one.text}</p>
            <Report room={room} what="note" thing={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}
