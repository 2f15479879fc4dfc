/** Where we agree, where we differ: one row an option, a marker for each group on a line, joined by a bar. */

import { percent, t } from "../words.js";
import { agreementRows } from "./figures.js";
import { Gaps } from "./Gaps.js";
import { optionOf } from "./options.js";
import { sidesOf } from "./views.js";

/** The picture; `most` keeps only the rows that say most: the closest and the furthest. */
export function Agreement({ snapshot, result, most = Infinity }) {
  const all = agreementRows(result);
  if (all.length < 2) return null;
  const rows = ends(all, most).map((row) => ({ ...row, title: optionOf(snapshot, row.id).title }));
  return (
    <Gaps label={t("Where we agree, where we differ")} sides={sidesOf(result)} rows={rows} said={percent} scale={[percent(0), supportInWords(result), percent(1)]} left={all.length - rows.length} />
  );
}

/** What a share in favour is a share of, for each kind. */
export function supportInWords({ kind, amounts }) {
  if (kind === "dots") return t("gave it a dot");
  if (kind === "approval") return t("said yes to it");
  if (kind === "scale") return t("gave it a high mark");
  if (kind === "ranking") return t("put it in their upper half");
  if (kind === "pairs") return t("of the times it was compared, it won");
  if (kind === "statements") return t("agreed");
  if (kind === "safe_to_try") return t("called it safe");
  return amounts ? t("gave it money") : t("voted for it");
}

function ends(rows, most) {
  if (rows.length <= most) return rows;
  const near = Math.ceil(most / 2);
  return [...rows.slice(0, near), ...rows.slice(rows.length - (most - near))];
}
