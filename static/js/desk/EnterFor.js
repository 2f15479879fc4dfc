/** Enter an idea, a question or a vote for someone else, from paper or as they say it. */

import { useEffect, useRef, useState } from "preact/hooks";
import AS_MARKS from "kinds:asMarks";
import DEEDS from "kinds:entered";
import FIELDS from "kinds:Entry";
import PAPERS from "kinds:Paper";
import { optionsOf } from "../results/options.js";
import { titleOf } from "../titles.js";
import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { Choice } from "./Field.js";
import { nameOf, voiceOf } from "./naming.js";
import { decides } from "./nextThing.js";
import { readMarks } from "./paper.js";
import { useDeed, useRoom } from "./context.js";

/** `person` is who is offered first. */
export function EnterFor({ person, onDone }) {
  const { snapshot } = useRoom();
  const steps = snapshot.activities.filter((one) => (one.state === "open" || one.state === "closing") && (decides(one) || FIELDS[one.kind]));
  const [chosen, setChosen] = useState(steps.some((one) => one.id === snapshot.session.focus) ? snapshot.session.focus : steps[0]?.id);
  const activity = steps.find((one) => one.id === chosen);
  const people = writersOf(snapshot, person);
  if (!activity || !people.length) return <Nothing people={people} onDone={onDone} />;
  return (
    <Ask wide title={t("Enter something for someone")} onNo={onDone}>
      <Entry
        activity={activity}
        people={people}
        steps={<Choice name="activity" label={t("Step")} value={activity.id} options={steps.map((one) => [one.id, titleOf(one)])} onChange={setChosen} />}
      />
    </Ask>
  );
}

function Nothing({ people, onDone }) {
  return (
    <Ask
      title={t("Enter something for someone")}
      text={people.length ? t("No step is open now.") : t("Add the person first: “Add someone without a phone”.")}
      onNo={onDone}
    />
  );
}

function Entry({ activity, people, steps }) {
  const { snapshot } = useRoom();
  const { act, busy, refusal } = useDeed();
  const [saved, setSaved] = useState(0);
  const form = useRef(null);
  useEffect(() => { if (saved) form.current.elements.participant.focus(); }, [saved]);

  async function save(event) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.target);
    const answer = await act(["enter_for", {
      participant: form.get("participant"),
      source: form.get("source"),
      ...deedOf(activity, form),
    }]);
    if (answer.ok) setSaved((n) => n + 1);
  }

  return (
    <form ref={form} class="form" onSubmit={save} onInput={() => setSaved(0)}>
      <div class="form-row">
        <Choice name="participant" label={t("For")} options={people.map((one) => [one.id, `${nameOf(one, snapshot.people)} · ${voiceOf(snapshot, one)}`])} />
        <Choice name="source" label={t("How they told you")} options={[["paper", t("on paper")], ["spoken", t("aloud")]]} />
      </div>
      {steps}
      {decides(activity) ? <Vote key={`${activity.id}.${saved}`} activity={activity} /> : <Words key={`${activity.id}.${saved}`} activity={activity} />}
      {decides(activity) && <p class="notice small">{t("You will know how this person voted. Keep it to yourself. A new entry takes the place of an earlier one.")}</p>}
      <Refusal text={refusal} />
      <p role="status" class="form-saved">{saved > 0 && t("Saved.")}</p>
      <button type="submit" class="button button-main" aria-disabled={busy}>{t("Save it for them")}</button>
    </form>
  );
}

function Vote({ activity }) {
  const { snapshot } = useRoom();
  const Paper = PAPERS[activity.kind];
  return <Paper activity={activity} options={optionsOf(snapshot, activity).filter((option) => !option.off)} snapshot={snapshot} />;
}

function Words({ activity }) {
  const Fields = FIELDS[activity.kind];
  return <Fields activity={activity} />;
}

function deedOf(activity, form) {
  if (decides(activity)) return { deed: "cast_ballot", data: { activity: activity.id, marks: marksOf(activity, readMarks(form)) } };
  return DEEDS[activity.kind](activity, form);
}

function marksOf(activity, marks) {
  return AS_MARKS[activity.kind] ? AS_MARKS[activity.kind](marks, activity) : marks;
}

/** Everybody in the room, those on paper first. */
function writersOf(snapshot, first) {
  const inside = (snapshot.people || []).filter((person) => person.state === "in");
  const onPaper = (person) => (person.id === first ? -1 : person.source === "paper" ? 0 : 1);
  return inside.sort((one, other) => onPaper(one) - onPaper(other));
}
