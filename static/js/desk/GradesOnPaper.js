/** Grades from paper: a line for each option, a column for each thing that grades are given for. */

import { useId } from "preact/hooks";
import { said } from "../said.js";
import { t } from "../words.js";
import { markOf, NumberEach } from "./paper.js";

const BEST = 5;

export function GradesOnPaper({ options, criteria }) {
  const legend = t("The grade of each, from 0 to 5; leave empty what has none");
  if (criteria.length > 1) return <Table options={options} criteria={criteria} legend={legend} />;
  const single = options.map((one) => ({ ...one, id: `${one.id}/${criteria[0].key}` }));
  return <NumberEach options={single} legend={legend} min="0" max={BEST} />;
}

function Table({ options, criteria, legend }) {
  const id = useId();
  return (
    <table class="paper-table">
      <caption class="field-label">{legend}</caption>
      <thead>
        <tr>
          <td />
          {criteria.map(({ key, label }) => <th key={key} scope="col" id={`${id}-${key}`} dir="auto">{said(label)}</th>)}
        </tr>
      </thead>
      <tbody>
        {options.map((option) => (
          <tr key={option.id}>
            <th scope="row" id={`${id}-${option.id}`} dir="auto">{option.title}</th>
            {criteria.map(({ key, label }) => (
              <td key={key}>
                <span class="paper-cell-label" aria-hidden="true" dir="auto">{said(label)}</span>
                <input
                  type="number" inputMode="numeric" min="0" max={BEST} class="input"
                  name={markOf(`${option.id}/${key}`)} aria-labelledby={`${id}-${option.id} ${id}-${key}`}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
