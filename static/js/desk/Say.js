/** What a facilitator says to the whole room: a message to all, and the words that stand while the room is paused. */

import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { Field } from "./Field.js";
import { useDeed } from "./context.js";

export function PauseTheRoom({ onDone }) {
  return (
    <WriteAndDo
      title={t("Pause the room?")}
      text={t("Timers stop and drafts stay. Everyone sees this until you carry on.")}
      field={t("What everyone sees")}
      value={t("We are taking a moment.")}
      yes={t("Pause")}
      deed={(message) => ["pause", { on: true, message }]}
      onDone={onDone}
    />
  );
}

export function MessageToAll({ onDone }) {
  return (
    <WriteAndDo
      title={t("Message to all")}
      text={t("It appears on every phone now.")}
      field={t("Message")}
      yes={t("Send to all")}
      deed={(text) => ["message_all", { text }]}
      onDone={onDone}
    />
  );
}

function WriteAndDo({ title, text, field, value, yes, deed, onDone }) {
  const { act, busy, refusal } = useDeed();

  async function go(event) {
    event.preventDefault();
    if (busy) return;
    const answer = await act(deed(new FormData(event.target).get("text").trim()));
    if (answer.ok) onDone();
  }

  return (
    <Ask title={title} text={text} no={t("No, go back")} onNo={onDone}>
      <form class="form" onSubmit={go}>
        <Field name="text" label={field} value={value} long required maxLength="500" />
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" aria-disabled={busy}>{yes}</button>
      </form>
    </Ask>
  );
}
