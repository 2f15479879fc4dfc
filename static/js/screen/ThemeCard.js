/** One theme on the big screen, with the beginnings of the ideas in it. */

import { number, tn } from "../words.js";

const SHOWN = 3;

export function ThemeCard({ theme, ideas, count }) {
  const readable = ideas.filter((idea) => !idea.off_screen);
  const more = count - Math.min(SHOWN, readable.length);
  return (
    <li class="screen-theme">
      <h2 dir="auto" lang={theme.language || undefined}>{theme.title} <span class="screen-theme-count">{number(count)}</span></h2>
      <ul>
        {readable.slice(-SHOWN).map((idea) => <li key={idea.id} dir="auto" lang={idea.language || undefined}>{idea.text}</li>)}
      </ul>
      {readable.length > 0 && more > 0 && <p>{tn("and %(n)s more", "and %(n)s more", more)}</p>}
    </li>
  );
}
