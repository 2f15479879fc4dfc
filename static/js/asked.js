/** A question and its answer in other languages: a translation's first line is the question, the rest its answer. */

import { readerReads } from "./said.js";
import { currentLanguage } from "./words.js";

/** `{text, answer}` of one translation, either of them undefined where it says nothing new. */
export function partsOf(question, { language, text }) {
  const [first, ...answer] = text.split("\n");
  return {
    text: language === question.language ? undefined : { language, text: first },
    answer: answer.length && question.answer ? { language, text: answer.join("\n") } : undefined,
  };
}

/** What the reader of this page reads first, by a helper. */
export function inReadersWords({ translations = [] }, question) {
  const wanted = readerReads() || currentLanguage();
  const found = translations.find((one) => one.about === question.id && one.language === wanted);
  return found ? partsOf(question, found) : {};
}

/** Whether an answer is still to be said in a language; it was given in the first of the plan. */
export function lacksAnswer({ session, translations = [] }, question, into) {
  if (!question.answer || into === (session.languages || [])[0]) return false;
  const found = translations.find((one) => one.about === question.id && one.language === into);
  return !(found && partsOf(question, found).answer);
}
