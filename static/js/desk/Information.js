/** What people can read about a step on their phones, for whoever has to point to it. */

import { inLanguage, said } from "../said.js";
import { t, tn } from "../words.js";

export function Information({ information }) {
  const { facts = [], words = [] } = information || {};
  if (!facts.length && !words.length) return null;
  return (
    <details class="runsheet step-information">
      <summary>{facts.length ? tn("%(n)s fact on every phone, under Info", "%(n)s facts on every phone, under Info", facts.length) : t("Words explained on every phone, under Info")}</summary>
      <ul class="step-facts">
        {facts.map((fact, at) => (
          <li key={at}>
            <span {...inLanguage(fact.text)}>{said(fact.text)}</span>
            {fact.source && <span class="soft small"> ({said(fact.source)})</span>}
          </li>
        ))}
        {words.map(({ word, meaning }, at) => (
          <li key={`w${at}`}><strong {...inLanguage(word)}>{said(word)}</strong>: <span {...inLanguage(meaning)}>{said(meaning)}</span></li>
        ))}
      </ul>
    </details>
  );
}
