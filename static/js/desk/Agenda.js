/** The agenda: every step with its state, minutes planned and used; choosing one looks at it without moving anybody. */

import { useEffect, useRef, useState } from "preact/hooks";
import { t, time as onTheClock, tn } from "../words.js";
import { AddStep } from "./AddStep.js";
import { AgendaStep } from "./AgendaStep.js";
import { agendaTime } from "./agendaTime.js";
import { useMay, useRoom } from "./context.js";
import { EndButton } from "./End.js";
import { useDragging } from "./useDragging.js";

const BEAT = 15000;

export function Agenda({ shown, onLook }) {
  const { snapshot, now } = useRoom();
  const { session, activities } = snapshot;
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const dragging = useDragging(activities);
  useBeat(BEAT);
  const list = useRef(null);
  useEffect(() => bringIntoView(list.current), [session.focus]);
  const open = session.state !== "closed";
  const time = agendaTime(activities, now());
  return (
    <nav ref={list} class="desk-agenda" id="agenda" tabIndex="-1" aria-label={t("Agenda")}>
      <h2 class="desk-heading">{t("Agenda")}</h2>
      {open && <Standing time={time} />}
      <ol class="agenda-list">
        {activities.map((activity) => (
          <AgendaStep
            key={activity.id}
            activity={activity}
            used={time.used[activity.id]}
            looked={Boolean(shown) && shown.id === activity.id}
            drag={open && may("move_activity") ? dragging(activity) : {}}
            onLook={onLook}
          />
        ))}
      </ol>
      {open && may("add_activity") && (
        <div class="agenda-foot">
          <button type="button" class="button button-quiet" onClick={() => setAdding(true)}>{t("Add a step")}</button>
          <EndButton />
        </div>
      )}
      {adding && <AddStep onDone={() => setAdding(false)} />}
    </nav>
  );
}

/** How the room stands against the plan, in words. */
export function Standing({ time: { behind, ends } }) {
  if (behind == null) return null;
  return (
    <p class={behind > 1 ? "agenda-time agenda-late" : "agenda-time"}>
      <strong>{standingInWords(behind)}</strong> {t("Ends about %(time)s", { time: onTheClock(ends) })}
    </p>
  );
}

function standingInWords(behind) {
  if (behind > 1) return tn("%(n)s minute behind", "%(n)s minutes behind", behind);
  return behind < -1 ? tn("%(n)s minute ahead", "%(n)s minutes ahead", -behind) : t("On time");
}

/** The step that the room is at, with the one before it still in sight. */
function bringIntoView(list) {
  const here = list.querySelector("[aria-current=step]");
  if (here) list.scrollTop += here.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
}

/** Draws again now and then: time goes by without news. */
function useBeat(milliseconds) {
  const [, redraw] = useState(0);
  useEffect(() => {
    const beat = setInterval(() => redraw((n) => n + 1), milliseconds);
    return () => clearInterval(beat);
  }, []);
}
