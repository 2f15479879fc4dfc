/** A quick question at the desk: its answers, the counts where it is live, and words that can be taken off once everyone sees them. */

import { answersOf, choiceTitle } from "../choices.js";
import { number, t } from "../words.js";
import { Thing } from "./Thing.js";
import { useRoom } from "./context.js";

export function AnswersDesk({ activity, rule }) {
  const { snapshot } = useRoom();
  const { type, choices, live } = activity.settings;
  const words = snapshot.sayings.filter((one) => one.activity === activity.id);
  if (activity.state === "revealed") return words.length > 0 && <Words words={words} />;
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

function Words({ words }) {
  return (
    <section class="board" aria-label={t("Words")}>
      <div class="board-head"><h3>{t("Words, to take off what names a person or hurts")}</h3></div>
      <ul class="things things-lines">
        {words.map((word) => (
          <Thing key={word.id} what="saying" thing={word}><p class="idea-text" dir="auto">{word.text}</p></Thing>
        ))}
      </ul>
    </section>
  );
}
