/** What an option costs: whole units of the session's currency, or nothing known. */

import { money } from "./words.js";

/** The cost {low, high, yearly} of a proposal; null where none is known. */
export function costOf(snapshot, id) {
  const proposal = snapshot.proposals.find((one) => one.id === id);
  return (proposal && proposal.cost) || null;
}

/** What a budget counts for an option: the high end of its cost (D11); null where none is known. */
export function priceOf(snapshot, id) {
  const cost = costOf(snapshot, id);
  return cost && cost.high != null ? cost.high : null;
}

export function priceInWords(snapshot, id) {
  const price = priceOf(snapshot, id);
  return price === null ? null : money(price, snapshot.session.currency || "GBP");
}
