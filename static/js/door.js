/** What the door of a session promises about the groups: one slip is one vote, or people chose for themselves. */

import { groupName } from "./results/groups.js";
import { listed, t, tn } from "./words.js";

/** What cannot be promised, in a sentence; null where slips were handed out or no group counts for half. */
export function openDoorInWords({ door }, { settings }) {
  if (!door || door.slips || settings.decided_by !== "equal_footing") return null;
  return t("People chose their own group. Nobody checked it, and one person could join more than once.");
}

/** The same, or what slips promise: said beside a result. */
export function doorInWords(session, activity) {
  if (session.door && session.door.slips) return t("One slip, one vote.");
  return openDoorInWords(session, activity);
}

/** Who came after the first vote had opened, by group; null where nobody did. */
export function lateInWords({ door }) {
  const late = Object.entries((door && door.joined_late) || {}).filter(([, n]) => n > 0);
  if (!late.length) return null;
  const people = late.reduce((sum, [, n]) => sum + n, 0);
  const groups = listed(late.map(([side, n]) => t("%(group)s: %(n)s", { group: groupName(side), n })));
  return tn("%(n)s person joined after the first vote had opened (%(groups)s).", "%(n)s people joined after the first vote had opened (%(groups)s).", people, { groups });
}
