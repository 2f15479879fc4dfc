/** Ranking: put options in order, part is enough; two may share a place. */
import { OptionsDesk } from "../desk/OptionsDesk.js";
import { NumberEach } from "../desk/paper.js";
import { Decided, Released, VotedOn } from "../desk/settings.js";
import { OptionsScreen } from "../screen/OptionsScreen.js";
import { t } from "../words.js";

export const name = () => t("Ranking");

export { markInWords, Ranking as Phone } from "../phone/votes/Ranking.js";

export function Desk({ activity }) {
  return <OptionsDesk activity={activity} rule={t("Everyone puts their favourites in order; part is enough.")} />;
}

export function Screen({ room, activity }) {
  const rule = activity.prompt ? null : t("Best first. You don't need to place them all.");
  return <OptionsScreen room={room} activity={activity} rule={rule} />;
}

export const Settings = () => <><VotedOn /><Decided /><Released /></>;

export function Paper({ options }) {
  const legend = t("The place of each: 1 is first; leave empty what was not placed");
  return <NumberEach options={options} legend={legend} min="1" max={options.length} />;
}
