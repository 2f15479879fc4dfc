/** The timer that everyone sees: start it with the minutes of the step, two more, or stop it. */

import { clock, t } from "../words.js";
import { Deed } from "./Deed.js";
import { useMay, useRoom, useSecondsUntil } from "./context.js";

const TWO_MINUTES = 120;

export function Timer() {
  const { snapshot } = useRoom();
  const may = useMay();
  const { session, activities } = snapshot;
  const running = useSecondsUntil(session.timer);
  const seconds = session.timer ? running : session.timer_left;
  if (session.state !== "running" || (seconds == null && !may("set_timer"))) return null;
  if (seconds == null) return <Start minutes={activities.find((one) => one.id === session.focus)?.minutes} />;
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

function Start({ minutes }) {
  return (
    <div class="timer">
      {minutes > 0 && (
        <Deed kind="foot-button" deeds={[["set_timer", { seconds: minutes * 60 }]]}>
          {t("Start %(n)s min", { n: minutes })}
        </Deed>
      )}
      <Deed kind="foot-button" deeds={[["set_timer", { seconds: TWO_MINUTES }]]}>{t("+2 min")}</Deed>
    </div>
  );
}
