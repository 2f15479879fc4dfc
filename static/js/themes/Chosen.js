/** What can be done with the chosen ideas: a theme there is, a new one, on their own, or together as one. */
import { useState } from "preact/hooks";
import { t, tn } from "../words.js";

export function Chosen({ ideas, themes, canMerge, put, make, merge, clear }) {
  const [merging, setMerging] = useState(false);
  const isInOne = ideas.some((idea) => themes.some((theme) => theme.ideas.includes(idea.id)));
  const isOneBoard = ideas.every((idea) => idea.activity === ideas[0].activity);
  const sayHow = tn("%(n)s idea chosen", "%(n)s ideas chosen", ideas.length);

  async function onSubmit(event) {
    event.preventDefault();
    const field = event.target.elements.title;
    const title = field.value.trim();
    if (title && await make(title)) field.value = "";
    else field.focus();
  }

  return (
    <section class="chosen" aria-label={sayHow}>
      <p class="chosen-head">
        <strong role="status">{sayHow}</strong>
        <button type="button" class="button button-quiet" onClick={clear}>{t("Choose none")}</button>
      </p>
      {merging && ideas.length > 1
        ? <WhichStays ideas={ideas} merge={merge} leave={() => setMerging(false)} />
        : (
          <>
            <form class="chosen-new" onSubmit={onSubmit}>
              <input class="input" name="title" maxLength="200" dir="auto" autocomplete="off" data-new-title
                aria-label={t("Title of a new theme")} placeholder={t("Title of a new theme")} />
              <button type="submit" class="button button-main">{t("Make a theme")}</button>
            </form>
            <div class="chosen-piles" role="group" aria-label={t("Put into")}>
              {themes.map((theme) => <button key={theme.id} type="button" class="button" onClick={() => put(theme)}><bdi>{theme.title}</bdi></button>)}
              {isInOne && <button type="button" class="button" onClick={() => put(null)}>{t("On its own")}</button>}
              {canMerge && ideas.length > 1 && isOneBoard && (
                <button type="button" class="button" onClick={() => setMerging(true)}>{t("Put together as one…")}</button>
              )}
            </div>
          </>
        )}
    </section>
  );
}

function WhichStays({ ideas, merge, leave }) {
  return (
    <div class="which-stays">
      <p>{t("Which words stay on the board? The others are kept under them, and who supports one supports them all.")}</p>
      {ideas.map((idea) => (
        <button key={idea.id} type="button" class="button" dir="auto" lang={idea.language || undefined} onClick={() => merge(idea.id)}>{idea.text}</button>
      ))}
      <button type="button" class="button button-quiet" onClick={leave}>{t("No, go back")}</button>
    </div>
  );
}
