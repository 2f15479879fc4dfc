/** Languages in the room, and the translations that are still to add: by helpers and facilitators, quickly, one after another. */

import { useState } from "preact/hooks";
import { languageName } from "../said.js";
import { t, tn } from "../words.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { useDeed, useMay, useRoom } from "./context.js";
import { languagesHere, toTranslate } from "./toTranslate.js";

export function Translating() {
  const { snapshot } = useRoom();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const languages = languagesHere(snapshot);
  if (languages.length < 2) return null;
  const left = languages.reduce((sum, { language }) => sum + toTranslate(snapshot, language).length, 0);
  return (
    <section class="translating" aria-label={t("Languages")}>
      <h2 class="desk-heading">{t("Languages")}</h2>
      <p class="small">
        {languages.map(({ language, people }, at) => (
          <span key={language}>{at > 0 && " · "}<bdi lang={language}>{languageName(language)}</bdi>{people > 0 && ` ${people}`}</span>
        ))}
      </p>
      {may("translate") && left > 0 && (
        <button type="button" class="tool" onClick={() => setAdding(true)}>{tn("%(n)s translation to add", "%(n)s translations to add", left)}</button>
      )}
      {left === 0 && <p class="small soft">{t("All is translated")}</p>}
      {adding && <ToAdd languages={languages} onDone={() => setAdding(false)} />}
    </section>
  );
}

function ToAdd({ languages, onDone }) {
  const { snapshot } = useRoom();
  const most = [...languages].sort((one, other) => toTranslate(snapshot, other.language).length - toTranslate(snapshot, one.language).length);
  const [into, setInto] = useState(most[0].language);
  const left = toTranslate(snapshot, into);
  return (
    <Ask wide title={t("Translations to add")} text={t("Say it as the person said it. It is shown as a translation by a helper, beside the original.")} onNo={onDone}>
      <label class="field">
        <span class="field-label">{t("Into")}</span>
        <select class="input" value={into} onChange={(event) => setInto(event.target.value)}>
          {languages.map(({ language }) => <option key={language} value={language} lang={language}>{languageName(language)}</option>)}
        </select>
      </label>
      {!left.length && <p class="soft">{t("Everything on the board is there in this language.")}</p>}
      <ul class="to-translate">
        {left.slice(0, 30).map((one) => <One key={`${one.id}/${into}/${one.first || ""}`} one={one} into={into} />)}
      </ul>
    </Ask>
  );
}

function One({ one, into }) {
  const { act, busy, refusal } = useDeed();
  const [text, setText] = useState("");

  async function save(event) {
    event.preventDefault();
    if (busy || !text.trim()) return;
    await act(["translate", { what: one.what, id: one.id, language: into, text: one.first ? `${one.first}\n${text.trim()}` : text.trim() }]);
  }

  return (
    <li class="thing">
      {one.first && <p class="small soft">{t("The answer to: %(question)s", { question: one.first })}</p>}
      <p class="lines" dir="auto" lang={one.language}>{one.text}</p>
      <form class="form" onSubmit={save}>
        <textarea class="input" rows={one.what === "proposal" ? 4 : 2} dir="auto" lang={into} aria-label={t("In %(language)s: %(words)s", { language: languageName(into), words: one.text })} value={text} onInput={(event) => setText(event.target.value)} />
        {one.what === "proposal" && <p class="small soft">{t("The first line is the title, the rest the summary.")}</p>}
        <Refusal text={refusal} />
        <button type="submit" class="tool" aria-disabled={busy || !text.trim()}>{t("Add the translation")}</button>
      </form>
    </li>
  );
}
