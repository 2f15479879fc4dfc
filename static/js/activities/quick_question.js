/** Quick question: one choice, several, a step from 1 to 5, a word or a number. */
import { answerTitle, choiceTitle, GRADES } from "../choices.js";
import { AnswersDesk } from "../desk/AnswersDesk.js";
import { Choice, Field } from "../desk/Field.js";
import { AnswerEach, markOf, TickEach } from "../desk/paper.js";
import { Check, Released } from "../desk/settings.js";
import { QuestionScreen } from "../screen/QuestionScreen.js";
import { number, t } from "../words.js";

export const name = () => t("Quick question");

export { QuickQuestion as Phone, markInWords } from "../phone/votes/QuickQuestion.js";

/** It brings its own answers. */
export const fewest = 0;

export const Desk = ({ activity }) => <AnswersDesk activity={activity} rule={rule(activity.settings)} />;
export const Screen = ({ room, activity }) => <QuestionScreen room={room} activity={activity} rule={rule(activity.settings)} />;

/** What a show of hands can be counted of: [{option, title, answers: [[answer, title]]}]. */
export function hands(activity) {
  const { type, choices } = activity.settings;
  if (type === "word" || type === "number") return [];
  const answers = type === "scale" ? GRADES.map((grade) => [String(grade), number(grade)]) : choices.map((choice) => [choice.key, choiceTitle(choice)]);
  return [{ option: "answer", title: null, answers }];
}

function rule({ type }) {
  const rules = {
    one: () => t("Everyone chooses one answer."),
    many: () => t("Everyone ticks as many answers as they like."),
    scale: () => t("From 1, not at all, to 5, very much."),
    word: () => t("Everyone writes a word or two."),
    number: () => t("Everyone gives a whole number."),
  };
  return rules[type]();
}

const TYPES = [
  ["one", () => t("One of several answers")],
  ["many", () => t("As many of several answers as people like")],
  ["scale", () => t("From 1, not at all, to 5, very much")],
  ["word", () => t("A word or two")],
  ["number", () => t("A whole number")],
];

export function Settings() {
  return (
    <>
      <Choice name="settings.type" label={t("What people answer")} value="one" options={TYPES.map(([key, words]) => [key, words()])} />
      <Field name="settings.choices" label={t("The answers to choose from")} hint={t("Only where people choose or tick. One on each line, from 2 to 12. Leave it empty for “Yes”, “No” and “Not sure”.")} long />
      <Check name="settings.live" label={t("Everybody sees the counts move while people answer: not secret, and not for words")} />
      <Released />
    </>
  );
}

/** Lines become choices. */
export function asSettings({ choices, ...settings }) {
  const labels = (choices || "").split("\n").map((line) => line.trim()).filter(Boolean);
  return labels.length ? { ...settings, choices: labels.map((label, at) => ({ key: `c${at + 1}`, label })) } : settings;
}

/** How choices are typed; those that everyone reads in their own language have no label. */
export const asLines = {
  choices: (choices) => choices.map(({ label }) => label).filter(Boolean).join("\n"),
};

/** What a new one can begin with at the desk: {title, prompt, minutes, settings}. */
export const starts = () => [{
  title: t("Do you know enough to decide?"),
  prompt: t("About what we decide next: do you know enough?"),
  minutes: 2,
  settings: { choices: [{ key: "yes", label: t("Yes") }, { key: "mostly", label: t("Mostly") }, { key: "no", label: t("No, something is missing") }] },
}];

export function Paper({ activity }) {
  const { type, choices } = activity.settings;
  const answer = markOf("answer");
  if (type === "word") return <Field name={answer} label={t("Their word")} maxLength="60" />;
  if (type === "number") return <Field name={answer} label={t("Their number")} type="number" step="1" />;
  if (type === "many") return <TickEach options={choices.map((choice) => ({ id: `answer/${choice.key}`, title: choiceTitle(choice) }))} legend={t("What they ticked")} />;
  const answers = type === "scale" ? GRADES.map((grade) => [grade, answerTitle(activity, grade)]) : choices.map((choice) => [choice.key, choiceTitle(choice)]);
  return <AnswerEach lines={[{ name: answer, title: t("What they answered"), answers }]} />;
}

/** Marks from paper as this kind has them: ticks become a list, words stay words. */
export function asMarks({ answer }, { settings: { type } }) {
  if (answer === undefined) return {};
  if (type === "many") return { answer: Object.keys(answer) };
  return { answer: type === "word" || type === "one" ? String(answer) : answer };
}
