/** Somebody's words: first in the language of the reader where a helper said them in it, the original beside. */
import { useState } from "preact/hooks";
import { languageName, readerReads } from "../said.js";
import { currentLanguage, t } from "../words.js";

export function Said({ thing, other, class: kind }) {
  return (
    <>
      {other && <p class={kind} dir="auto" lang={other.language}>{other.text}</p>}
      {other && <p class="small soft">{t("Translation by a helper. The original:")}</p>}
      <p class={other ? "small lines" : kind} dir="auto" lang={thing.language || undefined}>{thing.text}</p>
    </>
  );
}

/** In which language somebody writes, where the session has several; `[language, field]`. */
export function useWritten(room, before) {
  const { languages = [] } = room.snapshot.value.session;
  const reads = readerReads() || currentLanguage();
  const [language, setLanguage] = useState(before || reads);
  const field = languages.length > 1 && (
    <label class="written small">
      <span class="visually-hidden">{t("The language that you write in")}</span>
      <select class="written-in" value={language} onChange={(event) => setLanguage(event.target.value)}>
        {[...new Set([...(before ? [before] : []), reads, ...languages])].map((code) => <option key={code} value={code} lang={code}>{languageName(code)}</option>)}
      </select>
    </label>
  );
  return [language, field];
}
