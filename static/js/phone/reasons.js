/** Why something is hidden or reported, in words. */
import { t } from "../words.js";

export function reasonInWords(reason) {
  const words = {
    names_person: t("names or describes a person"),
    hurtful: t("hurtful"),
    off_topic: t("not about this"),
    twice: t("twice"),
    mistake: t("by mistake"),
    muted: t("it waits until the facilitator has read it"),
  };
  return words[reason] || "";
}
