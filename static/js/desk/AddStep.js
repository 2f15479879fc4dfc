/** A step added on the fly, right after the one that everybody is on. */

import { useState } from "preact/hooks";
import STARTS from "kinds:starts";
import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { Choice } from "./Field.js";
import { kindName, KINDS } from "./kinds.js";
import { readStep, StepFields } from "./StepFields.js";
import { useDeed, useRoom } from "./context.js";

export function AddStep({ onDone }) {
  const { snapshot } = useRoom();
  const { act, busy, refusal } = useDeed();
  const [chosen, choose] = useState(KINDS[0]);
  const offers = KINDS.flatMap((kind) => [{ key: kind, kind, name: kindName(kind) }, ...startsOf(kind)]);
  const { kind, step } = offers.find(({ key }) => key === chosen);

  async function add(event) {
    event.preventDefault();
    if (busy) return;
    const after = snapshot.session.focus;
    const answer = await act(["add_activity", { kind, ...readStep(event.target, kind), ...(after ? { after } : {}) }]);
    if (answer.ok) onDone();
  }

  return (
    <Ask wide title={t("Add a step")} text={t("It comes right after the step you are on. Nothing opens yet.")} onNo={onDone}>
      <form class="form" onSubmit={add}>
        <Choice name="kind" label={t("Kind")} value={chosen} onChange={choose} options={offers.map(({ key, name }) => [key, name])} />
        <StepFields key={chosen} kind={kind} activity={step} />
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" aria-disabled={busy}>{t("Add the step")}</button>
      </form>
    </Ask>
  );
}

/** Steps of a kind that come with words and settings of their own. */
function startsOf(kind) {
  return STARTS[kind] ? STARTS[kind]().map((step, at) => ({ key: `${kind}.${at}`, kind, name: step.title, step })) : [];
}
