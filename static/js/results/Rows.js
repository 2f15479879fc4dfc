/** One option a row, each with its place, a bar, and its figure in words. */

import { number, tn } from "../words.js";

/** `rows` are [{id, place, option, notes, track, figure, beside}], `beside` being the {head, figure} of the other way; `left` says how many more there are. */
export function Rows({ label, legend, rows, left = 0, children }) {
  return (
    <figure class="rows" aria-label={label}>
      {legend && <figcaption class="rows-legend">{legend}</figcaption>}
      <ol class="rows-list">{rows.map((row) => <Row key={row.id} row={row} />)}</ol>
      {children}
      <More left={left} />
    </figure>
  );
}

function Row({ row: { place, option, notes = [], track, figure, beside } }) {
  return (
    <li class={place === 1 ? "rows-row order-first" : "rows-row"} value={place || undefined}>
      <span class="order-place">{place ? number(place) : ""}</span>
      <span class="rows-words">
        <span class={option.off ? "rows-title order-off" : "rows-title"} dir="auto">{option.title}</span>
        {notes.filter(Boolean).map((note) => <span key={note} class="rows-note">{note}</span>)}
      </span>
      {track}
      {figure && (
        <span class="rows-figure">
          {figure}
          {beside && <span class="rows-note"><span class="visually-hidden">{beside.head}: </span>{beside.figure}</span>}
        </span>
      )}
    </li>
  );
}

/** A bar for a share from 0 to 1, for the eye alone: the figure stands beside it. */
export function Bar({ share, quiet }) {
  return (
    <span class="rows-track" aria-hidden="true">
      <span class={quiet ? "rows-bar rows-bar-quiet" : "rows-bar"} style={{ inlineSize: `${(share * 100).toFixed(2)}%` }} />
    </span>
  );
}

/** How many are not shown here. */
export function More({ left }) {
  return left > 0 ? <p class="order-more">{tn("and %(n)s more, in the record", "and %(n)s more, in the record", left)}</p> : null;
}
