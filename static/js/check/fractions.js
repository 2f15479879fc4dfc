/** Whole numbers of any size, the fractions of them, and places in their order. */

/** The whole weight of one ballot of each group, so that every group weighs the same. */
export function equalWeights(sizes) {
  const common = sizes.filter((size) => size > 0).reduce((all, size) => (all / divisor(all, BigInt(size))) * BigInt(size), 1n);
  return sizes.map((size) => (size > 0 ? common / BigInt(size) : 0n));
}

/** Options from the highest fraction [over, under] to the lowest; equal ones share a place. */
export function places(values) {
  const above = (one, other) => values[one][0] * values[other][1] - values[other][0] * values[one][1];
  const sorted = Object.keys(values).sort((one, other) => {
    const difference = above(other, one);
    return difference > 0n ? 1 : difference < 0n ? -1 : byNumber(one, other);
  });
  return sorted.reduce((order, option) => {
    const last = order[order.length - 1];
    if (last && above(last[0], option) === 0n) last.push(option);
    else order.push([option]);
    return order;
  }, []);
}

/** Puts `p2` before `p10`. */
export function byNumber(one, other) {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}

function divisor(one, other) {
  return other === 0n ? one : divisor(other, one % other);
}
