/** What belongs to a sheet besides its words: who wrote at it, and facts to decide by. */
import { t } from "../../words.js";

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
