/** Options by two figures at once: across and upwards, each with its number, which the list beside it explains. */

import { number } from "../words.js";
import { spread } from "./figures.js";

const NEAR = 0.07;

/** `points` are [{id, title, said, x, y, until}], from 0 to 1; `until` draws a range across; `across` and `upwards` name the figures. */
export function Plane({ label, points, across, upwards }) {
  const numbered = points.map((point, at) => ({ ...point, name: number(at + 1) }));
  return (
    <figure class="plane" aria-label={label}>
      <div class="plane-field" aria-hidden="true">
        <span class="plane-upwards">↑ {upwards}</span>
        {numbered.filter(({ until }) => until).map(({ id, x, y, until }) => (
          <span key={id} class="plane-range" style={{ insetInlineStart: whole(x), insetBlockEnd: whole(y), inlineSize: whole(until - x) }} />
        ))}
        {spread(numbered, NEAR).map(({ id, name, x, y }) => (
          <span key={id} class="plane-point" style={{ insetInlineStart: whole(x), insetBlockEnd: whole(y) }}>
            <span class="plane-name">{name}</span>
          </span>
        ))}
      </div>
      <p class="plane-across" aria-hidden="true">{across} <span class="plane-arrow">→</span></p>
      <ol class="plane-list">
        {numbered.map(({ id, name, title, said }) => (
          <li key={id}>
            <span class="plane-name" aria-hidden="true">{name}</span>
            <span><span dir="auto">{title}</span> <span class="rows-note">{said}</span></span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

const whole = (share) => `${(share * 100).toFixed(2)}%`;
