/** A step in which themes are written up: the sheet of one's own table, and those of others to read. */
import { useState } from "preact/hooks";
import { filled } from "../../proposal.js";
import { optionOf } from "../../results/options.js";
import { listed, t, tn } from "../../words.js";
import { isOpen } from "../steps.js";
import { Read, Sheet } from "./Sheet.js";
import { Start } from "./Start.js";

export function Sheets({ room, activity }) {
  const { proposals, session } = room.snapshot.value;
  const { participant, table } = room.mine.value;
  const sheets = proposals.filter((one) => one.activity === activity.id && one.state === "up");
  const own = sheets.filter((one) => isOwn(one, participant, table));
  const others = sheets.filter((one) => !own.includes(one));
  const free = others.filter((one) => one.table == null);
  const mayStart = isOpen(activity) && !own.length && (table != null || !(session.tables || []).length);
  return (
    <>
      {!isOpen(activity) && <p class="notice">{t("This step is closed. You can still read.")}</p>}
      {own.map((one) => <Sheet key={one.id} room={room} activity={activity} sheet={one} />)}
      {isOpen(activity) && !own.length && free.length > 0 && <Free room={room} sheets={free} />}
      {mayStart && <Start room={room} activity={activity} sheets={sheets} table={table} />}
      {isOpen(activity) && !own.length && !mayStart && (
        <p class="between">{t("You have no table yet. Tell a helper where you sit; until then you can read here.")}</p>
      )}
      <Others room={room} sheets={others} />
    </>
  );
}

function isOwn(sheet, participant, table) {
  if (sheet.table != null && sheet.table === table) return true;
  return sheet.pen === participant || sheet.asked.includes(participant);
}

/** Sheets that nobody's table has: whoever asks for the pen takes one. */
function Free({ room, sheets }) {
  const take = (sheet) => room.send("ask_for_pen", { proposal: sheet.id });
  return (
    <section class="board" aria-label={t("Sheets to write on")}>
      <h2>{t("Choose a sheet to write on")}</h2>
      <ul class="notes">
        {sheets.map((sheet) => (
          <li key={sheet.id} class="note">
            <p class="option-title" dir="auto">{optionOf(room.snapshot.value, sheet.id).title}</p>
            <p class="small soft">{sheet.pen ? t("Somebody is writing.") : t("Nobody is writing yet.")}</p>
            <button type="button" class="button" onClick={() => take(sheet)}>
              {sheet.pen ? t("Ask for the pen") : t("Take this sheet")}<span class="visually-hidden">: {sheet.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Others({ room, sheets }) {
  if (!sheets.length) return null;
  return (
    <section class="board">
      <h2>{tn("%(n)s other sheet", "%(n)s other sheets", sheets.length)}</h2>
      {sheets.map((sheet) => <Other key={sheet.id} room={room} sheet={sheet} />)}
    </section>
  );
}

function Other({ room, sheet }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="note other-sheet" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi class="option-title">{optionOf(room.snapshot.value, sheet.id).title}</bdi>{" "}
        <span class="small soft line-of-its-own">{listed([whose(room, sheet), tn("%(n)s part filled in", "%(n)s parts filled in", filled(sheet))])}</span>
      </summary>
      {open && <Read room={room} sheet={sheet} />}
    </details>
  );
}

function whose(room, { table }) {
  if (table == null) return t("no table");
  const found = (room.snapshot.value.session.tables || []).find((one) => one.number === table);
  return found && found.name ? found.name : t("table %(number)s", { number: table });
}
