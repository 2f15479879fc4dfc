/** Countdowns, reckoned from the server's clock. */
import { useEffect, useRef, useState } from "preact/hooks";

/** Whole seconds until `moment` (RFC 3339), again every second; null where there is none. */
export function useSecondsLeft(room, moment) {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!moment) return undefined;
    const beat = setInterval(() => tick((n) => n + 1), 500);
    return () => clearInterval(beat);
  }, [moment]);
  return moment ? Math.max(0, Math.ceil((Date.parse(moment) - room.now()) / 1000)) : null;
}

/** Calls `tell` as the `seconds` that are left come down to `at`; not for whoever comes later. */
export function useAt(seconds, at, tell) {
  const before = useRef(null);
  useEffect(() => {
    if (seconds !== null && before.current > at && seconds <= at) tell();
    before.current = seconds;
  }, [seconds]);
}
