/** Texts of the plan in the language that this person reads; what is missing there is shown as it was written. */

import { currentLanguage } from "./words.js";

let texts = {};
let reads = null;
let chosen = null;
let written = null;

/** `wanted` are languages in the order in which they are liked; the first that the plan has is read. */
export function readPlan(session, wanted) {
  const there = session.languages || [];
  [written] = there;
  chosen = wanted.filter(Boolean).map((language) => among(there, language)).find(Boolean) || null;
  reads = chosen || written || null;
  texts = (session.texts || {})[reads] || {};
}

/** The one of these languages that is this one, else of whatever region. */
function among(there, language) {
  const plain = (tag) => tag.split("-")[0].toLowerCase();
  return there.includes(language) ? language : there.find((one) => plain(one) === plain(language));
}

export function readerReads() {
  return reads;
}

/** The language of the plan that this person asked for; null where it is there in none of theirs. */
export function readerChose() {
  return chosen;
}

/** What somebody reads in place of a text of the plan. */
export function said(text) {
  return texts[text] || text;
}

/** The language that `said(text)` is in, for an element that holds nothing else. */
export function inLanguage(text) {
  return { lang: (texts[text] ? reads : written) || undefined, dir: "auto" };
}

/** What a thing that somebody wrote says in the reader's language, by a helper; undefined where it is in that language. */
export function translated({ translations = [] }, { id, language }) {
  const wanted = reads || currentLanguage();
  return language === wanted ? undefined : translations.find((one) => one.about === id && one.language === wanted);
}

/** What each thing says in other languages: a function from its id to a list. */
export function inOtherLanguages({ translations = [] }) {
  return (id) => translations.filter((one) => one.about === id);
}

/** A language by the name that its speakers have for it. */
export function languageName(code) {
  try {
    return new Intl.DisplayNames([code], { type: "language" }).of(code);
  } catch (error) {
    return code;
  }
}
