/** Sheets on the big screen: table by table as they grow, and one at a time to be heard. */

import { useEffect, useState } from "preact/hooks";
import { FIELDS, filled, inWords, labelOf } from "../proposal.js";
import { t } from "../words.js";

/** What is read out, in the order in which it is told; the rest stands on the phones. */
const HEARD = ["problem", "summary", "helps", "gain", "cost", "risk", "smallest_test"];

/** The desk says which sheet is heard; the arrow keys go from sheet to sheet, Escape goes back to all of them. */
export function SheetsScreen({ room, activity }) {
  const sheets = room.snapshot.proposals.filter((one) => one.activity === activity.id && one.state === "up" && !one.off_screen);
  const at = useSheetAt(sheets.length, sheets.findIndex((one) => one.being_heard));
  if (!sheets.length) return <p class="screen-quiet">{t("Each table starts its sheet.")}</p>;
  const heard = sheets[at];
  return heard ? <Heard room={room} sheet={heard} /> : <All room={room} sheets={sheets} />;
}

function All({ room, sheets }) {
  return (
    <ul class="screen-sheets">
      {sheets.map((sheet) => (
        <li key={sheet.id} class="screen-sheet">
          <p class="screen-over">{whose(room.snapshot, sheet)}</p>
          <p class="screen-sheet-title" dir="auto">{sheet.title}</p>
          <p class="screen-sheet-filled">
            <span class="filled-marks" aria-hidden="true">
              {FIELDS.map((field, n) => <span key={field} class={n < filled(sheet) ? "filled-mark filled-on" : "filled-mark"} />)}
            </span>
            <span class="visually-hidden">{t("%(done)s of %(all)s parts filled in", { done: filled(sheet), all: FIELDS.length })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Heard({ room, sheet }) {
  const { currency } = room.snapshot.session;
  const parts = HEARD.map((field) => [field, inWords(sheet, field, currency)]).filter(([, words]) => words);
  const length = parts.reduce((sum, [, words]) => sum + words.length, 0);
  return (
    <article class={`screen-heard ${length > 700 ? "screen-heard-long" : ""}`}>
      <p class="screen-over">{whose(room.snapshot, sheet)}</p>
      <h2 class="screen-heard-title" dir="auto">{sheet.title}</h2>
      <dl class="screen-heard-parts">
        {parts.map(([field, words]) => (
          <div key={field}><dt>{labelOf(field)}</dt><dd dir="auto">{words}</dd></div>
        ))}
      </dl>
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
  useEffect(() => {
    const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    const press = ({ key }) => {
      if (key === forward) go((now) => Math.min(now + 1, count - 1));
      if (key === back) go((now) => Math.max(now - 1, -1));
      if (key === "Escape") go(-1);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [count]);
  return at;
}
