/** Whose page this is: the helper behind its link; pure. */

/** {name, table} of this helper; without a table, all of the room is theirs. */
export function helperOf({ viewer, helpers = [] }) {
  return helpers.find((helper) => helper.id === viewer.link) || { name: null, table: null };
}

/** The people of a table, or all in the room, and which of them have not taken part in a step where that is known. */
export function peopleOf({ people }, table, missing) {
  const inside = people.filter((person) => person.state === "in" && (table === null || person.table === table));
  return inside.map((person) => ({ person, isMissing: Boolean(missing && missing.people.includes(person.id)) }));
}
