/** Scale: a mark from 0 to 5 for each, on one criterion or several. */
import { OptionsDesk } from "../desk/OptionsDesk.js";
import { Field } from "../desk/Field.js";
import { GradesOnPaper } from "../desk/GradesOnPaper.js";
import { Decided, Released, VotedOn } from "../desk/settings.js";
import { OptionsScreen } from "../screen/OptionsScreen.js";
import { ScaleLegend } from "../screen/ScaleLegend.js";
import { listed, t } from "../words.js";

export const name = () => t("Scale");

export { Scale as Phone, markInWords } from "../phone/votes/Scale.js";

export const Desk = ({ activity }) => <OptionsDesk activity={activity} rule={rule(activity)} />;

export function Screen({ room, activity }) {
  return (
    <OptionsScreen room={room} activity={activity}>
      <ScaleLegend criteria={activity.settings.criteria} />
    </OptionsScreen>
  );
}

function rule({ settings: { criteria } }) {
  const grades = t("Grades from 0 (not at all) to 5 (very much).");
  if (criteria.length < 2) return grades;
  return `${grades} ${t("For: %(criteria)s.", { criteria: listed(criteria.map(({ label }) => label)) })}`;
}

const MOST = 6;

export function Settings() {
  return (
    <>
      <VotedOn />
      <Field
        name="settings.criteria"
        label={t("What grades are given for")}
        hint={t("One on each line, at most %(n)s. Leave it empty for one grade each.", { n: MOST })}
        long
      />
      <Decided />
      <Released />
    </>
  );
}

/** Lines become criteria, which all weigh the same. */
export function asSettings({ criteria, ...settings }) {
  const labels = (criteria || "").split("\n").map((line) => line.trim()).filter(Boolean);
  if (!labels.length) return settings;
  return { ...settings, criteria: labels.map((label, at) => ({ key: `c${at + 1}`, label, weight: 1 })) };
}

export function Paper({ activity, options }) {
  return <GradesOnPaper options={options} criteria={activity.settings.criteria} />;
}
