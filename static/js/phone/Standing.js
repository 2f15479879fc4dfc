/** How something of one's own stands: saved, not sent yet, hidden and why. */
import { t, tn } from "../words.js";
import { reasonInWords } from "./reasons.js";

export function Standing({ thing }) {
  return (
    <p class="standing small">
      <span class={thing.onItsWay || thing.error ? "standing-waiting" : "standing-saved"}>{standingInWords(thing)}</span>
      {thing.supporters > 0 && <span>{tn("%(n)s person says “me too”", "%(n)s people say “me too”", thing.supporters)}</span>}
    </p>
  );
}

function standingInWords({ state, reason, onItsWay, error }) {
  if (error) return error.message;
  if (onItsWay) return t("Not sent yet");
  if (state === "hidden") return t("Hidden from the board: %(reason)s", { reason: reasonInWords(reason) });
  if (state === "withdrawn") return t("Taken back");
  if (state === "erased") return t("Erased");
  return t("Saved");
}
