/** A show of hands in the room, as a line of its own. */

import { answerTitle } from "../choices.js";
import { listed, number, t } from "../words.js";
import { optionOf } from "./options.js";

export function Hands({ snapshot, activity }) {
  if (!activity.hands) return null;
  return <p class="hands-line">{t("By show of hands in the room: %(hands)s. This is not part of the count.", { hands: handsInWords(snapshot, activity) })}</p>;
}

/** "Shade: 12, Benches: 7"; of statements each answer. */
export function handsInWords(snapshot, activity) {
  const names = { agree: t("Agree"), disagree: t("Disagree"), pass: t("Pass") };
  const said = Object.entries(activity.hands).map(([option, given]) => {
    const answers = Object.entries(given);
    if (option === "answer") return listed(answers.map(([answer, n]) => `${answerTitle(activity, answer)}: ${number(n)}`));
    const { title } = optionOf(snapshot, option);
    if ("yes" in given) return `\u2068${title}\u2069: ${number(given.yes)}`;
    return `\u2068${title}\u2069 (${listed(answers.map(([answer, n]) => `${names[answer]}: ${number(n)}`))})`;
  });
  return listed(said);
}
