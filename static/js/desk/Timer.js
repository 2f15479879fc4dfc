/** The timer that everyone sees: start it with the minutes of the step, two more, or stop it. */

import { clock, t } from "../words.js";
import { Deed } from "./Deed.js";
import { useMay, useRoom, useSecondsUntil } from "./context.js";

export const TWO_MINUTES = 120;

/** {seconds left, or null without a timer; planned: the seconds that the step everybody is on should take}. */
export function useTimer() {
  const { session, activities } = useRoom().snapshot;
  const running = useSecondsUntil(session.timer);
  const here = activities.find((one) => one.id === session.focus);
  return { seconds: session.timer ? running : session.timer_left, planned: ((here && here.minutes) || 0) * 60 };
}

export function Timer() {
  const { session } = useRoom().snapshot;
  const may = useMay();
  const { seconds, planned } = useTimer();
  if (session.state !== "running" || (seconds == null && !may("set_timer"))) return null;
  if (seconds == null) return <Start seconds={planned} />;
  return (
    <div class="timer">
      <p class={seconds === 0 ? "timer-clock timer-over" : "timer-clock"} role="timer">
        <bdi>{clock(seconds)}</bdi>
      </p>
      <Deed kind="foot-button" deeds={[["set_timer", { seconds: seconds + TWO_MINUTES }]]}>{t("+2 min")}</Deed>
      <Deed kind="foot-button" deeds={[["set_timer", { seconds: 0 }]]}>{t("Stop")}</Deed>
    </div>
  );
}

function Start({ seconds }) {
  return (
    <div class="timer">
      {seconds > 0 && (
        <Deed kind="foot-button" deeds={[["set_timer", { seconds }]]}>
          {t("Start %(n)s min", { n: seconds / 60 })}
        </Deed>
      )}
      <Deed kind="foot-button" deeds={[["set_timer", { seconds: TWO_MINUTES }]]}>{t("+2 min")}</Deed>
    </div>
  );
}
