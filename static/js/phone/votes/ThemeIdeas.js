/** The ideas that a theme puts together, to be read before it is voted on. */
import { useState } from "preact/hooks";
import { ideasOf } from "../../results/options.js";
import { t } from "../../words.js";
import { Sheet } from "../Sheet.js";

export function ThemeIdeas({ room, theme }) {
  const [open, setOpen] = useState(false);
  const ideas = ideasOf(room.snapshot.value, theme);
  if (!ideas.length) return null;
  return (
    <>
      <button type="button" class="link" onClick={() => setOpen(true)}>
        {t("Read its ideas")}<span class="visually-hidden">: {theme.title}</span>
      </button>
      {open && (
        <Sheet title={theme.title} onClose={() => setOpen(false)}>
          <ul class="notes">
            {ideas.map((idea) => <li key={idea.id} class="note" dir="auto" lang={idea.language}>{idea.text}</li>)}
          </ul>
        </Sheet>
      )}
    </>
  );
}
