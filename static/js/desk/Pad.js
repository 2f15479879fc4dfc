/** The pocket desk's pad, under the thumb: time, pause, off the big screen, who waits, a message to all. */

import { useState } from "preact/hooks";
import { clock, t } from "../words.js";
import { Ask } from "./Ask.js";
import { Deed } from "./Deed.js";
import { waitingFor } from "./needs.js";
import { Cover, Pause } from "./RoomButtons.js";
import { TWO_MINUTES, useTimer } from "./Timer.js";
import { useRoom } from "./context.js";
import { Waiting } from "./Waiting.js";

export function Pad({ ask }) {
  const { session } = useRoom().snapshot;
  if (session.state !== "running") return null;
  return (
    <section class="pad" aria-label={t("At hand")}>
      <Clock />
      <Pause onPause={() => ask("pause")} />
      <Cover />
      <Hands />
      <button type="button" class="button foot-button" onClick={() => ask("message")}>{t("Message to all")}</button>
    </section>
  );
}

/** Without a timer, the minutes of the step are offered; with one, two more. */
function Clock() {
  const { seconds, planned } = useTimer();
  const starts = seconds == null && planned > 0;
  return (
    <>
      <p class={seconds === 0 ? "pad-clock timer-over" : "pad-clock"} role="timer">
        {seconds == null ? <span class="soft small">{t("No timer")}</span> : <bdi>{clock(seconds)}</bdi>}
      </p>
      <Deed kind="foot-button" deeds={[["set_timer", { seconds: starts ? planned : (seconds || 0) + TWO_MINUTES }]]}>
        {starts ? t("Start %(n)s min", { n: planned / 60 }) : t("+2 min")}
      </Deed>
    </>
  );
}

function Hands() {
  const { snapshot } = useRoom();
  const [looking, setLooking] = useState(false);
  const waiting = waitingFor(snapshot);
  return (
    <>
      <button type="button" class={waiting ? "button foot-button foot-on" : "button foot-button"} onClick={() => setLooking(true)}>
        {t("Hands")} <strong class={waiting ? "pad-count pad-count-on" : "pad-count"}>{waiting}</strong>
      </button>
      {looking && (
        <Ask title={t("Hands, calls and reports")} text={waiting ? null : t("Nobody is waiting for you.")} onNo={() => setLooking(false)}>
          <Waiting />
        </Ask>
      )}
    </>
  );
}
