/** Words on votes that wait until the facilitator has read them. */

import { tn } from "../words.js";

export function Waiting({ snapshot, activity }) {
  const n = snapshot.sayings.filter((one) => one.activity === activity && isWaiting(one)).length;
  if (!n) return null;
  return (
    <p class="soft">
      {tn("%(n)s text that people wrote is shown once the facilitator has read it.", "%(n)s texts that people wrote are shown once the facilitator has read them.", n)}
    </p>
  );
}

export function isWaiting({ state, reason }) {
  return state === "hidden" && reason === "muted";
}
