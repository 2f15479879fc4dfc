/** A sentence about results: what it quotes keeps its own direction, the sentence has that of the page. */

const QUOTED = /([“«][^“”«»]*[”»])/;

export function Sentence({ text }) {
  return text.split(QUOTED).map((part, at) => (at % 2 ? <>{part[0]}<bdi>{part.slice(1, -1)}</bdi>{part.slice(-1)}</> : part));
}
