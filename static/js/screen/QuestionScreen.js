/** A quick question on the big screen: what there is to choose from, and the counts as they move where it is live. */

import { answersOf, choiceTitle } from "../choices.js";
import { number, t } from "../words.js";

export function QuestionScreen({ room, activity, rule }) {
  const { type, choices } = activity.settings;
  const { counts } = room.snapshot.progress[activity.id] || {};
  const hasChoices = type === "one" || type === "many";
  return (
    <>
      <div class="screen-rule"><p>{activity.state === "closed" ? t("Voting has closed") : rule}</p></div>
      {counts && <Live activity={activity} counts={counts} />}
      {!counts && hasChoices && (
        <ul class={choices.length > 5 ? "screen-options screen-options-many" : "screen-options"}>
          {choices.map((choice) => (
            <li key={choice.key} class="screen-option screen-option-alone"><span class="screen-option-title" dir="auto">{choiceTitle(choice)}</span></li>
          ))}
        </ul>
      )}
    </>
  );
}

function Live({ activity, counts }) {
  const rows = answersOf(activity, counts);
  const most = Math.max(1, ...rows.map(({ n }) => n));
  return (
    <ol class="rows-list screen-live">
      {rows.map(({ answer, title, n }) => (
        <li key={answer} class="bars-row">
          <span class="rows-title" dir="auto">{title}</span>
          <span class="rows-track" aria-hidden="true"><span class="rows-bar" style={{ inlineSize: `${(n / most) * 100}%` }} /></span>
          <span class="rows-figure">{number(n)}</span>
        </li>
      ))}
    </ol>
  );
}
