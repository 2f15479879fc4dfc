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

/** Those that come with every page of a phone: nearly every session has them, and a file of its own makes a kind half as heavy again. */
export const ALWAYS = ["ideas.js", "dots.js", "ranking.js"];
