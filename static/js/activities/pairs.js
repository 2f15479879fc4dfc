/** Pairs: which of two matters more, again and again, or neither. */
import { Field } from "../desk/Field.js";
import { OptionsDesk } from "../desk/OptionsDesk.js";
import { PairsOnPaper } from "../desk/PairsOnPaper.js";
import { Decided, Released, VotedOn } from "../desk/settings.js";
import { OptionsScreen } from "../screen/OptionsScreen.js";
import { t, tn } from "../words.js";

export const name = () => t("Pairs");

export { Pairs as Phone, markInWords } from "../phone/votes/Pairs.js";

export const Desk = ({ activity }) => <OptionsDesk activity={activity} rule={rule(activity)} />;
export const Screen = ({ room, activity }) => <OptionsScreen room={room} activity={activity} rule={rule(activity)} />;

function rule({ settings: { most } }) {
  return tn("Two at a time, at most %(n)s pair each. “Neither” is an answer, too.", "Two at a time, at most %(n)s pairs each. “Neither” is an answer, too.", most);
}

export function Settings() {
  return (
    <>
      <VotedOn />
      <Field name="settings.most" label={t("At most how many pairs each")} type="number" min="1" max="100" value="30" />
      <Decided />
      <Released />
    </>
  );
}

export const Paper = ({ options }) => <PairsOnPaper options={options} />;
