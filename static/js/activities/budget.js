/** Budget: one sum, spent on options with costs or shared out. */
import { priceInWords, priceOf } from "../costs.js";
import { Choice, Field } from "../desk/Field.js";
import { OptionsDesk } from "../desk/OptionsDesk.js";
import { NumberEach } from "../desk/paper.js";
import { PurseOnPaper } from "../desk/PurseOnPaper.js";
import { Check, Decided, VotedOn } from "../desk/settings.js";
import { useRoom } from "../desk/context.js";
import { OptionsScreen } from "../screen/OptionsScreen.js";
import { Sum } from "../screen/Sum.js";
import { listed, money, t } from "../words.js";

export const name = () => t("Budget");

export { Budget as Phone, markInWords } from "../phone/votes/Budget.js";

const isBought = ({ settings }) => settings.mode === "projects";

function figure(activity) {
  if (!isBought(activity)) return undefined;
  return (snapshot, id) => priceInWords(snapshot, id) || t("no cost known");
}

export function Desk({ activity }) {
  const { snapshot } = useRoom();
  const sum = money(activity.settings.total, snapshot.session.currency);
  const rule = isBought(activity)
    ? t("%(sum)s to spend. Everyone chooses what to pay for, within the sum.", { sum })
    : t("%(sum)s to share out. Everyone gives each an amount.", { sum });
  return <OptionsDesk activity={activity} rule={rule} figure={figure(activity)} />;
}

export function Screen({ room, activity }) {
  return (
    <OptionsScreen room={room} activity={activity} figure={figure(activity)}>
      <Sum room={room} activity={activity} bought={isBought(activity)} />
    </OptionsScreen>
  );
}

export function Settings() {
  return (
    <>
      <Choice
        name="settings.mode"
        label={t("How the money is spent")}
        options={[["projects", t("Each costs what it costs")], ["amounts", t("Share the sum out")]]}
      />
      <Field name="settings.total" label={t("The sum to spend")} type="number" min="1" step="1" required />
      <Check name="settings.within_total" label={t("A vote may tick no more than the sum pays for")} ticked />
      <Choice
        name="settings.lots"
        label={t("Where two are equal, lots are drawn")}
        options={[["server", t("from a secret number of this computer")], ["room", t("from a number that the room draws")]]}
      />
      <VotedOn />
      <Decided />
    </>
  );
}

export function Paper({ activity, options, snapshot }) {
  if (!isBought(activity)) {
    return <NumberEach options={options} legend={t("The amount for each; leave empty what gets nothing")} min="0" max={activity.settings.total} />;
  }
  return <PurseOnPaper activity={activity} options={options} snapshot={snapshot} />;
}

/** What has no cost cannot be bought, so that the step does not open. */
export function lacks(snapshot, activity, options) {
  if (!isBought(activity)) return null;
  const unknown = options.filter(({ id }) => priceOf(snapshot, id) === null);
  if (unknown.length) return t("Say first what each of these costs: %(titles)s.", { titles: titlesOf(unknown) });
  if (!options.every(({ id }) => priceOf(snapshot, id) > activity.settings.total)) return null;
  return t("Each of these costs more than the whole sum of %(sum)s.", { sum: money(activity.settings.total, snapshot.session.currency) });
}

/** What to know before the step opens. */
export function beforeOpening(snapshot, activity, options) {
  const dear = options.filter(({ id }) => isBought(activity) && priceOf(snapshot, id) > activity.settings.total);
  return dear.length ? [t("These cost more than the whole sum: %(titles)s.", { titles: titlesOf(dear) })] : [];
}

const titlesOf = (options) => listed(options.map(({ title }) => t("“%(title)s”", { title })));
