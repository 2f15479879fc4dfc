/** The groups of a session: what people call them, and the mark that stands for each. */

import { t } from "../words.js";

export const GROUPS = ["lived", "professional"];

/** How people see a group; the word of the code never shows. */
export function groupName(side) {
  if (side === "lived") return t("people who use the service");
  if (side === "professional") return t("people who work in it");
  return t("others");
}

/** The mark of a group alone: round for those who use the service, square for those who work in it. */
export function Mark({ side }) {
  return <span class={`mark group-${side}`} aria-hidden="true" />;
}

/** Mark and name together, as a legend or a heading has them. */
export function Group({ side }) {
  return <span class={`group group-${side}`}>{groupName(side)}</span>;
}
