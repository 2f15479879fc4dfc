/** An order with ties, as places from first to last: [[id, …], …]. Every change gives a new order. */

/** The order that marks {id: place} say; options without a mark are not in it. */
export function orderOf(marks, ids) {
  const places = new Map();
  const ranked = ids.filter((id) => id in marks).sort((one, other) => marks[one] - marks[other]);
  ranked.forEach((id) => places.set(marks[id], [...(places.get(marks[id]) || []), id]));
  return [...places.values()];
}

/** Who shares a place has the same number; the next one counts on: 1, 2, 2, 4. */
export function marksOf(order) {
  const marks = {};
  let before = 0;
  for (const place of order) {
    for (const id of place) marks[id] = before + 1;
    before += place.length;
  }
  return marks;
}

/** One place up: out of a tie, or past whoever is above. */
export function up(order, id) {
  const at = placeOf(order, id);
  return alone(order, id) ? insert(without(order, id), at - 1, id) : insert(without(order, id), at, id);
}

export function down(order, id) {
  return insert(without(order, id), placeOf(order, id) + 1, id);
}

export function first(order, id) {
  return insert(without(order, id), 0, id);
}

export function last(order, id) {
  return insert(without(order, id), order.length, id);
}

export function without(order, id) {
  return order.map((place) => place.filter((other) => other !== id)).filter((place) => place.length);
}

/** Where it is dropped: between two places it gets one of its own, inside a tie it shares that. `rows` counts the others above. */
export function dropped(order, id, rows) {
  const others = without(order, id);
  let above = 0;
  for (const [at, place] of others.entries()) {
    if (rows <= above) return insert(others, at, id);
    if (rows < above + place.length) {
      return others.map((one) => (one === place ? [...one.slice(0, rows - above), id, ...one.slice(rows - above)] : one));
    }
    above += place.length;
  }
  return insert(others, others.length, id);
}

/** Whether it shares its place with the one above it. */
export function isTied(order, id) {
  return order.some((place) => place.indexOf(id) > 0);
}

/** Shares the place of the one above it, with all who share its own; or no longer does. */
export function tie(order, id) {
  const at = placeOf(order, id);
  if (!isTied(order, id)) return [...order.slice(0, at - 1), [...order[at - 1], ...order[at]], ...order.slice(at + 1)];
  const split = order[at].indexOf(id);
  return [...order.slice(0, at), order[at].slice(0, split), order[at].slice(split), ...order.slice(at + 1)];
}

function placeOf(order, id) {
  return order.findIndex((place) => place.includes(id));
}

function alone(order, id) {
  return order[placeOf(order, id)].length === 1;
}

function insert(order, at, id) {
  const place = Math.max(0, at);
  return [...order.slice(0, place), [id], ...order.slice(place)];
}
