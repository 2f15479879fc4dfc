/** Time left, large enough for the back of the room. */

import { useEffect, useState } from "preact/hooks";
import { clock, t } from "../words.js";

export function Timer({ room }) {
  const { timer, timer_left: left } = room.snapshot.session;
  const running = useSecondsUntil(room, timer);
  const seconds = timer ? running : left;
  if (seconds == null) return null;
  return (
    <p class={seconds === 0 ? "screen-timer screen-timer-over" : "screen-timer"} role="timer" aria-live="off">
      <bdi>{clock(seconds)}</bdi>
    </p>
  );
}

/** The last seconds before voting closes. */
export function Countdown({ room, activity }) {
  const seconds = useSecondsUntil(room, activity.closes_at);
  if (seconds == null) return null;
  return (
    <div class="screen-countdown" role="timer" aria-live="off">
      <strong>{seconds}</strong>
      <span>{t("until voting closes")}</span>
    </div>
  );
}

function useSecondsUntil(room, time) {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!time) return undefined;
    const beat = setInterval(() => redraw((n) => n + 1), 250);
    return () => clearInterval(beat);
  }, [time]);
  return time ? Math.max(0, Math.ceil((Date.parse(time) - room.now()) / 1000)) : null;
}
