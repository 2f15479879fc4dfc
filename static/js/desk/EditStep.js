/** What a step to come asks, how it works and how long it takes, changed before it opens. */

import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { leftEmpty } from "./settings.js";
import { readStep, StepFields } from "./StepFields.js";
import { useDeed } from "./context.js";

export function EditStep({ activity, onDone }) {
  const { act, busy, refusal } = useDeed();

  async function save(event) {
    event.preventDefault();
    if (busy) return;
    const answer = await act(["edit_activity", { activity: activity.id, ...changed(event.target, activity.kind) }]);
    if (answer.ok) onDone();
  }

  return (
    <Ask wide title={t("Change this step")} text={t("Everyone sees it as it is now once it opens. After that it stays as it is.")} onNo={onDone}>
      <form class="form" onSubmit={save}>
        <StepFields kind={activity.kind} activity={activity} />
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" aria-disabled={busy}>{t("Save the step")}</button>
      </form>
    </Ask>
  );
}

/** What was cleared is taken away: it is as the kind has it by default. */
function changed(form, kind) {
  const { settings, ...step } = readStep(form, kind);
  return { ...step, settings: { ...Object.fromEntries(leftEmpty(form).map((name) => [name, null])), ...settings } };
}
