/** The kinds that a phone can show, by their files; a new one gets its line here. */
export const KINDS = [
  "ideas.js",
  "statements.js",
  "dots.js",
  "approval.js",
  "scale.js",
  "ranking.js",
  "pairs.js",
  "budget.js",
];
