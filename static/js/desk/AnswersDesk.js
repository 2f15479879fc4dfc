/** A quick question at the desk: its answers, the counts where it is live, and words that can be taken off once everyone sees them. */

import { answersOf, choiceTitle } from "../choices.js";
import { number, t } from "../words.js";
import { useRoom } from "./context.js";
import { Words } from "./Words.js";

export function AnswersDesk({ activity, rule }) {
  const { snapshot } = useRoom();
  const { type, choices, live } = activity.settings;
  const words = snapshot.sayings.filter((one) => one.activity === activity.id);
  if (activity.state === "revealed") {
    return words.length > 0 && (
      <Words
        words={words}
        name={t("Words")}
        title={t("Words, to take off what names a person or hurts")}
        wordsOf={({ text }) => <p class="idea-text" dir="auto">{text}</p>}
      />
    );
  }
  const { counts } = snapshot.progress[activity.id] || {};
  return (
    <section class="board" aria-label={t("What people answer")}>
      <p class="board-rule">{rule}</p>
      {live && <p class="notice small">{t("Not secret: everybody sees the counts move.")}</p>}
      {counts && <Counts activity={activity} counts={counts} />}
      {!counts && (type === "one" || type === "many") && (
        <ul class="options">
          {choices.map((choice) => <li key={choice.key} class="option"><span class="option-title" dir="auto">{choiceTitle(choice)}</span></li>)}
        </ul>
      )}
    </section>
  );
}

function Counts({ activity, counts }) {
  return (
    <ul class="options">
      {answersOf(activity, counts).map(({ answer, title, n }) => (
        <li key={answer} class="option"><span class="option-title" dir="auto">{title}</span><span class="option-figure">{number(n)}</span></li>
      ))}
    </ul>
  );
}
