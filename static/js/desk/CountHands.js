/** A show of hands: how many were up for each answer, entered once, shown with the result as a line of its own. */

import HANDS from "kinds:hands";
import { useState } from "preact/hooks";
import { optionsOf } from "../results/options.js";
import { handsInWords } from "../results/Hands.js";
import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { Field } from "./Field.js";
import { useDeed, useMay, useRoom } from "./context.js";

export function CountHands({ activity }) {
  const { snapshot } = useRoom();
  const may = useMay();
  const [asking, ask] = useState(false);
  const lines = HANDS[activity.kind] ? HANDS[activity.kind](activity, optionsOf(snapshot, activity).filter(({ off }) => !off)) : [];
  const mayCount = activity.state !== "upcoming" && snapshot.session.state === "running" && may("count_hands");
  if (!lines.length || (!mayCount && !activity.hands)) return null;
  return (
    <div class="count-hands">
      {activity.hands && activity.state !== "revealed" && (
        <p class="small soft">{t("By show of hands: %(hands)s. Only the desk sees this until the result is shown.", { hands: handsInWords(snapshot, activity) })}</p>
      )}
      {mayCount && (
        <button type="button" class="button button-small button-quiet" onClick={() => ask(true)}>
          {activity.hands ? t("Correct the show of hands") : t("Count a show of hands")}
        </button>
      )}
      {asking && <Form activity={activity} lines={lines} onDone={() => ask(false)} />}
    </div>
  );
}

function Form({ activity, lines, onDone }) {
  const { act, busy, refusal } = useDeed();

  async function save(event) {
    event.preventDefault();
    if (busy) return;
    const counts = {};
    for (const [name, value] of new FormData(event.target)) {
      const [option, answer] = name.split("/");
      if (value !== "") counts[option] = { ...counts[option], [answer]: Number(value) };
    }
    const answer = await act(["count_hands", { activity: activity.id, counts }]);
    if (answer.ok) onDone();
  }

  return (
    <Ask wide title={t("Count a show of hands")} text={t("It stands beside the result as a line of its own and is never mixed into the count.")} onNo={onDone}>
      <form class="form" onSubmit={save}>
        {lines.map(({ option, title, answers }) => (
          <fieldset key={option} class="paper">
            {title && <legend class="field-label" dir="auto">{title}</legend>}
            {answers.map(([answer, words]) => (
              <Field key={answer} name={`${option}/${answer}`} label={words} type="number" inputMode="numeric" min="0" max="10000" value={(activity.hands || {})[option]?.[answer]} />
            ))}
          </fieldset>
        ))}
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" aria-disabled={busy}>{t("Save")}</button>
      </form>
    </Ask>
  );
}
