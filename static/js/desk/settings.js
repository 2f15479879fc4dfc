/** Settings of a step added on the fly: the fields that several kinds share, and reading them. */

import { t } from "../words.js";
import { Choice } from "./Field.js";

const FIELD = "settings.";

/** The settings of a filled-in form, by their names; a number field that was left empty takes its default. */
export function readSettings(form) {
  const fields = [...form.elements].filter((field) => field.name.startsWith(FIELD) && field.value !== "");
  return Object.fromEntries(fields.map((field) => [field.name.slice(FIELD.length), valueOf(field)]));
}

/** The names of the settings that a form has room for and that were left empty. */
export function leftEmpty(form) {
  return [...form.elements].filter(({ name, value }) => name.startsWith(FIELD) && value.trim() === "").map(({ name }) => name.slice(FIELD.length));
}

/** Puts settings into the fields of a form that are called as they are; `lines` says how what is no plain value is typed. */
export function writeSettings(form, settings, lines = {}) {
  for (const field of [...form.elements].filter(({ name }) => name.startsWith(FIELD))) {
    const name = field.name.slice(FIELD.length);
    if (field.type === "checkbox") field.checked = Boolean(settings[name]);
    else if (settings[name] != null) field.value = lines[name] ? lines[name](settings[name]) : settings[name];
  }
}

function valueOf(field) {
  if (field.type === "checkbox") return field.checked;
  return field.type === "number" ? Number(field.value) : field.value;
}

export function VotedOn() {
  return (
    <Choice
      name="settings.options"
      label={t("What is voted on")}
      options={[["proposals", t("Proposals")], ["themes", t("Themes")], ["ideas", t("Ideas")]]}
    />
  );
}

export function Decided() {
  return (
    <Choice
      name="settings.decided_by"
      label={t("Which way of counting decides")}
      options={[["equal_footing", t("Each group counts for half")], ["everyone", t("Each person counts the same")]]}
    />
  );
}

export function Released() {
  return (
    <Choice
      name="settings.release"
      label={t("What is published of the votes")}
      options={[["ballots", t("Every vote, without its name")], ["tables", t("Only tables of all votes together")]]}
    />
  );
}

export function Check({ name, label, ticked }) {
  return <label class="form-check"><input type="checkbox" name={name} value="yes" defaultChecked={ticked} /> {label}</label>;
}
