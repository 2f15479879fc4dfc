/** What a ballot marks: the options of an activity, each with the words that people read. */

import { translated } from "../said.js";
import { money, t, tn } from "../words.js";

const SHELF = { p: "proposals", i: "ideas", s: "statements", t: "themes" };
const FIRST_IDEAS = 2;
const BEGINNING = 80;

/** Every option of the activity: [{id, title, summary, off}], `off` when it was taken off after opening. */
export function optionsOf(snapshot, activity) {
  return optionIds(snapshot, activity).map((id) => optionOf(snapshot, id));
}

/** The ids of the options: fixed when the step opened, people's own statements added as they come. */
export function optionIds(snapshot, activity) {
  if (activity.kind !== "statements") return activity.options || [];
  return snapshot.statements.filter((one) => one.activity === activity.id).map((one) => one.id);
}

/** One option by its id, whatever kind of thing it is. */
export function optionOf(snapshot, id) {
  const thing = (snapshot[SHELF[id[0]]] || []).find((one) => one.id === id);
  const title = thing && (thing.title || thing.text);
  if (!title || thing.state !== "up") return { id, title: t("Taken off"), summary: null, off: true };
  const summary = id[0] === "t" ? glimpseOf(snapshot, thing) : thing.summary || null;
  const other = translated(snapshot, thing);
  return other ? inTheReadersLanguage({ id, title, summary, off: false }, other) : { id, title, summary, off: false };
}

/** A helper said it in the reader's language: that comes first, the original beside it. */
function inTheReadersLanguage(option, { text }) {
  const [title, ...more] = text.split("\n");
  const summary = more.join("\n") || option.summary;
  const original = t("Translation by a helper. The original: %(words)s", { words: option.title });
  return { ...option, title, summary: summary ? `${summary}\n${original}` : original };
}

/** The ideas of a theme that can be read. */
export function ideasOf(snapshot, theme) {
  return snapshot.ideas.filter((idea) => idea.state === "up" && !idea.into && theme.ideas.includes(idea.id));
}

/** How many ideas are in a theme, and how the first of them begin; none that was taken off the big screen. */
function glimpseOf(snapshot, theme) {
  const ideas = ideasOf(snapshot, theme);
  const first = ideas.filter((idea) => !idea.off_screen).slice(0, FIRST_IDEAS);
  return [tn("%(n)s idea", "%(n)s ideas", ideas.length), ...first.map(beginningOf)].join("\n");
}

function beginningOf({ text }) {
  const signs = [...text];
  const beginning = signs.length > BEGINNING ? `${signs.slice(0, BEGINNING).join("").replace(/\s+\S*$/, "")}…` : text;
  return `\u2068${beginning}\u2069`;
}

/** The places of an order as rows: [{id, place, tied}]; a tie shares its first place. */
export function placesOf(order) {
  const rows = [];
  for (const ids of order) {
    const place = rows.length + 1;
    for (const id of ids) rows.push({ id, place, tied: ids.length > 1 });
  }
  return rows;
}

/** A cost {low, high, yearly} in words: "£9,000 to £12,000 a year"; null where there is none. */
export function costInWords(cost, currency) {
  if (!cost) return null;
  const ends = [...new Set([cost.low, cost.high].filter((amount) => amount != null))];
  if (!ends.length) return null;
  const [low, high] = ends.map((amount) => money(amount, currency || "GBP"));
  const amount = high ? t("%(low)s to %(high)s", { low, high }) : low;
  return cost.yearly ? t("%(amount)s a year", { amount }) : amount;
}
