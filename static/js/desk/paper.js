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

/** A tick beside each option. */
export function TickEach({ options, legend }) {
  return (
    <fieldset class="paper paper-ticks">
      <legend class="field-label">{legend}</legend>
      {options.map((one) => (
        <label key={one.id} class="form-check"><input type="checkbox" name={markOf(one.id)} value="1" /> <span dir="auto">{one.label || one.title}</span></label>
      ))}
    </fieldset>
  );
}

/** A grade beside each option; where there are several criteria, one for each of them. */
export function GradesEach({ options, criteria, legend }) {
  if (criteria.length < 2) {
    const single = options.map((one) => ({ ...one, id: `${one.id}/${criteria[0].key}` }));
    return <NumberEach options={single} legend={legend} min="0" max="5" />;
  }
  return (
    <div class="paper">
      <p class="field-label">{legend}</p>
      {options.map(({ id, title }) => (
        <NumberEach key={id} options={criteria.map(({ key, label }) => ({ id: `${id}/${key}`, title: label }))} legend={title} min="0" max="5" />
      ))}
    </div>
  );
}

/** One answer of several on each line: `lines` are [{name, title, answers?}], `answers` [[value, words]]. */
export function AnswerEach({ lines, answers: same }) {
  return (
    <div class="paper">
      {lines.map(({ name, title, answers = same }) => (
        <fieldset key={name} class="paper-line">
          <legend dir="auto">{title}</legend>
          {answers.map(([value, label]) => (
            <label key={value} class="form-check"><input type="radio" name={name} value={value} /> {label}</label>
          ))}
          <NoAnswer name={name} />
        </fieldset>
      ))}
    </div>
  );
}

/** A radio button that was pressed by mistake can be taken back. */
function NoAnswer({ name }) {
  return <label class="form-check paper-none"><input type="radio" name={name} value="" defaultChecked /> {t("left empty")}</label>;
}
