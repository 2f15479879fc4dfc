/** How the desk names people: as they wished to be called, and what brings them here. */

import { t } from "../words.js";

/** The name a person gave; without one, "Person 7". */
export function nameOf(person) {
  return person.name || t("Person %(n)s", { n: person.id.slice(1) });
}

/** The standing a person speaks from, in the words of the plan. */
export function voiceOf(snapshot, person) {
  const voice = snapshot.session.voices.find((one) => one.key === person.voice);
  return voice ? voice.label : person.voice;
}
