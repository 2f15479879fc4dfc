/** Approval: tick everything that you could support. */
import { OptionsDesk } from "../desk/OptionsDesk.js";
import { TickEach } from "../desk/paper.js";
import { Decided, Released, VotedOn } from "../desk/settings.js";
import { OptionsScreen } from "../screen/OptionsScreen.js";
import { t } from "../words.js";

export const name = () => t("Approval");

export { Approval as Phone, markInWords } from "../phone/votes/Approval.js";

/** One alone can be approved or not. */
export const fewest = 1;

export function Desk({ activity }) {
  return <OptionsDesk activity={activity} rule={t("Everyone ticks all that they could support.")} />;
}

export function Screen({ room, activity }) {
  return <OptionsScreen room={room} activity={activity} rule={t("Tick all that you could support, as many as you like.")} />;
}

export const Settings = () => <><VotedOn /><Decided /><Released /></>;

export const Paper = ({ options }) => <TickEach options={options} legend={t("What they ticked")} />;

/** What a show of hands can be counted of: [{option, title, answers: [[answer, title]]}]. */
export const hands = (activity, options) => options.map(({ id, title }) => ({ option: id, title, answers: [["yes", t("Hands up")]] }));
