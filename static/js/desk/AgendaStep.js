/** One step in the agenda; while it is looked at and nobody has opened it, it can be moved, changed, left out. */

import { useState } from "preact/hooks";
import { announce } from "../phone/announce.js";
import { titleOf } from "../titles.js";
import { number, t, tn } from "../words.js";
import { useDeed, useMay, useRoom } from "./context.js";
import { Deed, Refusal } from "./Deed.js";
import { EditStep } from "./EditStep.js";
import { kindName } from "./kinds.js";
import { isMovable, moved } from "./order.js";

const STATES = {
  upcoming: () => t("to come"),
  open: () => t("open"),
  closing: () => t("closing"),
  closed: () => t("closed"),
  revealed: () => t("results shown"),
};

/** `used` is how many minutes it has had so far; `drag` what makes it draggable. */
export function AgendaStep({ activity, used, looked, drag, onLook }) {
  const { session } = useRoom().snapshot;
  const late = activity.minutes && used > activity.minutes;
  return (
    <li class={activity.skipped ? "agenda-item agenda-out" : "agenda-item"} {...drag}>
      <button
        type="button"
        class={`agenda-step agenda-${activity.state}`}
        aria-current={activity.id === session.focus ? "step" : undefined}
        aria-pressed={looked}
        onClick={() => onLook(activity.id)}
      >
        <span class="agenda-dot" aria-hidden="true" />
        <span class="agenda-title" dir="auto">{titleOf(activity)}</span>
        <span class="agenda-about">
          <span>
            {kindName(activity.kind)}
            <span class={activity.state === "upcoming" && !activity.skipped ? "visually-hidden" : undefined}> · {activity.skipped ? t("left out") : STATES[activity.state]()}</span>
          </span>
          <span class={late ? "agenda-minutes agenda-late" : "agenda-minutes"}>{minutesInWords(activity.minutes, used)}</span>
        </span>
      </button>
      {looked && isMovable(activity) && session.state !== "closed" && <Tools activity={activity} />}
    </li>
  );
}

function minutesInWords(planned, used) {
  if (used == null) return planned ? tn("%(n)s min", "%(n)s min", planned) : "";
  if (!planned) return tn("%(n)s min so far", "%(n)s min so far", used);
  return t("%(used)s of %(planned)s min", { used: number(used), planned: number(planned) });
}

function Tools({ activity }) {
  const may = useMay();
  const [changing, setChanging] = useState(false);
  if (!may("move_activity")) return null;
  return (
    <div class="agenda-tools">
      <Move activity={activity} by={-1} label={t("Earlier")} />
      <Move activity={activity} by={1} label={t("Later")} />
      <button type="button" class="tool" onClick={() => setChanging(true)}>{t("Change…")}</button>
      <Deed kind="tool" deeds={[["skip_activity", { activity: activity.id, on: !activity.skipped }]]}>
        {activity.skipped ? t("Take in again") : t("Leave out")}
      </Deed>
      {changing && <EditStep activity={activity} onDone={() => setChanging(false)} />}
    </div>
  );
}

function Move({ activity, by, label }) {
  const { activities } = useRoom().snapshot;
  const { act, refusal } = useDeed();
  const after = moved(activities, activity.id, by);

  async function go() {
    if (after === undefined) return;
    const answer = await act(["move_activity", { activity: activity.id, after }]);
    const place = activities.findIndex((one) => one.id === activity.id) + by + 1;
    if (answer.ok) announce(t("“%(title)s” is step %(place)s now.", { title: titleOf(activity), place: number(place) }));
  }

  return (
    <>
      <button type="button" class="tool" aria-disabled={after === undefined} onClick={go}>
        <span aria-hidden="true">{by < 0 ? "↑" : "↓"}</span> <span>{label}</span>
      </button>
      <Refusal text={refusal} />
    </>
  );
}
