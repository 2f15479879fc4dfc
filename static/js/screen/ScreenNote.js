/** One idea on the big screen, as large as its words allow. */

import { Group } from "../results/groups.js";
import { inLanguage, said } from "../said.js";
import { t, tn } from "../words.js";
import { useFit } from "./useFit.js";

/** Short notes are written large, long ones smaller, so that each fits its card. */
const SIZES = ["note-short", "note-middling", "note-long", "note-longest", "note-full"];

export function Note({ idea, inStage, also = () => [] }) {
  if (!idea) return <li class="screen-note screen-note-empty" aria-hidden="true" />;
  return <Written idea={idea} inStage={inStage} others={also(idea.id)} />;
}

function Written({ idea, inStage, others }) {
  const ref = useFit(SIZES, [idea.text, ...others.map(({ text }) => text)].join());
  return (
    <li class="screen-note">
      <div class="screen-note-text" ref={ref}>
        <p dir="auto" lang={idea.language || undefined}>{idea.text}</p>
        {others.map(({ language, text }) => <p key={language} class="screen-note-also" dir="auto" lang={language}>{text}</p>)}
      </div>
      <p class="screen-note-about">
        {idea.column && !inStage && <span {...inLanguage(idea.column)}>{said(idea.column)}</span>}
        {idea.supporters > 0 && <span>{tn("%(n)s me too", "%(n)s me too", idea.supporters)}</span>}
        {idea.side && <Group side={idea.side} />}
        {idea.origin && <span>{t("From: %(origin)s", { origin: idea.origin })}</span>}
      </p>
    </li>
  );
}
