/** The agenda: every step with its state and minutes; choosing one looks at it without moving anybody. */

import { useState } from "preact/hooks";
import { titleOf } from "../titles.js";
import { t, tn } from "../words.js";
import { AddStep } from "./AddStep.js";
import { EndSession } from "./Next.js";
import { Refusal } from "./Deed.js";
import { kindName } from "./kinds.js";
import { useDeed, useMay, useRoom } from "./context.js";

const STATES = {
  upcoming: () => t("to come"),
  open: () => t("open"),
  closing: () => t("closing"),
  closed: () => t("closed"),
  revealed: () => t("results shown"),
};

export function Agenda({ shown, onLook }) {
  const { snapshot } = useRoom();
  const { session, activities } = snapshot;
  const may = useMay();
  const [adding, setAdding] = useState(false);
  return (
    <nav class="desk-agenda" aria-label={t("Agenda")}>
      <h2 class="desk-heading">{t("Agenda")}</h2>
      <ol class="agenda-list">
        {activities.map((activity) => (
          <li key={activity.id}>
            <button
              type="button"
              class={`agenda-step agenda-${activity.state}`}
              aria-current={activity.id === session.focus ? "step" : undefined}
              aria-pressed={Boolean(shown) && shown.id === activity.id}
              onClick={() => onLook(activity.id)}
            >
              <span class="agenda-dot" aria-hidden="true" />
              <span class="agenda-title" dir="auto">{titleOf(activity)}</span>
              <span class="agenda-about">{about(activity)}</span>
            </button>
          </li>
        ))}
      </ol>
      {session.state !== "closed" && may("add_activity") && (
        <div class="agenda-foot">
          <button type="button" class="button button-quiet" onClick={() => setAdding(true)}>{t("Add a step")}</button>
          <End session={session} />
        </div>
      )}
      {adding && <AddStep onDone={() => setAdding(false)} />}
    </nav>
  );
}

function about(activity) {
  const parts = [kindName(activity.kind), STATES[activity.state]()];
  if (activity.minutes) parts.splice(1, 0, tn("%(n)s min", "%(n)s min", activity.minutes));
  return parts.join(" · ");
}

function End({ session }) {
  const { act, busy, refusal } = useDeed();
  const [asking, setAsking] = useState(false);
  if (session.state !== "running") return null;

  function end() {
    setAsking(false);
    act(["close_session"]);
  }

  return (
    <>
      <button type="button" class="button button-quiet" aria-disabled={busy} onClick={() => setAsking(true)}>{t("End the session…")}</button>
      <Refusal text={refusal} />
      {asking && <EndSession onYes={end} onNo={() => setAsking(false)} />}
    </>
  );
}
