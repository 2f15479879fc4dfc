/** A step added on the fly, right after the one that everybody is on. */

import { useState } from "preact/hooks";
import { t } from "../words.js";
import { kindName } from "./Agenda.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { Choice, Field } from "./Field.js";
import { useDeed, useRoom } from "./context.js";

const KINDS = ["ideas", "statements", "dots", "ranking"];

export function AddStep({ onDone }) {
  const { snapshot } = useRoom();
  const { act, busy, refusal } = useDeed();
  const [kind, setKind] = useState("ideas");

  async function add(event) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.target);
    const prompt = form.get("prompt").trim();
    const after = snapshot.session.focus;
    const answer = await act(["add_activity", {
      kind,
      title: form.get("title").trim(),
      settings: settingsOf(kind, form),
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
        <Settings key={kind} kind={kind} />
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" aria-disabled={busy}>{t("Add the step")}</button>
      </form>
    </Ask>
  );
}

function Settings({ kind }) {
  if (kind === "ideas") return <Check name="think_first" label={t("Think first: everyone sees only their own ideas until you show them")} />;
  return (
    <>
      {kind === "statements" && <Check name="own" label={t("People may add statements of their own")} />}
      {kind !== "statements" && (
        <Choice name="options" label={t("What is voted on")} options={[["proposals", t("Proposals")], ["ideas", t("Ideas")]]} />
      )}
      {kind === "dots" && (
        <div class="form-row">
          <Field name="dots_each" label={t("Dots for each person")} type="number" min="1" max="50" value="5" />
          <Field name="most_on_one" label={t("At most on one")} type="number" min="1" max="50" value="3" />
        </div>
      )}
      <Choice
        name="decided_by"
        label={t("Which way of counting decides")}
        options={[["equal_footing", t("Each group counts for half")], ["everyone", t("Each person counts the same")]]}
      />
    </>
  );
}

function Check({ name, label }) {
  return <label class="form-check"><input type="checkbox" name={name} /> {label}</label>;
}

function settingsOf(kind, form) {
  if (kind === "ideas") return { think_first: form.has("think_first") };
  const settings = { decided_by: form.get("decided_by") };
  if (kind === "statements") return { ...settings, own: form.has("own") };
  if (kind === "ranking") return { ...settings, options: form.get("options") };
  return {
    ...settings,
    options: form.get("options"),
    dots_each: Number(form.get("dots_each")),
    most_on_one: Number(form.get("most_on_one")),
  };
}
