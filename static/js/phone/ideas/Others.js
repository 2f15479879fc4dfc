/** What others wrote: notes by column, with me too, comments and report. */
import { groupName } from "../../results/groups.js";
import { inLanguage, said } from "../../said.js";
import { t, tn } from "../../words.js";
import { Icon } from "../Icon.js";
import { memo } from "../memo.js";
import { Report } from "../Report.js";
import { isOpen } from "../steps.js";
import { Comments, CommentsToggle, countComments, talkingAbout, toggleTalking } from "./Comments.js";

export function Others({ room, activity }) {
  const { ideas } = room.snapshot.value;
  const { ideas: mine = [], supported = [] } = room.mine.value;
  const others = ideas.filter((idea) =>
    idea.activity === activity.id && idea.state === "up" && !mine.includes(idea.id));
  if (activity.settings.think_first && !activity.shown) return <Alone />;
  if (!others.length) return <p class="between soft">{t("Nobody else has posted yet.")}</p>;
  const counts = countComments(room);
  const note = (idea) => (
    <Note
      key={idea.id} room={room} idea={idea} canAct={isOpen(activity)}
      supported={supported.includes(idea.id)} comments={counts[idea.id] || 0}
    />
  );
  return (
    <section class="board">
      <h2>{tn("%(n)s idea from others", "%(n)s ideas from others", others.length)}</h2>
      {columnsOf(activity, others).map(({ column, inside }) => (
        <div key={column || ""} class="board-column">
          {column && <h3 {...inLanguage(column)}>{said(column)}</h3>}
          <ul class="notes">{inside.map(note)}</ul>
        </div>
      ))}
    </section>
  );
}

function Alone() {
  return (
    <p class="between soft">
      {t("Everyone writes alone first. The ideas of others appear here when they are shown to all.")}
    </p>
  );
}

function columnsOf(activity, ideas) {
  const names = [...(activity.settings.columns || []), null];
  return names
    .map((column) => ({ column, inside: ideas.filter((idea) => (idea.column || null) === column) }))
    .filter(({ inside }) => inside.length);
}

const Note = memo(function Note({ room, idea, supported, comments, canAct }) {
  const talking = talkingAbout.value === idea.id;
  const toggle = () => room.send("support_idea", { idea: idea.id, support: !supported });
  return (
    <li class={idea.side ? `note idea group-${idea.side} idea-grouped` : "note idea"}>
      <p class="idea-text" dir="auto" lang={idea.language || undefined}>{idea.text}</p>
      {canAct && <Report room={room} what="idea" id={idea.id} />}
      {idea.side && <p class={`group group-${idea.side} small`}>{groupName(idea.side)}</p>}
      <div class="row idea-tools">
        {canAct
          ? (
            <button type="button" class="button too" aria-pressed={String(supported)} onClick={toggle}>
              <Icon name={supported ? "done" : "too"} /> {t("Me too")}
              {idea.supporters > 0 && <span class="too-count">{idea.supporters}</span>}
            </button>
          )
          : idea.supporters > 0 && <p class="small">{tn("%(n)s person says “me too”", "%(n)s people say “me too”", idea.supporters)}</p>}
        {(canAct || comments > 0) && <CommentsToggle count={comments} open={talking} toggle={() => toggleTalking(idea.id)} />}
      </div>
      {talking && <Comments room={room} what="idea" id={idea.id} canAct={canAct} />}
    </li>
  );
});
