/** How far groups are apart, option by option: their markers on one line, from the closest row to the furthest. */

import { listed, t } from "../words.js";
import { Group, groupName, Mark } from "./groups.js";
import { More } from "./Rows.js";

/** Closer than this, one marker would cover the other: they stand one above the other. */
const NEAR = 0.06;

/** `rows` are [{id, title, values: {side: 0…1}, apart}], nearest first; `said` puts a value in words, `scale` names both ends and the middle. */
export function Gaps({ label, sides, rows, said, scale, left = 0 }) {
  return (
    <figure class={`agreement agreement-of-${sides.length}`} aria-label={label}>
      <figcaption class="agreement-legend">
        {sides.map((side) => <Group key={side} side={side} />)}
      </figcaption>
      <ol class="agreement-rows">
        {rows.map((row, at) => <Row key={row.id} row={row} sides={sides} said={said} end={endOf(at, rows.length)} />)}
      </ol>
      <div class="agreement-scale" aria-hidden="true">
        {scale.map((word) => <span key={word}>{word}</span>)}
      </div>
      <More left={left} />
    </figure>
  );
}

function Row({ row, sides, said, end }) {
  const values = sides.map((side) => row.values[side]);
  const start = Math.min(...values);
  return (
    <li class={row.apart < NEAR ? "agreement-row agreement-near" : "agreement-row"}>
      {end && <span class="agreement-end">{end}</span>}
      <span class="agreement-title" dir="auto">{row.title}</span>
      <span class="agreement-track" role="img" aria-label={inWords(row, sides, said)}>
        <span class="agreement-bar" style={{ insetInlineStart: whole(start), inlineSize: whole(Math.max(...values) - start) }} />
        {sides.map((side) => (
          <span key={side} class={`agreement-marker marker-${side}`} style={{ insetInlineStart: whole(row.values[side]) }}>
            <Mark side={side} />
          </span>
        ))}
      </span>
      <span class="agreement-figures" aria-hidden="true">
        {sides.map((side) => (
          <span key={side} class="agreement-figure">
            <Mark side={side} /> {said(row.values[side])}
          </span>
        ))}
      </span>
    </li>
  );
}

const whole = (share) => `${(share * 100).toFixed(2)}%`;

function inWords(row, sides, said) {
  return listed(sides.map((side) => `${groupName(side)}: ${said(row.values[side])}`));
}

function endOf(at, length) {
  if (at === 0) return t("Closest together");
  if (at === length - 1) return t("Furthest apart");
  return null;
}
