/** What is drawn by lot where two are equal, and the number that a room draws for it. */

import { listed, number, t } from "./words.js";

/** Whether a step is counted only once the room has drawn a number. */
export const awaitsNumber = ({ state, settings, number: drawn }) => state === "closed" && settings.lots === "room" && drawn == null;

/** A line for each lot of the method that decides; `titleFor` names an option. */
export function lotsInWords({ lottery, method }, titleFor) {
  const used = lottery.used.filter((one) => one.for.startsWith(method)).map(({ among }) => listed(among.map((id) => t("“%(title)s”", { title: titleFor(id) }))));
  const drawn = lottery.number == null ? null : number(lottery.number);
  if (!used.length && drawn) return [t("The room drew the number %(number)s. Nothing had to be drawn by lot.", { number: drawn })];
  return [...new Set(used)].map((options) => (drawn
    ? t("Drawn by lot, from the number %(number)s that the room drew: %(options)s were equal.", { number: drawn, options })
    : t("Drawn by lot: %(options)s were equal.", { options })));
}
