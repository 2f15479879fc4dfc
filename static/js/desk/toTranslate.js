/** Which languages the room has, and which of its texts are not there yet in all of them. */

import { lacksAnswer } from "../asked.js";

const SHELVES = {
  ideas: "idea", comments: "comment", questions: "question", statements: "statement", themes: "theme",
  proposals: "proposal", notes: "note",
};

/** [{language, people}] of those who are in, and the languages of the plan; the most spoken first. */
export function languagesHere({ session, people = [] }) {
  const counts = new Map((session.languages || []).map((language) => [language, 0]));
  people.filter(({ state }) => state === "in").forEach(({ language }) => counts.set(language, (counts.get(language) || 0) + 1));
  return [...counts].map(([language, n]) => ({ language, people: n })).sort((one, other) => other.people - one.people);
}

/** Texts on the board that somebody could say in this language: [{what, id, language, text}], the newest first; an answer
 * comes after its question, whose words in this language are `first`. */
export function toTranslate(snapshot, into) {
  const known = new Map((snapshot.translations || []).filter(({ language }) => language === into).map(({ about, text }) => [about, text]));
  const left = Object.entries(SHELVES)
    .flatMap(([shelf, what]) => (snapshot[shelf] || []).map((thing) => ({ what, thing })))
    .filter(({ thing }) => thing.state === "up" && textOf(thing) && (thing.language || "en") !== into && !known.has(thing.id))
    .map(({ what, thing }) => ({ what, id: thing.id, language: thing.language, text: textOf(thing) }));
  return [...left, ...answersLeft(snapshot, into, known)]
    .sort((one, other) => Number(other.id.slice(1)) - Number(one.id.slice(1)));
}

function answersLeft(snapshot, into, known) {
  return (snapshot.questions || [])
    .filter((one) => one.state === "up" && (one.language === into || known.has(one.id)) && lacksAnswer(snapshot, one, into))
    .map((one) => ({
      what: "question", id: one.id, language: snapshot.session.languages[0], text: one.answer,
      first: one.language === into ? one.text : known.get(one.id).split("\n")[0],
    }));
}

/** Of a proposal title and summary, the title on a line of its own. */
function textOf(thing) {
  if (!("title" in thing)) return thing.text;
  return [thing.title, thing.summary].filter(Boolean).join("\n");
}
