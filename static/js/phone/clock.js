/** Countdowns, reckoned from the server's clock. */
import { useEffect, useState } from "preact/hooks";

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
