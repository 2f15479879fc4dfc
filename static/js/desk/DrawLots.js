/** The number that the room draws after voting has closed: how to draw it, and a field to enter it once. */

import { digitsOf } from "../join/code.js";
import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { Field } from "./Field.js";
import { useDeed } from "./context.js";

export function DrawLots({ activity, onDone }) {
  const { act, busy, refusal } = useDeed();

  async function go(event) {
    event.preventDefault();
    const digits = digitsOf(new FormData(event.target).get("number"));
    if (busy || !digits) return;
    const answer = await act(["draw_lots", { activity: activity.id, number: Number(digits) }]);
    if (answer.ok) onDone();
  }

  return (
    <Ask
      title={t("Draw a number in the room")}
      text={t("Ask two people of different groups for three digits each, aloud, and write them one after the other. Where two are equal, lots are drawn from this number; nobody can tell beforehand what it gives.")}
      onNo={onDone}
    >
      <form class="form" onSubmit={go}>
        <Field
          name="number"
          label={t("The number")}
          hint={t("Everyone sees it at once. It cannot be changed.")}
          inputMode="numeric"
          maxLength="11"
          required
        />
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" aria-disabled={busy}>{t("Enter this number")}</button>
      </form>
    </Ask>
  );
}
