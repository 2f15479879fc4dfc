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
        hint={t("One on each line, at most %(n)s. Leave it empty for one grade each. What counts double has ×2 behind it.", { n: MOST })}
        long
      />
      <Decided />
      <Released />
    </>
  );
}

/** Lines become criteria, which weigh the same unless they say otherwise. */
export function asSettings({ criteria, ...settings }) {
  const labels = (criteria || "").split("\n").map((line) => line.trim()).filter(Boolean);
  if (!labels.length) return settings;
  return { ...settings, criteria: labels.map((line, at) => ({ key: `c${at + 1}`, ...weighed(line) })) };
}

function weighed(line) {
  const [, label, weight] = WEIGHED.exec(line) || [null, line, 1];
  return { label, weight: Number(weight) };
}

const WEIGHED = /^(.+?)\s*[×x]\s*(\d+)$/;

/** How criteria are typed; a criterion alone has no label. */
export const asLines = {
  criteria: (criteria) => criteria
    .filter(({ label }) => label)
    .map(({ label, weight }) => (weight === 1 ? label : `${label} ×${weight}`))
    .join("\n"),
};

export function Paper({ activity, options }) {
  return <GradesOnPaper options={options} criteria={activity.settings.criteria} />;
}
