/** What a vote would be about if it opened now. */

import FEWEST from "kinds:fewest";
import LACKS from "kinds:lacks";
import { t, tn } from "../words.js";
import { decides } from "./nextThing.js";

const USUALLY = 2;

/** What is up to be voted on: [{id, title}]. */
export function candidates(snapshot, activity) {
  return shelfOf(snapshot, activity)
    .filter((thing) => thing.state === "up" && !thing.into)
    .map(({ id, title, text }) => ({ id, title: title || text }));
}

/** What is still missing to choose from, in a sentence; null where there is enough. */
export function lacking(snapshot, activity) {
  if (!decides(activity)) return null;
  const fewest = activity.settings.own ? 0 : FEWEST[activity.kind] ?? USUALLY;
  const options = candidates(snapshot, activity);
  if (options.length >= fewest) return LACKS[activity.kind] ? LACKS[activity.kind](snapshot, activity, options) : null;
  if (activity.kind === "statements") return t("Add statements first: people need at least two to answer.");
  const sentences = {
    proposals: () => tn("Add a proposal first: this vote needs at least one.", "Add proposals first: this vote needs at least two.", fewest),
    themes: () => tn("Make a theme first: this vote needs at least one.", "Make themes first: this vote needs at least two.", fewest),
    ideas: () => tn("There is no idea yet: this vote needs at least one.", "There are too few ideas: this vote needs at least two.", fewest),
  };
  return sentences[activity.settings.options]();
}

function shelfOf(snapshot, { id, kind, settings }) {
  if (kind === "quick_question") return [];
  if (kind === "statements") return snapshot.statements.filter((one) => one.activity === id);
  const { options, from } = settings;
  const things = snapshot[options] || [];
  if (options === "proposals" || !from) return things;
  const there = new Set(snapshot.ideas.filter((idea) => idea.activity === from).map((idea) => idea.id));
  return things.filter((one) => (options === "themes" ? one.ideas : [one.id]).some((idea) => there.has(idea)));
}
