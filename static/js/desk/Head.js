/** The head of the desk: which session, whether it is live, and who is here. */

import { inLanguage, said } from "../said.js";
import { t, tn } from "../words.js";
import { inThrees } from "../screen/code.js";
import { hereInAll } from "./Opening.js";
import { useRoom } from "./context.js";
import { useNarrow } from "./useNarrow.js";

export function Head() {
  const { snapshot, link, gone } = useRoom();
  const { session } = snapshot;
  const narrow = useNarrow();
  return (
    <header class="desk-head">
      <div class="desk-head-title">
        <h1 {...inLanguage(session.title)}>{said(session.title)}</h1>
        <p class="desk-head-where">
          {session.place && !session.rehearsal && <span class="desk-head-place" dir="auto">{session.place} · </span>}
          {stateInWords(session)}
          {session.rehearsal && <span class="chip">{narrow ? t("Rehearsal") : t("Rehearsal: pretend participants")}</span>}
          {session.demonstration && <span class="chip">{narrow ? t("Demonstration") : t("Demonstration: all invented")}</span>}
        </p>
      </div>
      <Here narrow={narrow} />
      <p class="desk-head-code">
        <span class="small soft">{t("Code")}</span> <bdi class="desk-code">{inThrees(session.code)}</bdi>
      </p>
      <p class="desk-link" role="status">{lineInWords(link, gone)}</p>
    </header>
  );
}

function lineInWords(link, gone) {
  if (gone) return "";
  if (link === "reconnecting" || link === "offline") return t("Connecting again… what you do is kept and sent.");
  return "";
}

function Here({ narrow }) {
  const { snapshot, presence } = useRoom();
  const here = hereInAll(snapshot, presence);
  return <p class="desk-here">{narrow ? tn("%(n)s here", "%(n)s here", here) : tn("%(n)s person here", "%(n)s people here", here)}</p>;
}

function stateInWords(session) {
  if (session.state === "waiting") return t("Not started");
  if (session.state === "closed") return t("Ended");
  if (session.state === "closing") return t("Ending");
  return session.paused ? t("Paused") : t("Running");
}
