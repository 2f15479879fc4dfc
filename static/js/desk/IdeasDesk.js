/** The board at the desk: ideas as they arrive, their comments, and the way from an idea to a theme or a proposal. */

import { useState } from "preact/hooks";
import { inLanguage, said } from "../said.js";
import { number, t, tn } from "../words.js";
import { Group } from "../results/groups.js";
import { Deed } from "./Deed.js";
import { hereInAll } from "./Opening.js";
import { ProposalForm, Proposals } from "./Proposals.js";
import { Remarks } from "./Remarks.js";
import { useDeed, useMay, useRoom } from "./context.js";
import { allParts, isApart } from "../together.js";
import { JoinBoards } from "../themes/ThemesDesk.js";
import { Parts } from "../themes/Card.js";
import { PutTogether } from "./PutTogether.js";
import { InTheme, PutIntoTheme, themeOf, Themes } from "./Themes.js";
import { Thing } from "./Thing.js";

export function IdeasDesk({ activity }) {
  const { snapshot } = useRoom();
  const [column, setColumn] = useState(null);
  const ideas = snapshot.ideas.filter((idea) => idea.activity === activity.id);
  if (activity.state === "upcoming") return null;
  if (activity.settings.think_first && !activity.shown) return <ThinkFirst activity={activity} />;

  const shown = newestFirst(ideas.filter((idea) => !idea.into && (!column || idea.column === column)));
  const parts = allParts(snapshot);
  const { columns = [] } = activity.settings;
  const isJourney = columns.length > 1 && !column;
  const note = (idea) => <Idea key={idea.id} idea={idea} parts={parts.get(idea.id)} inStage={isJourney} />;
  return (
    <section class="board" aria-label={t("Ideas")}>
      <div class="board-head">
        <h3>{tn("%(n)s idea", "%(n)s ideas", ideas.filter((idea) => idea.state === "up" && !idea.into).length)}</h3>
        <Columns columns={activity.settings.columns || []} chosen={column} onChoose={setColumn} />
        <ShowGroups activity={activity} ideas={ideas} />
      </div>
      {ideas.length === 0 && <p class="soft">{t("Ideas appear here as they are sent.")}</p>}
      {isApart(snapshot, activity) && <JoinBoards board={activity} />}
      {isJourney ? <Journey columns={columns} ideas={shown} note={note} /> : <ul class="things">{shown.map(note)}</ul>}
      <Themes ideas={ideas} />
      <Proposals />
    </section>
  );
}

/** Stages beside each other, in their order; ideas that belong to none stand last. */
function Journey({ columns, ideas, note }) {
  const stages = [...columns, null]
    .map((stage) => ({ stage, inside: ideas.filter((idea) => (idea.column || null) === stage) }))
    .filter(({ stage, inside }) => stage || inside.length);
  return (
    <div class="journey" role="region" tabIndex={0} aria-label={t("The journey, stage by stage")}>
      {stages.map(({ stage, inside }) => (
        <section key={stage || ""} class="journey-stage" aria-label={stage ? said(stage) : t("At no stage")}>
          <h4 dir="auto">{stage ? said(stage) : t("At no stage")} <span class="pile-count">{number(inside.filter((idea) => idea.state === "up").length)}</span></h4>
          <ul class="things">{inside.map(note)}</ul>
        </section>
      ))}
    </div>
  );
}

/** What is up, the newest first; what is down, after it. */
function newestFirst(ideas) {
  const up = ideas.filter((idea) => idea.state === "up").reverse();
  return [...up, ...ideas.filter((idea) => idea.state !== "up").reverse()];
}

function ThinkFirst({ activity }) {
  const { snapshot, presence, aside } = useRoom();
  const { people } = (aside && aside[`wrote/${activity.id}`]) || {};
  const here = Math.max(hereInAll(snapshot, presence), people || 0);
  return (
    <div class="board-quiet">
      {people != null && <p class="board-wrote">{tn("%(n)s of %(here)s has written", "%(n)s of %(here)s have written", people, { here })}</p>}
      <p>{t("Everyone is thinking on their own. Ideas appear here, on every phone and on the big screen, when you show them.")}</p>
    </div>
  );
}

function Columns({ columns, chosen, onChoose }) {
  if (columns.length < 2) return null;
  return (
    <div class="board-columns" role="group" aria-label={t("Column")}>
      {[null, ...columns].map((column) => (
        <button key={column || ""} type="button" class="tool" aria-pressed={chosen === column} onClick={() => onChoose(column)}>
          {column ? said(column) : t("All")}
        </button>
      ))}
    </div>
  );
}

function ShowGroups({ activity, ideas }) {
  if (activity.settings.show_group !== "after_themes" || ideas.some((idea) => idea.side) || !ideas.length) return null;
  return (
    <Deed
      kind="tool"
      deeds={[["show_groups", { activity: activity.id }]]}
      ask={{
        title: t("Show which group each idea came from?"),
        text: t("Everyone sees it from then on. Best once ideas have been put together."),
        yes: t("Show the groups"),
      }}
    >
      {t("Show groups…")}
    </Deed>
  );
}

function Idea({ idea, parts, inStage }) {
  const { snapshot } = useRoom();
  const may = useMay();
  const { act } = useDeed();
  const [proposing, setProposing] = useState(false);
  const tools = (
    <>
      <PutIntoTheme idea={idea} />
      <PutTogether idea={idea} />
      {may("add_proposal") && (
        <button type="button" class="tool" onClick={() => setProposing(true)}>{t("Make proposal")}</button>
      )}
    </>
  );
  return (
    <Thing what="idea" thing={idea} tools={tools}>
      <p class="idea-text" dir="auto" lang={idea.language || undefined}>{idea.text}</p>
      <p class="idea-about">
        {idea.table && <span>{t("Table %(n)s", { n: idea.table })}</span>}
        {idea.column && !inStage && <span {...inLanguage(idea.column)}>{said(idea.column)}</span>}
        <InTheme theme={themeOf(snapshot, idea)} />
        {idea.supporters > 0 && <span>{tn("%(n)s says “me too”", "%(n)s say “me too”", idea.supporters)}</span>}
        {idea.side && <Group side={idea.side} />}
        {idea.origin && <span>{t("From: %(origin)s", { origin: idea.origin })}</span>}
      </p>
      {parts && <Parts parts={parts} unmerge={may("unmerge") ? (id) => act(["unmerge", { idea: id }]) : null} />}
      <Remarks what="idea" id={idea.id} />
      {proposing && <ProposalForm from={idea} onDone={() => setProposing(false)} />}
    </Thing>
  );
}
