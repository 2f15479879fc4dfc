/** What stands on a proposal's sheet: its parts in order, as people read them, and how much is there. */
import { costInWords } from "./results/options.js";
import { t, tn } from "./words.js";

/** The fields of a sheet after its title, in the order in which they are written and read. */
export const FIELDS = [
  "problem", "summary", "helps", "helps_count", "gain", "cost", "evidence", "strength",
  "risk", "smallest_test", "trouble", "stopper", "answerer",
];

export function labelOf(field) {
  return {
    title: t("Title"),
    problem: t("The problem"),
    summary: t("What would change"),
    helps: t("Who it helps"),
    helps_count: t("How many it helps"),
    gain: t("What gets better"),
    cost: t("What it costs"),
    evidence: t("How we know"),
    strength: t("What this rests on"),
    risk: t("What could go wrong"),
    smallest_test: t("Smallest safe test"),
    trouble: t("A sign of trouble"),
    stopper: t("Who stops it"),
    answerer: t("Who answers for the risk"),
  }[field];
}

/** How sure the evidence is, from the firmest to the least. */
export const STRENGTHS = ["figures", "survey", "elsewhere", "experience", "estimate"];

export function strengthInWords(strength) {
  return {
    figures: t("Our own figures"),
    survey: t("A small survey"),
    elsewhere: t("Tried elsewhere"),
    experience: t("What people live through"),
    estimate: t("An estimate"),
  }[strength];
}

/** What one field says, or nothing. */
export function inWords(proposal, field, currency) {
  const value = proposal[field];
  if (field === "cost") return costInWords(value, currency);
  if (field === "strength") return value && strengthInWords(value);
  if (field === "helps_count") return value && tn("about %(n)s person", "about %(n)s people", value);
  return value;
}

/** All that is said: [{field, label, words}]. */
export function partsOf(proposal, currency) {
  return FIELDS
    .map((field) => ({ field, label: labelOf(field), words: inWords(proposal, field, currency) }))
    .filter(({ words }) => words);
}

/** How many of its fields are filled in, the title aside. */
export function filled(proposal) {
  return FIELDS.filter((field) => proposal[field] != null && proposal[field] !== "").length;
}
