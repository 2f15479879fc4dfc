/** Money that a ballot spends: what things cost, what is left, and steps that suit the sum. */

/** What an option costs: as it was when the step opened, else the high end of its proposal's cost; null where nobody knows. */
export function priceOf({ proposals }, activity, id) {
  const fixed = (activity.costs || {})[id];
  if (fixed != null) return fixed;
  const { cost } = proposals.find((one) => one.id === id) || {};
  return cost && cost.high != null ? cost.high : null;
}

/** `marks` are amounts, or what is bought at its price. */
export function spentBy(marks, { mode, prices }) {
  return Object.keys(marks).reduce((sum, id) => sum + (mode === "amounts" ? marks[id] : prices[id] || 0), 0);
}

/** About a twentieth of the whole, in a round number: 1, 2 or 5 with noughts. */
export function stepOf(total) {
  const twentieth = Math.max(1, total / 20);
  const noughts = 10 ** Math.floor(Math.log10(twentieth));
  return noughts * [5, 2, 1].find((digit) => digit * noughts <= twentieth);
}

/** A whole amount from what was typed, in any digits, with or without marks between the thousands; null where there is none. */
export function amountOf(text) {
  const digits = Array.from(text, (sign) => (/\p{Nd}/u.test(sign) ? valueOf(sign) : "")).join("");
  return digits ? Math.min(Number(digits), Number.MAX_SAFE_INTEGER) : null;
}

/** Decimal digits stand in tens, each ten beginning with its nought. */
function valueOf(digit) {
  let nought = digit.codePointAt(0);
  while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1)) && digit.codePointAt(0) - nought < 9) nought -= 1;
  return digit.codePointAt(0) - nought;
}
