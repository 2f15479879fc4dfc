/** One idea on the big screen, as large as its words allow. */

import { Group } from "../results/groups.js";
import { inLanguage, said } from "../said.js";
import { tn } from "../words.js";

export function Note({ idea, inStage, also = () => [] }) {
  if (!idea) return <li class="screen-note screen-note-empty" aria-hidden="true" />;
  return (
    <li class="screen-note">
      <p class={`screen-note-text ${sizeOf(idea.text)}`} dir="auto" lang={idea.language || undefined}>{idea.text}</p>
      {also(idea.id).map(({ language, text }) => <p key={language} class="screen-note-also" dir="auto" lang={language}>{text}</p>)}
      <p class="screen-note-about">
        {idea.column && !inStage && <span {...inLanguage(idea.column)}>{said(idea.column)}</span>}
        {idea.supporters > 0 && <span>{tn("%(n)s me too", "%(n)s me too", idea.supporters)}</span>}
        {idea.side && <Group side={idea.side} />}
      </p>
    </li>
  );
}

/** Short notes are written large, long ones smaller, so that each fits its card. */
function sizeOf(text) {
  if (text.length > 230) return "note-full";
  if (text.length > 170) return "note-longest";
  if (text.length > 95) return "note-long";
  return text.length > 45 ? "note-middling" : "note-short";
}
