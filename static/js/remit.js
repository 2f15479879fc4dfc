/** Who decides, as a choice with consequences, in the sentence that people read. */
import { t, tn } from "./words.js";

/** A plan that says it in its own words is shown as it is. */
export function whoDecides({ decides, promise, body } = {}) {
  const who = body || t("The organisation");
  if (decides === "room") return t("This room decides. What comes first is done.");
  if (decides === "first_n") {
    const n = Number.isInteger(promise) ? promise : 1;
    return tn(
      "%(body)s must do what comes first, or publish why not.",
      "%(body)s must do the first %(n)s, or publish why not.",
      n,
      { body: who },
    );
  }
  if (decides === "consider") return t("%(body)s will consider what comes first. It can decide otherwise, and says why.", { body: who });
  return [decides, promise].filter((part) => part && typeof part === "string").join(" ");
}
