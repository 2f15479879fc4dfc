/** For those who come late: where we are, what there is so far, and in. */
import { useState } from "preact/hooks";
import { keepPlace, keptPlace } from "../kept.js";
import { Sentence } from "../results/Sentence.js";
import { t, tn } from "../words.js";
import { Coming } from "./Outcome.js";
import { partOf } from "./parts.js";

export function CatchUp({ room, step }) {
  const { code } = room.snapshot.value.session;
  const [shown, setShown] = useState(() => isLate(room, step) && !(keptPlace(code) || {}).caughtUp);
  const later = partOf("later");
  if (!shown) return null;

  function joinIn() {
    keepPlace({ code, caughtUp: true });
    setShown(false);
    document.querySelector("main h1").focus();
  }

  return (
    <section class="note catch-up" aria-label={t("Welcome. We have already begun.")}>
      <p class="catch-up-head">{t("Welcome. We have already begun.")}</p>
      <p><Sentence text={t("We are at “%(title)s”.", { title: step.title })} /></p>
      <button type="button" class="button button-main" onClick={joinIn}>{t("Join in now")}</button>
      <details>
        <summary>{t("What happened so far")}</summary>
        <div class="stack-tight">
          {soFar(room.snapshot.value).map((sentence, at) => <p key={at}><Sentence text={sentence} /></p>)}
        </div>
      </details>
      <details>
        <summary>{t("What can change and what can’t")}</summary>
        {later ? <later.Remit remit={room.snapshot.value.session.remit} /> : <Coming />}
      </details>
    </section>
  );
}

/** Whoever came before the first step was over, or has been here before, needs no catching up. */
export function rememberEarly(room) {
  const { session, activities } = room.snapshot.value;
  if (!activities) return;
  const at = activities.findIndex((step) => step.id === session.focus);
  if (at <= 0) keepPlace({ code: session.code, caughtUp: true });
}

function isLate(room, step) {
  const { activities, session } = room.snapshot.value;
  return session.state === "running" && activities.indexOf(step) > 0;
}

function soFar({ ideas, results = [] }) {
  const readable = ideas.filter((idea) => idea.state === "up").length;
  return [
    ...(readable ? [tn("There is %(n)s idea so far.", "There are %(n)s ideas so far.", readable)] : []),
    ...results.map((result) => result.sentence),
  ];
}
