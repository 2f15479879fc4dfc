/** Tables as the desk and helpers speak of them: who sits where, what a table is called; pure. */

import { t } from "../words.js";

/** [{number, name, people, helpers}] in order, and last, without a number, whoever in the room sits nowhere. */
export function seating({ session, people = [], helpers = [] }) {
  const inside = people.filter((person) => person.state === "in");
  const tables = session.tables || [];
  const there = new Set(tables.map((table) => table.number));
  const nowhere = inside.filter((person) => !there.has(person.table));
  return [
    ...tables.map((table) => ({
      ...table,
      people: inside.filter((person) => person.table === table.number),
      helpers: helpers.filter((helper) => helper.table === table.number),
    })),
    ...(nowhere.length ? [{ number: null, name: null, people: nowhere, helpers: [] }] : []),
  ];
}

/** "Table 3", with the name that it was given. */
export function tableInWords(number, tables = []) {
  if (number === null || number === undefined) return t("No table yet");
  const known = tables.find((table) => table.number === number);
  return known && known.name
    ? t("Table %(table)s, %(name)s", { table: number, name: known.name })
    : t("Table %(table)s", { table: number });
}

/** How many tables there are to be: numbered from 1, those that stay keep their names. */
export function tablesOf(many, before = []) {
  return Array.from({ length: many }, (_, at) => {
    const kept = before.find((table) => table.number === at + 1);
    return kept && kept.name ? { number: at + 1, name: kept.name } : { number: at + 1 };
  });
}
