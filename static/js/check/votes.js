/** The votes: those that were promised when a step closed, counted again, in every view. */

import { t } from "../words.js";
import { canonical } from "./canonical.js";
import { asDigested } from "./chain.js";
import { COUNTS } from "./counts.js";
import { digest } from "./digest.js";
import { ORDERS } from "./orders.js";
import { sizesApart } from "./split.js";
import { Wrong } from "./wrong.js";

const ORDERLESS = ["quick_question", "safe_to_try"];

/** Holds the votes of every step whose result was shown; answers [{title, said}] by step. */
export function checkVotes(record) {
  const steps = revealed(record.journal);
  const [plan] = record.journal;
  return Object.values(steps).map((step) => {
    const cast = record.ballots[step.id];
    const result = numbered(record, record.results.find(({ activity }) => activity === step.id));
    if (!cast || !result) throw new Wrong(t("The votes or the result of a step are missing: “%(title)s”.", { title: step.title }));
    checkPromises(step, cast);
    checkLots(step, result);
    const groups = groupsOf(step, cast, sizesApart(step.bySide, plan.small_number, plan.other_counts));
    return { title: step.title, said: [promised(step, cast), ...checkResult(step, result, groups)] };
  });
}

/** What the journal says of each step that was revealed, by its id. */
function revealed(journal) {
  const steps = {};
  const change = {
    activity_added: (event) => {
      steps[event.activity] = { id: event.activity, kind: event.kind, title: event.title, decidedBy: event.settings.decided_by, lots: event.settings.lots, settings: event.settings, numbers: [], words: [] };
    },
    activity_edited: (event) => Object.assign(steps[event.activity], { title: event.title, decidedBy: event.settings.decided_by, lots: event.settings.lots, settings: event.settings }),
    activity_opened: (event) => Object.assign(steps[event.activity], { options: event.options, lottery: event.lottery }),
    statement_added: (event) => {
      const step = steps[event.activity];
      if (step.options && !step.options.includes(event.statement)) step.options = [...step.options, event.statement];
    },
    activity_closed: (event) => Object.assign(steps[event.activity], { bySide: event.by_side, commitment: event.commitment, promised: event.sayings || null }),
    saying_told: (event) => steps[event.activity].words.push(asDigested(event)),
    lots_drawn: (event) => steps[event.activity].commitment && steps[event.activity].numbers.push(event.number),
    results_revealed: (event) => Object.assign(steps[event.activity], { salt: event.salt, secret: event.secret }),
  };
  journal.forEach((event) => change[event.type] && change[event.type](event));
  return Object.fromEntries(Object.entries(steps).filter(([, step]) => step.salt));
}

/** Words that can be read go by their text in a result, and by their numbers on ballots. */
function numbered({ sayings = [] }, result) {
  if (!result || result.kind !== "quick_question") return result;
  const numbers = Object.fromEntries(sayings.filter(({ activity, state }) => activity === result.activity && state === "up").map(({ id, text }) => [text, id]));
  const plain = (counts) => Object.fromEntries(Object.entries(counts).map(([answer, n]) => [numbers[answer] || answer, n]));
  const views = Object.entries(result.views).map(([name, view]) => [name, view && { ...view, counts: plain(view.counts) }]);
  return { ...result, counts: plain(result.counts), views: Object.fromEntries(views) };
}

function checkPromises(step, cast) {
  const { title } = step;
  if (digest(step.salt, canonical(cast)) !== step.commitment) {
    throw new Wrong(t("“%(title)s”: the votes are not those that were promised when it closed.", { title }));
  }
  const words = step.words.map(({ saying, option, mark, text }) => ({ saying, option, mark, text }));
  if ((words.length > 0 || step.promised !== null) && digest(step.salt, canonical(words)) !== step.promised) {
    throw new Wrong(t("“%(title)s”: the words on its votes are not those that were promised when it closed.", { title }));
  }
}

