/** Statements being voted on: a handful at a time, and how many people have taken part. */

import { tn } from "../words.js";
import { optionsOf } from "../results/options.js";
import { useTurns } from "./turns.js";

const AT_A_TIME = 4;
const READING = 15000;

export function StatementsScreen({ room, activity }) {
  const { snapshot } = room;
  const off = new Set(snapshot.statements.filter((one) => one.off_screen).map((one) => one.id));
  const statements = optionsOf(snapshot, activity).filter((one) => !one.off && !off.has(one.id));
  const shown = useTurns(statements, AT_A_TIME, READING);
  return (
    <>
      <ul class="screen-statements">
        {shown.map((one) => (
          <li key={one.id} class={one.title.length > 110 ? "screen-statement screen-statement-long" : "screen-statement"} dir="auto">{one.title}{one.summary && <span class="screen-option-summary" dir="auto">{one.summary}</span>}</li>
        ))}
      </ul>
      {statements.length > AT_A_TIME && (
        <p class="screen-count">{tn("%(n)s statement in all", "%(n)s statements in all", statements.length)}</p>
      )}
    </>
  );
}
