/** The note of my table: everyone there writes on the same one, and nobody's lines are lost. */
import { useRef } from "preact/hooks";
import { keepDraft, keptDraft } from "../../kept.js";
import { noteOf, useSharedNote } from "../../notes.js";
import { t } from "../../words.js";
import { reasonInWords } from "../reasons.js";
import { isOpen } from "../steps.js";
import { useCaret } from "./useCaret.js";

const LONGEST = 5000;

export function TableNote({ room, activity, table, seated }) {
  const note = noteOf(room.snapshot.value.notes, activity, table);
  const heading = table === null ? t("Our note") : t("The note of our table");
  if (!seated) return isOpen(activity) ? <p class="notice">{t("You have no table yet. Ask a helper where to sit.")}</p> : null;
  if (note && note.state === "hidden") {
    return <p class="notice">{t("Hidden from the board: %(reason)s", { reason: reasonInWords(note.reason) })}</p>;
  }
  if (!isOpen(activity)) {
    return note && note.text ? <section class="board"><h2>{heading}</h2><p class="note lines" dir="auto">{note.text}</p></section> : null;
  }
  return <Paper room={room} activity={activity} standing={(note && note.text) || ""} heading={heading} />;
}

function Paper({ room, activity, standing, heading }) {
  const draft = `${room.name}/${activity.id}/note`;
  const field = useRef(null);
  const send = (text, base) => room.act("write_note", { activity: activity.id, text, base });
  const { text, state, error, write, save } = useSharedNote(standing, send, {
    read: () => (keptDraft(draft) ? { text: keptDraft(draft), base: keptDraft(`${draft}/base`) } : null),
    keep: (words) => {
      keepDraft(draft, words && words.text);
      keepDraft(`${draft}/base`, words && words.base);
    },
  });
  useCaret(field, text);
  return (
    <section class="board table-note">
      <div class="questions-head">
        <h2 id="table-note">{heading}</h2>
        <p class={`small standing-${state}`}>{state === "saved" ? text && t("Saved") : t("Not sent yet")}</p>
      </div>
      <textarea
        ref={field} class="input note-paper" rows="8" maxLength={LONGEST} dir="auto" aria-labelledby="table-note" aria-describedby="table-note-hint"
        data-saved={state === "saved" ? "" : undefined}
        value={text} onInput={(event) => write(event.target.value)} onBlur={save}
      />
      {error && <p class="field-error" role="alert">{error}</p>}
      <p class="small soft" id="table-note-hint">{t("Everyone at the table can write here. It saves by itself. It goes into the record: no names of people.")}</p>
    </section>
  );
}
