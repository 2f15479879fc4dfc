/** What the table of a result says of each option, by kind; pure but for the words. */

import { money, number, t } from "../words.js";
import { chances, meanMark, wins } from "./figures.js";
import { groupName } from "./groups.js";
import { sidesOf } from "./views.js";

/** [{head, cell(id)}] beside the places and the groups; a cell is null where there is nothing to say. */
export function figureColumns({ snapshot, result, activity }) {
  const columns = COLUMNS[result.kind] || (() => []);
  return columns({ result, activity, counts: result.counts, inWords: (amount) => money(amount, snapshot.session.currency || "GBP") });
}

const COLUMNS = {
  dots: ({ counts }) => [
    { head: t("Dots"), cell: (id) => counted(counts, id, "dots") },
    { head: t("People who gave one"), cell: (id) => counted(counts, id, "people") },
  ],
  statements: ({ counts }) => [
    { head: t("Agree"), cell: (id) => counted(counts, id, "agree") },
    { head: t("Disagree"), cell: (id) => counted(counts, id, "disagree") },
    { head: t("Pass"), cell: (id) => counted(counts, id, "pass") },
  ],
  quick_question: ({ result, counts }) => [
    { head: t("People"), cell: (answer) => counts && number(counts[answer]) },
    ...sidesOf(result).map((side) => ({ head: groupName(side), cell: (answer) => number(result.views[side].counts[answer] || 0) })),
  ],
  safe_to_try: ({ counts }) => [
    { head: t("Safe"), cell: (id) => counted(counts, id, "safe") },
    { head: t("A worry"), cell: (id) => counted(counts, id, "worry") },
    { head: t("Stop"), cell: (id) => counted(counts, id, "stop") },
  ],
  approval: ({ counts }) => [{ head: t("People who said yes"), cell: (id) => counts && number(counts[id]) }],
  scale: ({ result, activity: { settings: { criteria } } }) => [
    { head: t("Mark of half or more"), cell: (id) => decimal(result.scores[id]) },
    ...(criteria.length > 1 ? criteria.map((each) => ({ head: t("%(criterion)s: mean", { criterion: each.label }), cell: (id) => decimal(meanMark(result, id, each.key)) })) : marked(result.counts, criteria[0].key)),
  ],
  pairs: ({ result, counts }) => {
    const likely = chances(result.scores);
    const often = (id) => wins(counts, id);
    return [
      { head: t("Wins against an average one"), cell: (id) => number(likely[id], { style: "percent", maximumFractionDigits: 0 }) },
      { head: t("Times chosen"), cell: (id) => often(id) && number(often(id).won) },
      { head: t("Times compared"), cell: (id) => often(id) && number(often(id).asked) },
    ];
  },
  budget: ({ result, activity, counts, inWords }) => (result.amounts
    ? [{ head: t("Gets"), cell: (id) => inWords(result.amounts[id]) }]
    : [
      { head: t("Cost"), cell: (id) => inWords(activity.costs[id]) },
      { head: t("People who chose it"), cell: (id) => counts && number(counts[id]) },
      { head: t("Paid for"), cell: (id) => (result.bought.includes(id) ? t("yes") : t("no")) },
    ]),
};

/** How many people gave each mark, from the best. */
function marked(counts, key) {
  return [5, 4, 3, 2, 1, 0].map((mark) => ({
    head: t("Mark %(mark)s", { mark }),
    cell: (id) => counts && counts[id] && number(counts[id][key][mark]),
  }));
}

function counted(counts, id, what) {
  return counts && counts[id] ? number(counts[id][what]) : null;
}

function decimal(value) {
  return value == null ? null : number(value, { maximumFractionDigits: 1 });
}
