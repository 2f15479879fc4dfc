/** Ballots as they stand on paper: one line an option, filled in by hand. */

import { t } from "../words.js";
import { optionIds, optionsOf } from "../results/options.js";
import { Field } from "./Field.js";
import { useRoom } from "./context.js";

/** The paper form of each kind that is voted on. */
export const PAPER_BALLOTS = { dots: PaperDots, ranking: PaperRanking, statements: PaperStatements };

const FIELD = "mark.";

/** The marks of a filled-in form, by option id, as the rules of the kind want them (D7). */
export function readMarks(snapshot, activity, form) {
  const marks = {};
  for (const option of optionIds(snapshot, activity)) {
    const value = form.get(FIELD + option);
    if (value && !(activity.kind === "dots" && Number(value) === 0)) marks[option] = Number(value);
  }
  return marks;
}

function PaperDots({ activity }) {
  const options = useOptions(activity);
  const { dots_each: each, most_on_one: most } = activity.settings;
  return (
    <fieldset class="paper">
      <legend class="field-label">{t("Dots on each (%(each)s in all, at most %(most)s on one)", { each, most })}</legend>
      {options.map((one) => <Field key={one.id} name={FIELD + one.id} label={one.title} type="number" min="0" max={most} inputMode="numeric" />)}
    </fieldset>
  );
}

function PaperRanking({ activity }) {
  const options = useOptions(activity);
  return (
    <fieldset class="paper">
      <legend class="field-label">{t("The place of each: 1 is first; leave empty what was not placed")}</legend>
      {options.map((one) => (
        <Field key={one.id} name={FIELD + one.id} label={one.title} type="number" min="1" max={options.length} inputMode="numeric" />
      ))}
    </fieldset>
  );
}

function PaperStatements({ activity }) {
  const answers = [["1", t("Agree")], ["-1", t("Disagree")], ["0", t("Pass")]];
  return (
    <div class="paper">
      {useOptions(activity).map((one) => (
        <fieldset key={one.id} class="paper-statement">
          <legend dir="auto">{one.title}</legend>
          {answers.map(([value, label]) => (
            <label key={value} class="form-check"><input type="radio" name={FIELD + one.id} value={value} /> {label}</label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function useOptions(activity) {
  const { snapshot } = useRoom();
  return optionsOf(snapshot, activity).filter((option) => !option.off);
}
