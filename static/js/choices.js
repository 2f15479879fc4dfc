/** What the answers to a quick question are called: some need no label, since everyone reads them in their own language. */

import { said } from "./said.js";
import { number, t } from "./words.js";

export const GRADES = [1, 2, 3, 4, 5];

const USUAL = { yes: () => t("Yes"), no: () => t("No"), unsure: () => t("Not sure") };

export function choiceTitle({ key, label }) {
  return label ? said(label) : USUAL[key]();
}

/** One answer as it is counted, in words: a choice by its label, a figure as this language writes it. */
export function answerTitle({ settings: { type, choices } }, answer) {
  if (type === "word") return answer;
  if (type === "scale" || type === "number") return number(Number(answer));
  const choice = choices.find(({ key }) => key === answer);
  return choice ? choiceTitle(choice) : answer;
}

/** The answers of a table in the order in which they are read: [{answer, title, n}]; words with the most first. */
export function answersOf(activity, counts) {
  const rows = Object.entries(counts).map(([answer, n]) => ({ answer, title: answerTitle(activity, answer), n }));
  const { type, choices } = activity.settings;
  if (type === "word") return rows.sort((one, other) => other.n - one.n || one.title.localeCompare(other.title));
  if (type === "scale" || type === "number") return rows.sort((one, other) => Number(one.answer) - Number(other.answer));
  const place = ({ answer }) => choices.findIndex(({ key }) => key === answer);
  return rows.sort((one, other) => place(one) - place(other));
}
