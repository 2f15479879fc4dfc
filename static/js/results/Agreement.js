/** Where we agree, where we differ: one row an option, two markers on a line from 0 to 100 %, joined by a bar. */

import { listed, percent, t } from "../words.js";
import { GROUPS, Group, groupName, Mark } from "./groups.js";
import { optionOf } from "./options.js";

/** Closer than this, one marker would cover the other: they stand one above the other. */
const NEAR = 0.06;

/** The rows of an agreement, closest together first; none when the groups are not shown apart. */
export function agreementRows(result) {
  if (!result.agreement) return [];
  return Object.entries(result.agreement.rows)
    .filter(([, row]) => row.lived != null && row.professional != null)
    .map(([id, row]) => ({ id, ...row, apart: Math.abs(row.lived - row.professional) }))
    .sort((one, other) => one.apart - other.apart || (one.id < other.id ? -1 : 1));
}

/** The picture; `most` keeps only the rows that say most: the closest and the furthest. */
export function Agreement({ snapshot, result, most = Infinity }) {
  const rows = ends(agreementRows(result), most);
  if (rows.length < 2) return null;
  return (
    <figure class="agreement" aria-label={t("Where we agree, where we differ")}>
      <figcaption class="agreement-legend">
        {GROUPS.map((side) => <Group key={side} side={side} />)}
      </figcaption>
      <ol class="agreement-rows">
        {rows.map((row, at) => (
          <Row key={row.id} row={row} title={optionOf(snapshot, row.id).title} end={endOf(at, rows.length)} />
        ))}
      </ol>
      <div class="agreement-scale" aria-hidden="true">
        <span>{percent(0)}</span>
        <span>{supportInWords(result.kind)}</span>
        <span>{percent(1)}</span>
      </div>
    </figure>
  );
}

function Row({ row, title, end }) {
  const start = Math.min(row.lived, row.professional);
  return (
    <li class={row.apart < NEAR ? "agreement-row agreement-near" : "agreement-row"}>
      {end && <span class="agreement-end">{end}</span>}
      <span class="agreement-title" dir="auto">{title}</span>
      <span class="agreement-track" role="img" aria-label={inWords(row)}>
        <span class="agreement-bar" style={{ insetInlineStart: whole(start), inlineSize: whole(row.apart) }} />
        {GROUPS.map((side) => (
          <span key={side} class={`agreement-marker marker-${side}`} style={{ insetInlineStart: whole(row[side]) }}>
            <Mark side={side} />
          </span>
        ))}
      </span>
      <span class="agreement-figures" aria-hidden="true">
        {GROUPS.map((side) => (
          <span key={side} class="agreement-figure">
            <Mark side={side} /> {percent(row[side])}
          </span>
        ))}
      </span>
    </li>
  );
}

/** What a share in favour is a share of, for each kind. */
export function supportInWords(kind) {
  if (kind === "dots") return t("gave it a dot");
  if (kind === "ranking") return t("put it in their upper half");
  if (kind === "statements") return t("agreed");
  return t("in favour");
}

const whole = (share) => `${(share * 100).toFixed(2)}%`;

function inWords(row) {
  return listed(GROUPS.map((side) => `${groupName(side)}: ${percent(row[side])}`));
}

function endOf(at, length) {
  if (at === 0) return t("Closest together");
  if (at === length - 1) return t("Furthest apart");
  return null;
}

function ends(rows, most) {
  if (rows.length <= most) return rows;
  const near = Math.ceil(most / 2);
  return [...rows.slice(0, near), ...rows.slice(rows.length - (most - near))];
}
