/** A step added on the fly, right after the one that everybody is on. */

import { useState } from "preact/hooks";
import AS_SETTINGS from "kinds:asSettings";
import SETTINGS from "kinds:Settings";
import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { Choice, Field } from "./Field.js";
import { kindName, KINDS } from "./kinds.js";
import { readSettings } from "./settings.js";
import { useDeed, useRoom } from "./context.js";

export function AddStep({ onDone }) {
  const { snapshot } = useRoom();
  const { act, busy, refusal } = useDeed();
  const [kind, setKind] = useState(KINDS[0]);
  const Settings = SETTINGS[kind];

  async function add(event) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.target);
    const prompt = form.get("prompt").trim();
    const after = snapshot.session.focus;
    const settings = readSettings(event.target);
    const answer = await act(["add_activity", {
      kind,
      title: form.get("title").trim(),
      settings: AS_SETTINGS[kind] ? AS_SETTINGS[kind](settings) : settings,
      ...(prompt ? { prompt } : {}),
      ...(after ? { after } : {}),
    }]);
    if (answer.ok) onDone();
  }

  return (
    <Ask wide title={t("Add a step")} text={t("It comes right after the step you are on. Nothing opens yet.")} onNo={onDone}>
      <form class="form" onSubmit={add}>
        <Choice name="kind" label={t("Kind")} value={kind} onChange={setKind} options={KINDS.map((one) => [one, kindName(one)])} />
        <Field name="title" label={t("Title")} required maxLength="200" />
        <Field name="prompt" label={t("What you ask the room")} long />
        <Settings key={kind} />
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" aria-disabled={busy}>{t("Add the step")}</button>
      </form>
    </Ask>
  );
}
