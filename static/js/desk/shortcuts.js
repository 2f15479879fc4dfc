/** Which key does what at the desk: never while somebody types, never with a question open, and only where it is wanted; pure. */

import { t } from "../words.js";

/** name → [the letter on the key, what it does in words]. */
export const SHORTCUTS = {
  next: ["N", () => t("go to the big button; Enter presses it")],
  more: ["+", () => t("two more minutes")],
  pause: ["P", () => t("pause, or carry on")],
  cover: ["T", () => t("big screen: the title alone, or everything again")],
  message: ["M", () => t("message to all")],
  agenda: ["1", () => t("go to the agenda")],
  step: ["2", () => t("go to the step")],
  people: ["3", () => t("go to the people")],
  help: ["?", () => t("show these keys")],
};

const BY_LETTER = Object.fromEntries(Object.entries(SHORTCUTS).map(([name, [letter]]) => [letter.toLowerCase(), name]));
const BY_PLACE = { Equal: "more", NumpadAdd: "more" };

/** The name of what a key press asks for, or null. Letters are found by their place too, for other alphabets. */
export function wanted({ key, code, ctrlKey, altKey, metaKey, repeat }) {
  if (ctrlKey || altKey || metaKey || repeat) return null;
  if (key === "؟") return "help";
  const letter = (key || "").toLowerCase();
  if (BY_LETTER[letter]) return BY_LETTER[letter];
  if (BY_PLACE[code]) return BY_PLACE[code];
  const place = /^[a-z]$/.test(letter) ? null : /^(?:Key|Digit)(\w)$/.exec(code || "");
  return (place && BY_LETTER[place[1].toLowerCase()]) || null;
}

/** Whether somebody is typing, or answering a question. */
export function isBusy(target) {
  return Boolean(target.closest && target.closest("input, textarea, select, dialog, [contenteditable]"));
}
