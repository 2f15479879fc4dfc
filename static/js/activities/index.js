/** The kinds that a phone can show, by their files; a new one gets its line here. */
export const KINDS = [
  "ideas.js",
  "themes.js",
  "proposals.js",
  "talk.js",
  "questions.js",
  "statements.js",
  "dots.js",
  "approval.js",
  "scale.js",
  "ranking.js",
  "pairs.js",
  "budget.js",
  "quick_question.js",
  "safe_to_try.js",
];
