/** Ballots as they stand on paper, filled in by hand: what the forms of several kinds are made of, and reading them. */

import { t } from "../words.js";
import { Field } from "./Field.js";

const FIELD = "mark/";

/** The name of the field of one mark: of an option (`p1`), or of a part of one (`p1/cost`). */
export const markOf = (option) => FIELD + option;

/** The marks of a filled-in form (D7): whole numbers, or names of things; what is left empty is not marked. */
export function readMarks(form) {
  const marks = {};
  for (const [name, value] of form) {
    if (!name.startsWith(FIELD) || value === "") continue;
    const [option, part] = name.slice(FIELD.length).split("/");
    const mark = /^-?\d+$/.test(value) ? Number(value) : value;
    if (part === undefined) marks[option] = mark;
    else marks[option] = { ...marks[option], [part]: mark };
  }
  return marks;
}

/** A number beside each option. */
export function NumberEach({ options, legend, ...limits }) {
  return (
    <fieldset class="paper">
      <legend class="field-label" dir="auto">{legend}</legend>
      {options.map((one) => <Field key={one.id} name={markOf(one.id)} label={one.label || one.title} type="number" inputMode="numeric" {...limits} />)}
    </fieldset>
  );
}

/** A tick beside each option, and what else is known of it at the end of its line. */
export function TickEach({ options, legend, onInput, children }) {
  return (
    <fieldset class="paper paper-ticks" onInput={onInput}>
      <legend class="field-label" dir="auto">{legend}</legend>
      {options.map((one) => (
        <label key={one.id} class="form-check">
          <input type="checkbox" name={markOf(one.id)} value="1" /> <span dir="auto">{one.title}</span>
          {one.figure && <span class="paper-figure">{one.figure}</span>}
        </label>
      ))}
      {children}
    </fieldset>
  );
}

/** One answer of several on each line: `lines` are [{name, title, answers}], `answers` [[value, words]]. */
export function AnswerEach({ lines, sideBySide }) {
  return (
    <div class="paper">
      {lines.map(({ name, title, answers }) => (
        <fieldset key={name} class={sideBySide ? "paper-line paper-line-two" : "paper-line"}>
          <legend class={sideBySide ? "visually-hidden" : ""} dir="auto">{title}</legend>
          {answers.map(([value, words]) => <Answer key={value} name={name} value={value}>{words}</Answer>)}
          <Answer name={name} value="" defaultChecked><span class="soft small">{t("left empty")}</span></Answer>
        </fieldset>
      ))}
    </div>
  );
}

function Answer({ children, ...rest }) {
  return <label class="form-check"><input type="radio" {...rest} /> <span dir="auto">{children}</span></label>;
}
