/** Themes at the desk: ideas put together under a title, and the way of an idea into one. */

import { useState } from "preact/hooks";
import { t, tn } from "../words.js";
import { ideasOf } from "../results/options.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { Field } from "./Field.js";
import { useDeed, useMay, useRoom } from "./context.js";
import { Thing } from "./Thing.js";

/** Every theme of the session; a new one is made of `ideas`. */
export function Themes({ ideas }) {
  const { snapshot } = useRoom();
  const may = useMay();
  const [making, setMaking] = useState(false);
  return (
    <section class="proposals" aria-label={t("Themes")}>
      <div class="board-head">
        <h3>{t("Themes")}</h3>
        {snapshot.session.state !== "closed" && may("make_theme") && (
          <button type="button" class="tool" onClick={() => setMaking(true)}>{t("Make a theme")}</button>
        )}
      </div>
      {snapshot.themes.length === 0 && <p class="soft">{t("None yet. A theme puts together ideas that belong together.")}</p>}
      <ul class="things">
        {snapshot.themes.map((theme) => <Theme key={theme.id} theme={theme} />)}
      </ul>
      {making && <ThemeForm ideas={ideas.filter((idea) => idea.state === "up")} onDone={() => setMaking(false)} />}
    </section>
  );
}

function Theme({ theme }) {
  const ideas = ideasOf(useRoom().snapshot, theme);
  return (
    <Thing what="theme" thing={theme}>
      <p class="proposal-title" dir="auto" lang={theme.language}>{theme.title}</p>
      <p class="idea-about">{tn("%(n)s idea", "%(n)s ideas", ideas.length)}</p>
      <ul class="theme-ideas">
        {ideas.map((idea) => <li key={idea.id}><bdi lang={idea.language}>{idea.text}</bdi></li>)}
      </ul>
    </Thing>
  );
}

/** A new theme, made of `ideas`: of all that are up where none are named. */
export function ThemeForm({ ideas: of, onDone }) {
  const { snapshot } = useRoom();
  const { act, busy, refusal } = useDeed();
  const ideas = of || snapshot.ideas.filter((idea) => idea.state === "up" && !idea.into);
  const inOne = (idea) => Boolean(themeOf(snapshot, idea));
  const looseFirst = [...ideas.filter((idea) => !inOne(idea)), ...ideas.filter(inOne)];

  async function make(event) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.target);
    const answer = await act(["make_theme", { title: form.get("title").trim(), ideas: form.getAll("ideas") }]);
    if (answer.ok) onDone();
  }

  return (
    <Ask wide title={t("A new theme")} text={t("An idea is in one theme at most: what you tick leaves the theme it was in.")} onNo={onDone}>
      <form class="form" onSubmit={make}>
        <Field name="title" label={t("Title")} required maxLength="200" />
        <div role="group" aria-label={t("Ideas in it")}>
          {looseFirst.map((idea) => (
            <label key={idea.id} class="form-check">
              <input type="checkbox" name="ideas" value={idea.id} />
              <span><bdi lang={idea.language}>{idea.text}</bdi> <InTheme theme={themeOf(snapshot, idea)} /></span>
            </label>
          ))}
        </div>
        <div class="form-go">
          <Refusal text={refusal} />
          <button type="submit" class="button button-main" aria-disabled={busy}>{t("Make the theme")}</button>
        </div>
      </form>
    </Ask>
  );
}

/** A tool of an idea: one tap opens the themes, one more and it is in one, or out of it. */
export function PutIntoTheme({ idea }) {
  const { snapshot } = useRoom();
  const { act, busy, refusal, forget } = useDeed();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const now = themeOf(snapshot, idea);
  const themes = snapshot.themes.filter((theme) => theme.state === "up" && theme !== now);
  if (!may("move_idea") || !(now || themes.length)) return null;

  async function move(theme) {
    if (busy) return;
    const answer = await act(["move_idea", { idea: idea.id, theme }]);
    if (answer.ok) setOpen(false);
  }

  function leave() {
    forget();
    setOpen(false);
  }

  return (
    <>
      <button type="button" class="tool" onClick={() => setOpen(true)}>{t("Theme…")}</button>
      {open && (
        <Ask title={t("Which theme does it belong to?")} text={idea.text} onNo={leave}>
          <div class="desk-reasons">
            {themes.map((theme) => (
              <button key={theme.id} type="button" class="button" onClick={() => move(theme.id)}><bdi>{theme.title}</bdi></button>
            ))}
            {now && <button type="button" class="button" onClick={() => move(null)}>{t("Out of its theme")}</button>}
          </div>
          <Refusal text={refusal} />
        </Ask>
      )}
    </>
  );
}

/** Where an idea is already, in a line beside it. */
export function InTheme({ theme }) {
  return theme ? <span class="idea-theme">{t("In: %(theme)s", { theme: theme.title })}</span> : null;
}

/** The theme that an idea is in, if it can be read. */
export function themeOf(snapshot, idea) {
  return snapshot.themes.find((theme) => theme.state === "up" && theme.ideas.includes(idea.id));
}
