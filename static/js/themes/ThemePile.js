/** A theme with the ideas in it; its title can be changed, and it can be taken apart. */
import { useState } from "preact/hooks";
import { useFocusAtFirst } from "../phone/useFocusAtFirst.js";
import { groupName } from "../results/groups.js";
import { raisedAlone } from "../together.js";
import { number, t } from "../words.js";

export function ThemePile({ snapshot, theme, heading: Heading, size, tools, may, isMany, rename, dissolve, children }) {
  const [doing, setDoing] = useState(null);
  const isTakenApart = may("dissolve_theme") && !(isMany && size);
  const leave = () => setDoing(null);
  return (
    <section class="theme-pile" data-pile={theme.id} aria-label={theme.title}>
      {doing === "naming"
        ? <Naming theme={theme} rename={rename} leave={leave} />
        : <Heading dir="auto" lang={theme.language || undefined}>{theme.title} <span class="pile-count">{number(size)}</span></Heading>}
      <Alone snapshot={snapshot} theme={theme} />
      {!size && <p class="soft">{t("Nothing is in it yet.")}</p>}
      <ul class="cards">{children}</ul>
      {doing === "apart" && (
        <div class="which-stays" role="group" aria-label={t("Take this theme apart?")}>
          <p>{t("Its title is gone and its ideas are on their own again. No idea is lost.")}</p>
          <button type="button" class="button button-bad" onClick={() => { leave(); dissolve(); }}>{t("Take it apart")}</button>
          <button type="button" class="button button-quiet" onClick={leave}>{t("No, go back")}</button>
        </div>
      )}
      {!doing && may("rename_theme") && (
        <div class="thing-tools theme-tools">
          <button type="button" class="button tool" onClick={() => setDoing("naming")}>{t("Rename")}<span class="visually-hidden">: {theme.title}</span></button>
          {isTakenApart && <button type="button" class="button tool" onClick={() => setDoing("apart")}>{t("Take apart…")}<span class="visually-hidden">: {theme.title}</span></button>}
          {tools && tools(theme)}
        </div>
      )}
    </section>
  );
}

/** Said once groups are shown: a theme that one group alone raised. */
export function Alone({ snapshot, theme }) {
  const side = raisedAlone(snapshot, theme);
  return side && <p class={`group group-${side} small`}>{t("Raised by one group alone: %(group)s", { group: groupName(side) })}</p>;
}

function Naming({ theme, rename, leave }) {
  const field = useFocusAtFirst();
  async function onSubmit(event) {
    event.preventDefault();
    const title = event.target.elements.title.value.trim();
    if (title && await rename(title)) leave();
  }
  return (
    <form class="chosen-new" onSubmit={onSubmit}>
      <input class="input" name="title" maxLength="200" dir="auto" autocomplete="off" aria-label={t("Title")} defaultValue={theme.title} ref={field} />
      <button type="submit" class="button button-main">{t("Save")}</button>
      <button type="button" class="button button-quiet" onClick={leave}>{t("Leave it as it was")}</button>
    </form>
  );
}
