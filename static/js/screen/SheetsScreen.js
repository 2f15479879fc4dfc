/** Sheets on the big screen: table by table as they grow, and one at a time to be heard. */

import { useEffect, useState } from "preact/hooks";
import { FIELDS, filled, inWords, labelOf } from "../proposal.js";
import { t } from "../words.js";
import { useKeys } from "./keys.js";
import { sheetsOf } from "./sheets.js";
import { Timer } from "./Timer.js";
import { useFit } from "./useFit.js";

/** What is read out, in the order in which it is told; the rest stands on the phones. */
const HEARD = ["problem", "summary", "helps", "gain", "cost", "risk", "smallest_test"];

/** Written as large as the sheet allows. */
const SIZES = ["heard-large", "heard-middling", "heard-long", "heard-longest"];

/** The desk says which sheet is heard; the arrow keys or a clicker go from sheet to sheet, and back to all of them. */
export function SheetsScreen({ room, activity }) {
  const sheets = sheetsOf(room.snapshot, activity);
  const at = useSheetAt(sheets.length, sheets.findIndex((one) => one.being_heard));
  if (!sheets.length) return <p class="screen-quiet">{t("Each table starts its sheet.")}</p>;
  const heard = sheets[at];
  return heard ? <Heard room={room} sheet={heard} /> : <All room={room} sheets={sheets} areGrowing={activity.kind !== "talk"} />;
}

function All({ room, sheets, areGrowing }) {
  return (
    <ul class="screen-sheets">
      {sheets.map((sheet) => (
        <li key={sheet.id} class="screen-sheet">
          <p class="screen-over">{whose(room.snapshot, sheet)}</p>
          <div class="screen-sheet-words">
            <p class="screen-sheet-title" dir="auto">{sheet.title}</p>
            {sheet.summary && <p class="screen-sheet-summary" dir="auto">{sheet.summary}</p>}
          </div>
          {areGrowing && <p class="screen-sheet-filled">
            <span class="filled-marks" aria-hidden="true">
              {FIELDS.map((field, n) => <span key={field} class={n < filled(sheet) ? "filled-mark filled-on" : "filled-mark"} />)}
            </span>
            <span class="visually-hidden">{t("%(done)s of %(all)s parts filled in", { done: filled(sheet), all: FIELDS.length })}</span>
          </p>}
        </li>
      ))}
    </ul>
  );
}

function Heard({ room, sheet }) {
  const { currency } = room.snapshot.session;
  const parts = HEARD.map((field) => [field, inWords(sheet, field, currency)]).filter(([, words]) => words);
  const ref = useFit(SIZES, parts.map(([, words]) => words).join());
  return (
    <article class="screen-heard">
      <header class="screen-heard-head">
        <div>
          <p class="screen-over">{whose(room.snapshot, sheet)}</p>
          <h2 class="screen-heard-title" dir="auto">{sheet.title}</h2>
        </div>
        <Timer room={room} />
      </header>
      <div class="screen-heard-sheet" ref={ref}>
        <dl class="screen-heard-parts">
          {parts.map(([field, words]) => (
            <div key={field}><dt>{labelOf(field)}</dt><dd dir="auto">{words}</dd></div>
          ))}
        </dl>
      </div>
    </article>
  );
}

function whose({ session }, { table }) {
  if (table == null) return t("Proposal");
  const found = (session.tables || []).find((one) => one.number === table);
  return found && found.name ? found.name : t("Table %(table)s", { table });
}

/** Which sheet is heard, from 0; -1 while all are shown. `told` is what the desk says. */
function useSheetAt(count, told) {
  const [at, go] = useState(told);
  useEffect(() => go(told), [told]);
  useKeys({ on: () => go((now) => Math.min(now + 1, count - 1)), back: () => go((now) => Math.max(now - 1, -1)) });
  return at;
}
