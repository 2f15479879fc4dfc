/** One theme on the big screen, with how the latest of its ideas begin. */

import { number } from "../words.js";

export function ThemeCard({ theme, ideas, count, most }) {
  const readable = ideas.filter((idea) => !idea.off_screen).slice(-most);
  return (
    <li class="screen-theme">
      <h2 dir="auto" lang={theme.language || undefined}>{theme.title} <span class="screen-theme-count">{number(count)}</span></h2>
      <ul>
        {readable.map((idea) => <li key={idea.id} dir="auto" lang={idea.language || undefined}>{idea.text}</li>)}
      </ul>
    </li>
  );
}
