/** Themes on a phone: everyone puts ideas together where the step lets them; otherwise one reads along. */
import { useState } from "preact/hooks";
import { isOpen } from "../phone/steps.js";
import { pilesOf } from "../together.js";
import { number, t } from "../words.js";
import { ThemeBoard } from "./ThemeBoard.js";
import { Alone } from "./ThemePile.js";

const MINE = ["make_theme", "move_idea", "rename_theme", "dissolve_theme"];

export function ThemesPhone({ room, activity }) {
  const [chosen, choose] = useState([]);
  const snapshot = room.snapshot.value;
  if (!isOpen(activity) || activity.settings.who !== "everyone") return <Reading snapshot={snapshot} activity={activity} />;
  const act = (deed, data) => room.act(deed, data);
  return (
    <ThemeBoard snapshot={snapshot} activity={activity} act={act} may={(deed) => MINE.includes(deed)} chosen={chosen} choose={choose} heading="h2">
      <p>{t("Choose ideas that belong together, then give them a title or put them into a theme. Everyone moves the same cards.")}</p>
    </ThemeBoard>
  );
}

function Reading({ snapshot, activity }) {
  const { themes, alone } = pilesOf(snapshot, activity);
  return (
    <div class="theme-board">
      <p class="notice">{isOpen(activity) ? t("Ideas are being put together. You can read along here.") : t("This is how ideas were put together.")}</p>
      {themes.map(({ theme, ideas }) => (
        <section key={theme.id} class="theme-pile" aria-label={theme.title}>
          <h2 dir="auto" lang={theme.language || undefined}>{theme.title} <span class="pile-count">{number(ideas.length)}</span></h2>
          <Alone snapshot={snapshot} theme={theme} />
          <Ideas ideas={ideas} />
        </section>
      ))}
      {alone.length > 0 && (
        <section class="pile-alone" aria-label={t("On its own")}>
          <h2>{t("On its own")} <span class="pile-count">{number(alone.length)}</span></h2>
          <Ideas ideas={alone} />
        </section>
      )}
    </div>
  );
}

function Ideas({ ideas }) {
  return (
    <ul class="cards">
      {ideas.map((idea) => <li key={idea.id} class="idea-card" dir="auto" lang={idea.language || undefined}>{idea.text}</li>)}
    </ul>
  );
}
