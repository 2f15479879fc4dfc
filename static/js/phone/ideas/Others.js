/** What others wrote: notes by column, with me too, comments and report. */
import { groupName } from "../../results/groups.js";
import { allParts, isApart } from "../../together.js";
import { inLanguage, said, translated } from "../../said.js";
import { t, tn } from "../../words.js";
import { Icon } from "../Icon.js";
import { memo } from "../memo.js";
import { Report } from "../Report.js";
import { Said } from "../Said.js";
import { isOpen } from "../steps.js";
import { Which } from "../Which.js";
import { Parts } from "./Parts.js";
import { Comments, CommentsToggle, countComments, talkingAbout, toggleTalking } from "./Comments.js";

export function Others({ room, activity }) {
  const snapshot = room.snapshot.value;
  const { ideas: mine = [], supported = [], table = null } = room.mine.value;
  const apart = isApart(snapshot, activity);
  const others = snapshot.ideas.filter((idea) =>
    idea.activity === activity.id && idea.state === "up" && !idea.into && !mine.includes(idea.id)
    && (!apart || (idea.table || null) === (table || null)));
  if (activity.settings.think_first && !activity.shown) return <Alone />;
  if (!others.length) return <p class="between soft">{apart && table ? t("Nobody else at your table has posted yet.") : t("Nobody else has posted yet.")}</p>;
  const counts = countComments(room);
  const parts = allParts(snapshot);
  const within = (idea) => [idea, ...(parts.get(idea.id) || [])].map((one) => one.id);
  const note = (idea) => (
    <Note
      key={idea.id} room={room} idea={idea} other={translated(room.snapshot.value, idea)} canAct={isOpen(activity)}
      supported={within(idea).some((id) => supported.includes(id))} isMine={within(idea).some((id) => mine.includes(id))}
      comments={within(idea).reduce((sum, id) => sum + (counts[id] || 0), 0)} parts={parts.get(idea.id)}
    />
  );
  return (
    <section class="board">
      <h2>{tn("%(n)s idea from others", "%(n)s ideas from others", others.length)}</h2>
      {apart && <p class="soft">{table ? t("These are from your table. Later the boards of all tables come together.") : t("These are from people without a table. Later the boards of all tables come together.")}</p>}
      {columnsOf(activity, others).map(({ column, inside }) => (
        <div key={column || ""} class="board-column">
          {column
            ? <h3 {...inLanguage(column)}>{said(column)}</h3>
            : (activity.settings.columns || []).length > 0 && <h3>{t("No place chosen")}</h3>}
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

const Note = memo(function Note({ room, idea, other, supported, isMine, comments, canAct, parts }) {
  const talking = talkingAbout.value === idea.id;
  const toggle = () => room.send("support_idea", { idea: idea.id, support: !supported });
  return (
    <li class={idea.side ? `note idea group-${idea.side} idea-grouped` : "note idea"}>
      <Said class="idea-text" thing={idea} other={other} />
      {canAct && <Report room={room} what="idea" thing={idea} />}
      {idea.side && <p class={`group group-${idea.side} small`}>{groupName(idea.side)}</p>}
      {idea.origin && <p class="small soft" dir="auto">{t("From: %(origin)s", { origin: idea.origin })}</p>}
      <Parts parts={parts} isMine={isMine} />
      <div class="row idea-tools">
        {canAct && !isMine
          ? (
            <button type="button" class="button too" aria-pressed={String(supported)} onClick={toggle}>
              <Icon name={supported ? "done" : "too"} /> {t("Me too")}<Which of={idea} />
              {idea.supporters > 0 && <span class="too-count">{idea.supporters}</span>}
            </button>
          )
          : idea.supporters > 0 && <p class="small">{tn("%(n)s person says “me too”", "%(n)s people say “me too”", idea.supporters)}</p>}
        {(canAct || comments > 0) && <CommentsToggle idea={idea} count={comments} open={talking} toggle={() => toggleTalking(idea.id)} />}
      </div>
      {talking && <Comments room={room} what="idea" id={idea.id} canAct={canAct} />}
    </li>
  );
});