/** Lots are drawn from the secret that was promised before voting, or from one number drawn after it had closed. */
function checkLots({ title, lots, lottery, secret, numbers }, result) {
  if (lots !== "room" && digest("", secret) !== lottery) {
    throw new Wrong(t("“%(title)s”: lots are drawn from another secret than was promised when it opened.", { title }));
  }
  if (lots === "room" && (lottery !== null || numbers.length !== (secret === null ? 1 : 0))) {
    throw new Wrong(t("“%(title)s”: the number that lots are drawn from was not drawn once, after voting had closed.", { title }));
  }
  const { commitment, secret: told, number } = result.lottery;
  if (!same([commitment, told, number === undefined ? null : number], [lottery, secret, numbers.length ? numbers[0] : null])) {
    throw new Wrong(t("“%(title)s”: the result names other lots than the journal.", { title }));
  }
}

function promised(step, cast) {
  return cast.tables
    ? t("Its tables are those that were promised when it closed; the single votes were destroyed.")
    : t("Its %(n)s votes are those that were promised when it closed.", { n: cast.length });
}

/** The groups of each view, each {size, table}: a list for everyone, one for each group shown apart. */
function groupsOf(step, cast, sizes) {
  const people = Object.values(step.bySide).reduce((sum, n) => sum + n, 0);
  const group = (size, side) => {
    if (cast.tables) return { size, table: cast.tables[side || "everyone"] };
    const marks = cast.filter((ballot) => !side || ballot.side === side).map((ballot) => ballot.marks);
    if (marks.length !== size) {
      throw new Wrong(t("“%(title)s”: the votes are not as many as the journal counts.", { title: step.title }));
    }
    return { size, table: COUNTS[step.kind] ? COUNTS[step.kind](marks, step.options, step.settings) : null };
  };
  const apart = Object.entries(sizes).map(([side, size]) => [side, [group(size, side)]]);
  const both = apart.length ? [["equal_footing", apart.map(([, [one]]) => one)]] : [];
  return Object.fromEntries([["everyone", [group(people)]], ...both, ...apart]);
}

function checkResult(step, result, groups) {
  const { title } = step;
  const wrong = (message) => {
    throw new Wrong(message);
  };
  const decided = groups.equal_footing && step.decidedBy === "equal_footing" ? "equal_footing" : "everyone";
  const shown = Object.keys(result.views).filter((name) => result.views[name]);
  if (decided !== result.decided_by || !same(shown.sort(), Object.keys(groups).sort())) {
    wrong(t("“%(title)s”: the result is not shown in the ways that its votes allow.", { title }));
  }
  if (!COUNTS[step.kind]) return [t("Its count and its order are left to “record verify”.")];
  Object.entries(groups).forEach(([name, members]) => {
    if (!same(result.views[name].counts, added(members.map(({ table }) => table)))) {
      wrong(t("“%(title)s”: the counts do not follow from the votes.", { title }));
    }
    if (ORDERS[step.kind] && !same(result.views[name].order, ORDERS[step.kind](members, step.options))) {
      wrong(t("“%(title)s”: the order does not follow from the votes.", { title }));
    }
  });
  if (!same(result.order, result.views[decided].order) || !same(result.counts, groups.everyone[0].table)) {
    wrong(t("“%(title)s”: the headline is not what its deciding count gives.", { title }));
  }
  if (ORDERLESS.includes(step.kind)) return [t("Its counts were counted again, each way: the same.")];
  return [ORDERS[step.kind]
    ? t("Its counts and its order were counted again, each way: the same.")
    : t("Its counts were counted again: the same. Its order is left to “record verify”.")];
}

function added(tables) {
  return tables.reduce((sum, table) => merge(sum, table));
}

function merge(one, other) {
  if (Array.isArray(one)) return one.map((value, at) => value + other[at]);
  if (typeof one === "number") return one + other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...names].map((name) => {
    if (!(name in one)) return [name, other[name]];
    return [name, name in other ? merge(one[name], other[name]) : one[name]];
  }));
}

function same(one, other) {
  return canonical(one) === canonical(other);
}
