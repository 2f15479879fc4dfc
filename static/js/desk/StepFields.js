/** The fields of a step at the desk: title, prompt, minutes, and what its kind lets one set. */

import { useEffect, useRef } from "preact/hooks";
import AS_LINES from "kinds:asLines";
import AS_SETTINGS from "kinds:asSettings";
import SETTINGS from "kinds:Settings";
import { t } from "../words.js";
import { Field } from "./Field.js";
import { readSettings, writeSettings } from "./settings.js";

/** `activity` fills them with what is so now. */
export function StepFields({ kind, activity = {} }) {
  const Settings = SETTINGS[kind];
  const fields = useRef(null);
  useEffect(() => {
    if (activity.settings) writeSettings(fields.current.closest("form"), activity.settings, AS_LINES[kind]);
  }, []);
  return (
    <div class="form" ref={fields}>
      <Field name="title" label={t("Title")} required maxLength="200" value={activity.title} />
      <Field name="prompt" label={t("What you ask the room")} long value={activity.prompt} />
      <Field name="minutes" label={t("Minutes")} type="number" min="1" max="480" step="1" value={activity.minutes} />
      {Settings && <Settings key={kind} />}
    </div>
  );
}

/** What the form says, as the data of a deed. */
export function readStep(form, kind) {
  const fields = new FormData(form);
  const minutes = Number(fields.get("minutes"));
  const settings = readSettings(form);
  return {
    title: fields.get("title").trim(),
    prompt: fields.get("prompt").trim(),
    settings: AS_SETTINGS[kind] ? AS_SETTINGS[kind](settings) : settings,
    ...(minutes ? { minutes } : {}),
  };
}
