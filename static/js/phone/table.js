/** Where somebody sits, in words. */
import { t } from "../words.js";

/** "You are at table 3, by the door", or nothing. */
export function tableInWords(room) {
  const { table } = room.mine.value;
  if (!table) return "";
  const known = (room.snapshot.value.session.tables || []).find(({ number }) => number === table);
  return known && known.name
    ? t("You are at table %(table)s, %(name)s.", { table, name: known.name })
    : t("You are at table %(table)s.", { table });
}
