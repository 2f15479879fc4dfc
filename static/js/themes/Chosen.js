/** What can be done with the chosen ideas: a new theme, one there is, on their own, or together as one. */
import { useState } from "preact/hooks";
import { useFocusAtFirst } from "../phone/useFocusAtFirst.js";
import { t, tn } from "../words.js";

const FEW = 3;

/** `isNaming` opens the field for the title of a new theme; `setNaming` is told when it is wanted or left. */
export function Chosen({ ideas, themes, canMerge, isNaming, setNaming, put, make, merge, clear }) {
  const [merging, setMerging] = useState(false);
  const isInOne = ideas.some((idea) => themes.some((theme) => theme.ideas.includes(idea.id)));
  const isOneBoard = ideas.every((idea) => idea.activity === ideas[0].activity);
  const sayHow = tn("%(n)s idea chosen", "%(n)s ideas chosen", ideas.length);
  return (
    <section class="chosen" aria-label={sayHow}>
      <p class="chosen-head">
        <strong role="status">{sayHow}</strong>
        <button type="button" class="button button-quiet" onClick={clear}>{t("Choose none")}</button>
      </p>
      {isNaming && <NewTheme make={make} leave={() => setNaming(false)} />}
      {merging && ideas.length > 1 && <WhichStays ideas={ideas} merge={merge} leave={() => setMerging(false)} />}
      {!isNaming && !merging && (
        <div class="chosen-piles" role="group" aria-label={t("Put into")}>
          <button type="button" class="button button-main" onClick={() => setNaming(true)}>{t("New theme…")}</button>
          {themes.length > FEW
            ? <WhichTheme themes={themes} put={put} />
            : themes.map((theme) => <button key={theme.id} type="button" class="button" onClick={() => put(theme)}><bdi>{theme.title}</bdi></button>)}
          {isInOne && <button type="button" class="button" onClick={() => put(null)}>{t("On its own")}</button>}
          {canMerge && ideas.length > 1 && isOneBoard && (
            <button type="button" class="button" onClick={() => setMerging(true)}>{t("Put together as one…")}</button>
          )}
        </div>
      )}
    </section>
  );
}

/** Many themes are chosen from a list, so that the ideas beneath stay in sight. */
function WhichTheme({ themes, put }) {
  function onSubmit(event) {
    event.preventDefault();
    put(themes.find((theme) => theme.id === event.target.elements.theme.value));
  }
  return (
    <form class="chosen-which" onSubmit={onSubmit}>
      <select class="input" name="theme" aria-label={t("Which theme does it belong to?")}>
        {themes.map((theme) => <option key={theme.id} value={theme.id}>{theme.title}</option>)}
      </select>
      <button type="submit" class="button">{t("Put into it")}</button>
    </form>
  );
}

function NewTheme({ make, leave }) {
  const field = useFocusAtFirst();
  async function onSubmit(event) {
    event.preventDefault();
    const title = event.target.elements.title.value.trim();
    if (title && await make(title)) leave();
  }
  return (
    <form class="chosen-new" onSubmit={onSubmit}>
      <input class="input" name="title" maxLength="200" dir="auto" autocomplete="off" aria-label={t("Title of a new theme")}
        placeholder={t("Title of a new theme")} ref={field} />
      <button type="submit" class="button button-main">{t("Make")}</button>
      <button type="button" class="button button-quiet" onClick={leave}>{t("No, go back")}</button>
    </form>
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
