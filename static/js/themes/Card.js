/** One idea as a card: to be chosen, or carried by its handle; what was put together with it stands under it. */
import { Icon } from "../phone/Icon.js";
import { Group } from "../results/groups.js";
import { partsOf } from "../together.js";
import { t, tn } from "../words.js";

export function Card({ snapshot, idea, isChosen, toggle, unmerge }) {
  const parts = partsOf(snapshot, idea);
  const words = <span class="card-words" dir="auto" lang={idea.language || undefined}>{idea.text}</span>;
  return (
    <li class={isChosen ? "idea-card card-chosen" : "idea-card"} data-idea={idea.id}>
      {toggle
        ? (
          <>
            <label class="card-label"><input type="checkbox" checked={isChosen} onChange={toggle} /> {words}</label>
            <span class="carry" aria-hidden="true"><Icon name="drag" /></span>
          </>
        )
        : <p class="card-label">{words}</p>}
      <p class="card-about">
        {idea.supporters > 0 && <span>{tn("%(n)s me too", "%(n)s me too", idea.supporters)}</span>}
        {idea.side && <Group side={idea.side} />}
        {idea.origin && <span>{t("From: %(origin)s", { origin: idea.origin })}</span>}
      </p>
      {parts.length > 0 && <Parts parts={parts} unmerge={unmerge} />}
    </li>
  );
}

/** The words of each idea that was put together with another one; who may takes it apart again. */
export function Parts({ parts, unmerge }) {
  return (
    <details class="parts">
      <summary>{tn("Put together with %(n)s more", "Put together with %(n)s more", parts.length)}</summary>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <span dir="auto" lang={part.language || undefined}>{part.text || t("Taken off")}</span>
            {unmerge && (
              <button type="button" class="tool link" onClick={() => unmerge(part.id)}>
                {t("Take apart")}<span class="visually-hidden">: {part.text}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
