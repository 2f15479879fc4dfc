/** Safe to try: safe, worry or stop, with reasons that carry neither name nor group. */
import { ReasonsDesk } from "../desk/ReasonsDesk.js";
import { ConsentOnPaper } from "../desk/ConsentOnPaper.js";
import { Released, VotedOn } from "../desk/settings.js";
import { OptionsDesk } from "../desk/OptionsDesk.js";
import { OptionsScreen } from "../screen/OptionsScreen.js";
import { t } from "../words.js";

export const name = () => t("Safe to try?");

export { SafeToTry as Phone, markInWords } from "../phone/votes/SafeToTry.js";

/** One alone can be safe or not. */
export const fewest = 1;

export function Desk({ activity }) {
  return (
    <>
      <OptionsDesk activity={activity} rule={t("Safe, a worry or stop to each, and why. One person’s “stop” is enough to be heard.")} />
      <ReasonsDesk activity={activity} />
    </>
  );
}

export function Screen({ room, activity }) {
  return <OptionsScreen room={room} activity={activity} rule={t("Safe, a worry or stop to each, and why. One person’s “stop” is enough to be heard.")} />;
}

export const Settings = () => <><VotedOn /><Released /></>;

export const Paper = ({ options }) => <ConsentOnPaper options={options} />;

/** A reason stays words, even where it is a figure. */
export function asMarks(marks) {
  const wordsOf = ({ reason, ...mark }) => (reason === undefined ? mark : { ...mark, reason: String(reason) });
  return Object.fromEntries(Object.entries(marks).map(([id, mark]) => [id, wordsOf(mark)]));
}
