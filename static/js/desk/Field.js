/** A labelled field of a form at the desk. */

import { useId } from "preact/hooks";

/** `long` gives room for several lines; what is left over goes to the input. */
export function Field({ name, label, hint, value, long, ...rest }) {
  const id = useId();
  const common = { id, name, class: "input", dir: "auto", defaultValue: value ?? "", ...rest };
  if (hint) common["aria-describedby"] = `${id}-hint`;
  return (
    <div class="field">
      <label class="field-label" for={id}>{label}</label>
      {hint && <p class="field-hint" id={`${id}-hint`}>{hint}</p>}
      {long ? <textarea rows="2" {...common} /> : <input type="text" autocomplete="off" {...common} />}
    </div>
  );
}

/** A choice of one: options are [[value, label]]. */
export function Choice({ name, label, options, value, onChange }) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>{label}</label>
      <select id={id} name={name} class="input" onChange={onChange && ((event) => onChange(event.target.value))}>
        {options.map(([key, words]) => <option key={key} value={key} selected={key === value}>{words}</option>)}
      </select>
    </div>
  );
}
