/** How the desk names people: as they wished to be called, and what brings them here. */

import { said } from "../said.js";
import { t } from "../words.js";

/** The name a person gave; without one, or with one that is hidden, "Person 7" for the seventh who came. */
export function nameOf(person, people) {
  return (!person.name_hidden && person.name) || t("Person %(n)s", { n: people.findIndex((one) => one.id === person.id) + 1 });
}

/** The standing a person speaks from, in the words of the plan. */
export function voiceOf(snapshot, person) {
  const voice = snapshot.session.voices.find((one) => one.key === person.voice);
  return voice ? said(voice.label) : person.voice;
}
