/** What an open door cannot promise, where the groups are counted apart. */

import { t } from "./words.js";

/** A sentence, or null where one slip is one vote or nothing depends on the groups. */
export function openDoorInWords(session, activity) {
  if (session.door.slips || activity.settings.decided_by !== "equal_footing") return null;
  return t("People chose their own group. Nobody checked it, and one person could join more than once.");
}
