/** What belongs to a sheet besides its words: what it says in the reader's language, who wrote at it, facts to decide by. */
import { translated } from "../../said.js";
import { t } from "../../words.js";

/** What a helper said of its title and its summary in the reader's language, before the original. */
export function Translated({ room, sheet }) {
  const other = translated(room.snapshot.value, sheet);
  if (!other) return null;
  const [title, ...summary] = other.text.split("\n");
  return (
    <div class="stack-tight sheet-translated">
      <p class="option-title" dir="auto" lang={other.language}>{title}</p>
      {summary.length > 0 && <p class="lines" dir="auto" lang={other.language}>{summary.join("\n")}</p>}
      <p class="small soft">{t("Translation by a helper. The original:")}</p>
    </div>
  );
}

export function Authors({ authors }) {
  const said = writtenBy(authors);
  return said ? <p class="small authors">{said}</p> : null;
}

/** Which groups have written; never who. */
export function writtenBy({ lived, professional, other }) {
  if (lived && professional) return t("Written by people who use the service and people who work in it.");
  if (lived) return t("Written so far by people who use the service.");
  if (professional) return t("Written so far by people who work in the service.");
  return other ? t("Written so far by others.") : null;
}

export function Facts({ information }) {
  const { facts = [], words = [] } = information || {};
  if (!facts.length && !words.length) return null;
  return (
    <details class="facts-of-sheet">
      <summary>{t("Facts and words")}</summary>
      <ul class="stack-tight">
        {facts.map(({ text, source }) => (
          <li key={text}><span class="lines" dir="auto">{text}</span> {source && <cite class="small soft" dir="auto">{source}</cite>}</li>
        ))}
      </ul>
      <dl class="words">
        {words.map(({ word, meaning }) => <div key={word}><dt dir="auto">{word}</dt><dd dir="auto">{meaning}</dd></div>)}
      </dl>
    </details>
  );
}
