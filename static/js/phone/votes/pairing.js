/** Which pairs one person is asked about, and in which order: everyone meets every option equally often, each begins elsewhere. */

/**
 * Up to `most` pairs of options, as in a tournament where all play all: round after round each option
 * is asked about once. Person `number` begins with a round of their own; within a round, chance that
 * depends on the person alone says which pair comes first and which option stands above.
 */
export function pairsFor(options, number, most) {
  const rounds = roundsOf(options);
  const chance = chanceOf(number);
  const mine = rounds.map((_, at) => rounds[(number + at) % rounds.length]);
  return mine.flatMap((round) => mixed(round, chance)).map((pair) => (chance() < 0.5 ? pair : [...pair].reverse())).slice(0, most);
}

/** A pair's name in a ballot; either order is the same pair. */
export function nameOfPair([one, other]) {
  return Number(one.slice(1)) < Number(other.slice(1)) ? `${one}:${other}` : `${other}:${one}`;
}

/** What was said about a pair: the id of one of them, "neither", or nothing. */
export function answerTo(marks, pair) {
  return marks[nameOfPair(pair)] || marks[nameOfPair(pair).split(":").reverse().join(":")];
}

/** The circle method: one stays, the others go round; with an odd number each rests in one round. */
function roundsOf(options) {
  const circle = options.length % 2 ? [...options, null] : [...options];
  const rounds = [];
  for (let round = 1; round < circle.length; round += 1) {
    const pairs = circle.slice(0, circle.length / 2).map((one, at) => [one, circle[circle.length - 1 - at]]);
    rounds.push(pairs.filter(([one, other]) => one && other));
    circle.splice(1, 0, circle.pop());
  }
  return rounds;
}

function mixed(things, chance) {
  return things.map((thing) => [chance(), thing]).sort(([one], [other]) => one - other).map(([, thing]) => thing);
}

/** Numbers from 0 to 1 that are the same for the same person at every visit: Weyl's sequence through a mixer of 32 bits. */
function chanceOf(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
  };
}
