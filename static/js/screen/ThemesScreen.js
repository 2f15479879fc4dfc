/** Themes on the big screen: they fill as ideas are put together, as many at a time as can be read. */

import { ThemeCard } from "./ThemeCard.js";
import { isApart, boardsOf, pilesOf } from "../together.js";
import { t, tn } from "../words.js";
import { useTurns } from "./turns.js";

const AT_A_TIME = 8;
const READING = 18000;

export function ThemesScreen({ room, activity }) {
  const { snapshot } = room;
  const { themes, alone } = pilesOf(snapshot, activity);
  const readable = themes.filter(({ theme }) => !theme.off_screen);
  const shown = useTurns(readable, AT_A_TIME, READING);
  const isHeld = boardsOf(snapshot, activity).some((board) => isApart(snapshot, board));
  if (!readable.length) return <p class="screen-quiet">{t("Themes appear here as ideas are put together.")}</p>;
  return (
    <>
      <ul class={shown.length > 4 ? "screen-themes screen-themes-many" : "screen-themes"}>
        {shown.map(({ theme, ideas }) => <ThemeCard key={theme.id} theme={theme} ideas={isHeld ? [] : ideas} count={ideas.length} most={mostIdeas(shown.length)} />)}
      </ul>
      <p class="screen-count">
        {tn("%(n)s theme", "%(n)s themes", readable.length)}
        {alone.length > 0 && <span> · {tn("%(n)s idea on its own", "%(n)s ideas on their own", alone.length)}</span>}
      </p>
    </>
  );
}

/** As many ideas as a card has room for, by how many cards there are. */
function mostIdeas(cards) {
  if (cards <= 2) return 5;
  return cards <= 4 ? 3 : 1;
}
