/** Statements being voted on: a handful at a time, and how many people have taken part. */

import { useEffect, useState } from "preact/hooks";
import { tn } from "../words.js";
import { optionsOf } from "../results/options.js";

const AT_A_TIME = 4;
const READING = 15000;

export function StatementsScreen({ room, activity }) {
  const { snapshot } = room;
  const off = new Set(snapshot.statements.filter((one) => one.off_screen).map((one) => one.id));
  const statements = optionsOf(snapshot, activity).filter((one) => !one.off && !off.has(one.id));
  const [first, setFirst] = useState(0);
  const at = first < statements.length ? first : 0;
  useEffect(() => {
    const turn = setInterval(() => setFirst((n) => (n + AT_A_TIME < statements.length ? n + AT_A_TIME : 0)), READING);
    return () => clearInterval(turn);
  }, [statements.length]);

  return (
    <>
      <ul class="screen-statements">
        {statements.slice(at, at + AT_A_TIME).map((one) => (
          <li key={one.id} class="screen-statement" dir="auto">{one.title}</li>
        ))}
      </ul>
      {statements.length > AT_A_TIME && (
        <p class="screen-count">{tn("%(n)s statement in all", "%(n)s statements in all", statements.length)}</p>
      )}
    </>
  );
}
