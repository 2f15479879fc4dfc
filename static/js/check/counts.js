/** What people marked, as tables of unweighted ballots: one function for each kind of step. */

import { byNumber } from "./fractions.js";

const UNMARKED = Infinity;
const ANSWERS = { 1: "agree", 0: "pass", [-1]: "disagree" };

export const COUNTS = { dots, approval, statements, ranking, pairs, quick_question: answers, safe_to_try: consent };

function dots(ballots, options) {
  return byOption(options, (option) => {
    const given = marksOn(ballots, option);
    return { dots: given.reduce((sum, n) => sum + n, 0), people: given.length };
  });
}

function approval(ballots, options) {
  return byOption(options, (option) => marksOn(ballots, option).length);
}

function statements(ballots, options) {
  return byOption(options, (option) => {
    const counts = { agree: 0, disagree: 0, pass: 0 };
    marksOn(ballots, option).forEach((mark) => {
      counts[ANSWERS[mark]] += 1;
    });
    return counts;
  });
}

/** How many put the first of each pair above the second; what is unmarked is below all that is marked. */
function ranking(ballots, options) {
  const sorted = [...options].sort(byNumber);
  const place = (marks, option) => (option in marks ? marks[option] : UNMARKED);
  const table = {};
  sorted.forEach((one) => sorted.forEach((other) => {
    if (one === other) return;
    table[`${one}:${other}`] = ballots.filter((marks) => place(marks, one) < place(marks, other)).length;
  }));
  return table;
}

function pairs(ballots) {
  const table = {};
  ballots.forEach((marks) => Object.entries(marks).forEach(([pair, winner]) => {
    const [one, other] = pair.split(":");
    if (!table[pair]) table[pair] = { [one]: 0, [other]: 0, neither: 0 };
    table[pair][winner] += 1;
  }));
  return table;
}

/** How often each answer was given: those that were offered, and what people gave besides. */
function answers(ballots, options, { type, choices }) {
  const offered = { one: choices.map(({ key }) => key), many: choices.map(({ key }) => key), scale: [1, 2, 3, 4, 5] }[type] || [];
  const table = Object.fromEntries(offered.map((answer) => [answer, 0]));
  ballots.flatMap(({ answer }) => answer).forEach((answer) => {
    table[answer] = (table[answer] || 0) + 1;
  });
  return table;
}

function consent(ballots, options) {
  return byOption(options, (option) => {
    const counts = { safe: 0, worry: 0, stop: 0 };
    marksOn(ballots, option).forEach(({ answer }) => {
      counts[answer] += 1;
    });
    return counts;
  });
}

function byOption(options, count) {
  return Object.fromEntries([...options].sort(byNumber).map((option) => [option, count(option)]));
}

function marksOn(ballots, option) {
  return ballots.filter((marks) => option in marks).map((marks) => marks[option]);
}
