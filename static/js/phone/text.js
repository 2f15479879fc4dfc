/** Texts as the server measures them: tidied, in code points (D5). */
import { t, tn } from "../words.js";

const BEGINNING = 40;

export function tidy(text) {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

export function lengthOf(text) {
  return Array.from(tidy(text)).length;
}

/** Why a text cannot go as it is, in a sentence; null where it can. */
export function problemOf(text, longest) {
  const over = lengthOf(text) - longest;
  if (over > 0) return tn("%(n)s character too many", "%(n)s characters too many", over);
  return tidy(text) ? null : t("Write a few words first.");
}

/** The first words of it, cut between two. */
export function beginningOf(text) {
  const signs = Array.from(text);
  return signs.length > BEGINNING ? `${signs.slice(0, BEGINNING).join("").replace(/\s+\S*$/, "")}…` : text;
}
