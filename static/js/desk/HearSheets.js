/** Hear each one: every sheet by its table, and one press brings it to the big screen in place of the one before. */

import { t, tn } from "../words.js";
import { Deed } from "./Deed.js";
import { tableInWords } from "./seating.js";
import { useRoom } from "./context.js";

export function HearSheets({ sheets }) {
  const { snapshot } = useRoom();
  const { tables } = snapshot.session;
  const inTurn = [...sheets].sort((one, other) => (one.table || Infinity) - (other.table || Infinity));
  return (
    <section class="board" aria-label={t("Hear each one")}>
      <div class="board-head"><h3>{tn("%(n)s sheet to hear", "%(n)s sheets to hear", sheets.length)}</h3></div>
      <ol class="hear">
        {inTurn.map((sheet) => (
          <li key={sheet.id} class={sheet.being_heard ? "hear-one thing-now" : "hear-one"}>
            <span>
              {sheet.table != null && <span class="small soft" dir="auto">{tableInWords(sheet.table, tables)}</span>}
              <strong class="hear-title" dir="auto">{sheet.title}</strong>
            </span>
            <Deed kind={sheet.being_heard ? "hear-button" : "button-main hear-button"} deeds={[["hear_proposal", { proposal: sheet.id, on: !sheet.being_heard }]]}>
              {sheet.being_heard ? t("Take it off the big screen") : t("Bring it to the big screen")}
              <span class="visually-hidden" dir="auto">: {sheet.title}</span>
            </Deed>
          </li>
        ))}
      </ol>
    </section>
  );
}
