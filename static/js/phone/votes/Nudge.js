/** A round button for one more or one less; where there is none to give or take it says why and stays in reach. */
import { announce } from "../announce.js";

/** `why` is the sentence for a button that does nothing now, or nothing. */
export function Nudge({ sign, label, why, press }) {
  return (
    <button type="button" class="button dotter-step" aria-label={label} aria-disabled={String(Boolean(why))} onClick={() => (why ? announce(why) : press())}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
