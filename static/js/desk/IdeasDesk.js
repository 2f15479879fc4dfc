/** The board at the desk: ideas as they arrive, their comments, and the way from an idea to a theme or a proposal. */

import { useState } from "preact/hooks";
import { t, tn } from "../words.js";
import { Group } from "../results/groups.js";
import { Deed } from "./Deed.js";
import { ProposalForm, Proposals } from "./Proposals.js";
import { Remarks } from "./Remarks.js";
import { useMay, useRoom } from "./context.js";
import { InTheme, PutIntoTheme, themeOf, Themes } from "./Themes.js";
import { Thing } from "./Thing.js";

export function IdeasDesk({ activity }) {
  const { snapshot } = useRoom();
  const [column, setColumn] = useState(null);
  const ideas = snapshot.ideas.filter((idea) => idea.activity === activity.id);
  if (activity.state === "upcoming") return null;
  if (activity.settings.think_first && !activity.shown) return <ThinkFirst activity={activity} />;

  const shown = newestFirst(ideas.filter((idea) => !column || idea.column === column));
  return (
    <section class="board" aria-label={t("Ideas")}>
      <div class="board-head">
        <h3>{tn("%(n)s idea", "%(n)s ideas", ideas.filter((idea) => idea.state === "up").length)}</h3>
        <Columns columns={activity.settings.columns || []} chosen={column} onChoose={setColumn} />
        <ShowGroups activity={activity} ideas={ideas} />
      </div>
      {ideas.length === 0 && <p class="soft">{t("Ideas appear here as they are sent.")}</p>}
      <ul class="things">
        {shown.map((idea) => <Idea key={idea.id} idea={idea} />)}
      </ul>
      <Themes ideas={ideas} />
      <Proposals />
    </section>
  );
}

/** What is up, the newest first; what is down, after it. */
function newestFirst(ideas) {
  const up = ideas.filter((idea) => idea.state === "up").reverse();
  return [...up, ...ideas.filter((idea) => idea.state !== "up").reverse()];
}

function ThinkFirst({ activity }) {
  const inside = useRoom().snapshot.people.filter((person) => person.state === "in");
  const done = inside.filter((person) => person.ready.includes(activity.id)).length;
  return (
    <div class="board-quiet">
      <p><strong>{tn("%(n)s of %(joined)s is done", "%(n)s of %(joined)s are done", done, { joined: inside.length })}</strong></p>
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
          {column || t("All")}
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

function Idea({ idea }) {
  const { snapshot } = useRoom();
  const may = useMay();
  const [proposing, setProposing] = useState(false);
  const tools = (
    <>
      <PutIntoTheme idea={idea} />
      {may("add_proposal") && (
        <button type="button" class="tool" onClick={() => setProposing(true)}>{t("Make proposal")}</button>
      )}
    </>
  );
  return (
    <Thing what="idea" thing={idea} tools={tools}>
      <p class="idea-text" dir="auto" lang={idea.language || undefined}>{idea.text}</p>
      <p class="idea-about">
        {idea.column && <span dir="auto">{idea.column}</span>}
        <InTheme theme={themeOf(snapshot, idea)} />
        {idea.supporters > 0 && <span>{tn("%(n)s says “me too”", "%(n)s say “me too”", idea.supporters)}</span>}
        {idea.side && <Group side={idea.side} />}
      </p>
      <Remarks what="idea" id={idea.id} />
      {proposing && <ProposalForm from={idea} onDone={() => setProposing(false)} />}
    </Thing>
  );
}
