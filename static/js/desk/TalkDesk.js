/** Talking, at the desk: what each table has noted, and writing on a note for a table. */

import { keepDraft, keptDraft } from "../kept.js";
import { noteOf, tableInWords, tablesOf, useSharedNote } from "../notes.js";
import { useState } from "preact/hooks";
import { t, tn } from "../words.js";
import { Sentence } from "../results/Sentence.js";
import { aboutOf } from "../screen/stage.js";
import { sheetsOf } from "../screen/sheets.js";
import { titleOf } from "../titles.js";
import { HearSheets } from "./HearSheets.js";
import { useMay, useRoom } from "./context.js";
import { Thing } from "./Thing.js";

export function TalkDesk({ activity }) {
  const { snapshot } = useRoom();
  if (activity.state === "upcoming") return null;
  const sheets = sheetsOf(snapshot, activity);
  const kept = aboutOf(snapshot);
  if (kept && kept !== activity && snapshot.session.focus === activity.id) return <Kept snapshot={snapshot} step={kept} />;
  if (!activity.settings.notes) {
    return sheets.length > 0 ? <HearSheets sheets={sheets} /> : <p class="soft">{t("Phones are down: they show the question, the table and the time.")}</p>;
  }
  const tables = tablesOf(snapshot.session);
  const written = tables.filter((table) => (noteOf(snapshot.notes, activity, table.number) || {}).text);
  return (
    <section class="board" aria-label={t("Notes")}>
      <div class="board-head">
        <h3>{tn("%(n)s of %(all)s table has noted something", "%(n)s of %(all)s tables have noted something", written.length, { all: tables.length })}</h3>
      </div>
      <ul class="things">
        {tables.map((table) => <TableNote key={table.number} activity={activity} table={table} />)}
      </ul>
      {sheets.length > 0 && <HearSheets sheets={sheets} />}
    </section>
  );
}

/** The result that the room talks about, to be read aloud; the big screen keeps it in sight. */
function Kept({ snapshot, step }) {
  const { sentence } = snapshot.results.find((one) => one.activity === step.id);
  return (
    <section class="board" aria-label={t("Result")}>
      <p class="soft">{t("The big screen keeps this result in sight: “%(title)s”.", { title: titleOf(step) })}</p>
      <p class="result-sentence"><Sentence text={sentence} /></p>
    </section>
  );
}

function TableNote({ activity, table }) {
  const { snapshot } = useRoom();
  const may = useMay();
  const [writing, setWriting] = useState(false);
  const note = noteOf(snapshot.notes, activity, table.number);
  const canWrite = activity.state === "open" && may("write_note") && !(note && note.state === "hidden");
  const write = canWrite && !writing && (
    <button type="button" class="tool" onClick={() => setWriting(true)}>
      {t("Write on it")}<span class="visually-hidden"> {tableInWords(table)}</span>
    </button>
  );
  const words = (
    <>
      <p class="idea-about"><strong dir="auto">{tableInWords(table)}</strong></p>
      {writing
        ? <Writing activity={activity} table={table} standing={(note && note.text) || ""} close={() => setWriting(false)} />
        : <p class="lines" dir="auto" lang={(note && note.language) || undefined}>{(note && note.text) || <span class="soft">{t("Nothing noted yet.")}</span>}</p>}
    </>
  );
  if (!note) return <li class="thing"><div class="thing-words">{words}</div><div class="thing-tools">{write}</div></li>;
  return <Thing what="note" thing={note} tools={write}>{words}</Thing>;
}

function Writing({ activity, table, standing, close }) {
  const { send, snapshot } = useRoom();
  const draft = `desk/${snapshot.session.id}/${activity.id}/${table.number}/note`;
  const to = table.number === null ? {} : { table: table.number };
  const { text, state, error, write, save } = useSharedNote(
    standing,
    (words, base) => send("write_note", { activity: activity.id, text: words, base, ...to }),
    {
      read: () => (keptDraft(draft) ? { text: keptDraft(draft), base: keptDraft(`${draft}/base`) } : null),
      keep: (words) => {
        keepDraft(draft, words && words.text);
        keepDraft(`${draft}/base`, words && words.base);
      },
    },
  );
  return (
    <div class="form">
      <textarea class="input" rows="6" maxLength="5000" dir="auto" aria-label={tableInWords(table)} value={text} onInput={(event) => write(event.target.value)} onBlur={save} />
      {error && <p class="desk-refusal" role="alert">{error}</p>}
      <p class="thing-tools">
        <span class="soft small" role="status">{state === "saved" ? t("Saved") : t("Not sent yet")}</span>
        <button type="button" class="tool" onClick={close}>{t("Done")}</button>
      </p>
    </div>
  );
}
