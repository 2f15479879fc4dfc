/** Orders counted from tables, every group weighing the same, in exact whole numbers. */

import { byNumber, equalWeights, places } from "./fractions.js";

/** One function for each kind whose order this page counts again: (groups of {size, table}, options) to places. */
export const ORDERS = { dots, approval, statements, ranking };

function dots(groups, options) {
  return places(weighed(groups, options, (table, option) => table[option].dots));
}

function approval(groups, options) {
  return places(weighed(groups, options, (table, option) => table[option]));
}

/** The product over groups of (agree + 1) / (seen + 2). */
function statements(groups, options) {
  return places(Object.fromEntries(options.map((option) => {
    const factors = groups.map(({ table }) => {
      const { agree, disagree, pass } = table[option];
      return [BigInt(agree + 1), BigInt(agree + disagree + pass + 2)];
    });
    return [option, factors.reduce(([over, under], [a, b]) => [over * a, under * b], [1n, 1n])];
  })));
}

/** Schulze's method with winning votes: places by how many others an option beats. */
function ranking(groups, options) {
  const sorted = [...options].sort(byNumber);
  const weights = equalWeights(groups.map(({ size }) => size));
  const votes = sorted.map((one) => sorted.map((other) => (one === other ? 0n : groups.reduce(
    (sum, { table }, at) => sum + weights[at] * BigInt(table[`${one}:${other}`]), 0n))));
  const path = votes.map((row, i) => row.map((n, j) => (n > votes[j][i] ? n : 0n)));
  sorted.forEach((_, k) => sorted.forEach((__, i) => sorted.forEach((___, j) => {
    const through = path[i][k] < path[k][j] ? path[i][k] : path[k][j];
    if (through > path[i][j]) path[i][j] = through;
  })));
  return places(Object.fromEntries(sorted.map((option, i) => {
    const beaten = sorted.filter((_, j) => path[i][j] > path[j][i]).length;
    return [option, [BigInt(beaten), 1n]];
  })));
}

function weighed(groups, options, count) {
  const weights = equalWeights(groups.map(({ size }) => size));
  return Object.fromEntries(options.map((option) => {
    const sum = groups.reduce((all, { table }, at) => all + weights[at] * BigInt(count(table, option)), 0n);
    return [option, [sum, 1n]];
  }));
}
