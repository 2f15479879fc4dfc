/** Someone without a phone joins: what brings them here, a name if they like, and their table. */

import { inLanguage, said } from "../said.js";
import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { Choice, Field } from "./Field.js";
import { tableInWords } from "./seating.js";
import { useDeed, useRoom } from "./context.js";

/** `table` is where they sit unless somebody says otherwise. */
export function AddPerson({ table: given = null, onDone }) {
  const { snapshot } = useRoom();
  const { tables } = snapshot.session;
  const { act, busy, refusal } = useDeed();

  async function add(event) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.target);
    const name = form.get("name").trim();
    const table = Number(form.get("table"));
    const slip = form.get("slip");
    const answer = await act(["add_person", {
      voice: form.get("voice"),
      ...(name ? { name } : {}),
      ...(table ? { table } : {}),
      ...(slip ? { slip } : {}),
    }]);
    if (answer.ok) onDone();
  }

  return (
    <Ask
      title={t("Add someone without a phone")}
      text={t("Read them what we keep and who sees it, and add them when they agree.")}
      onNo={onDone}
    >
      <form class="form" onSubmit={add}>
        <fieldset class="form-choices">
          <legend class="field-label">{t("What brings you here?")}</legend>
          {snapshot.session.voices.map((voice, at) => (
            <label key={voice.key} class="form-check">
              <input type="radio" name="voice" value={voice.key} defaultChecked={at === 0} required /> <span {...inLanguage(voice.label)}>{said(voice.label)}</span>
            </label>
          ))}
        </fieldset>
        {snapshot.session.door.slips && (
          <Field name="slip" label={t("Number on their seat slip")} inputMode="numeric" dir="ltr" maxLength="60" required />
        )}
        <div class="form-row">
          <Field name="name" label={t("Name, if they like")} maxLength="60" />
          {tables.length > 0
            ? <Choice name="table" label={t("Table")} value={given || ""} options={[["", "–"], ...tables.map(({ number }) => [number, tableInWords(number, tables)])]} />
            : <Field name="table" label={t("Table")} type="number" min="1" max="999" value={given} />}
        </div>
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" aria-disabled={busy}>{t("Add them")}</button>
      </form>
    </Ask>
  );
}
