/** My own notes and how each stands: saved, not sent yet, hidden and why. */
import { useEffect, useRef, useState } from "preact/hooks";
import { allParts, wholeOf } from "../../together.js";
import { inLanguage, said } from "../../said.js";
import { t } from "../../words.js";
import { announce } from "../announce.js";
import { useWritten } from "../Said.js";
import { Standing } from "../Standing.js";
import { isOpen } from "../steps.js";
import { TakeBack } from "../TakeBack.js";
import { problemOf, tidy } from "../text.js";
import { useFocusAtFirst } from "../useFocusAtFirst.js";
import { Which } from "../Which.js";
import { Comments, CommentsToggle, commentsOn, talkingAbout, toggleTalking } from "./Comments.js";
import { Parts } from "./Parts.js";
import { inMyHands } from "./mine.js";

export function MyIdeas({ room, activity }) {
  const own = inMyHands(room, activity);
  const parts = allParts(room.snapshot.value);
  useTold(own);
  if (!own.length) return null;
  const alone = activity.settings.think_first && !activity.shown;
  return (
    <section class="board">
      <h2>{t("My ideas")}</h2>
      {alone && <p class="soft">{t("Only you see these until everyone’s ideas are shown.")}</p>}
      <ul class="notes">
        {own.map((idea) => <MyIdea key={idea.key} room={room} activity={activity} idea={idea} parts={parts.get(idea.id)} />)}
      </ul>
    </section>
  );
}

/** Says it once when an idea of one's own is put together with another one. */
function useTold(own) {
  const before = useRef(null);
  useEffect(() => {
    const now = own.filter((idea) => idea.into).map((idea) => idea.id);
    if (before.current && now.some((id) => !before.current.includes(id))) {
      announce(t("Your idea was put together with another one. Your words are kept."));
    }
    before.current = now;
  });
}

function MyIdea({ room, activity, idea, parts }) {
  const [editing, setEditing] = useState(false);
  const talking = Boolean(idea.id) && talkingAbout.value === idea.id;
  const [asking, setAsking] = useState(false);
  const changeable = isOpen(activity) && idea.id && idea.state === "up";
  const comments = idea.id ? commentsOn(room, "idea", idea.id).length : 0;
  return (
    <li class={`note idea idea-mine idea-${idea.state}`}>
      {idea.column && <p class="idea-column" {...inLanguage(idea.column)}>{said(idea.column)}</p>}
      {editing
        ? <Edit room={room} activity={activity} idea={idea} close={() => setEditing(false)} />
        : <p class="idea-text" dir="auto">{idea.text || t("The words are gone.")}</p>}
      <Standing thing={idea} />
      {idea.into && <PutTogether room={room} idea={idea} />}
      <Parts parts={parts} />
      {idea.error && <Again room={room} idea={idea} activity={activity} />}
      <div class="row idea-tools">
        {changeable && asking && (
          <TakeBack
            title={t("Take this idea back?")} text={t("Its words will be gone for everyone.")}
            take={() => room.send("withdraw_idea", { idea: idea.id })} close={() => setAsking(false)}
          />
        )}
        {changeable && !editing && !asking && (
          <>
            <button type="button" class="button button-quiet" onClick={() => setEditing(true)}>{t("Change")}<Which of={idea} /></button>
            <button type="button" class="button button-quiet" onClick={() => setAsking(true)}>{t("Take back")}<Which of={idea} /></button>
          </>
        )}
        {comments > 0 && <CommentsToggle idea={idea} count={comments} open={talking} toggle={() => toggleTalking(idea.id)} />}
      </div>
      {talking && <Comments room={room} what="idea" id={idea.id} canAct={false} />}
    </li>
  );
}

function PutTogether({ room, idea }) {
  const whole = wholeOf(room.snapshot.value, idea.id);
  return (
    <p class="put-together small">
      {t("Put together with:")} <bdi lang={whole.language || undefined}>{whole.text || t("Taken off")}</bdi> <strong>{t("Your words are kept.")}</strong>
    </p>
  );
}

function Again({ room, activity, idea }) {
  const post = () => {
    room.dismiss(idea.key);
    room.send("post_idea", { activity: activity.id, text: idea.text, ...(idea.column ? { column: idea.column } : {}) });
  };
  return (
    <div class="row idea-tools">
      {isOpen(activity) && <button type="button" class="button" onClick={post}>{t("Try again")}</button>}
      <button type="button" class="button button-quiet" onClick={() => room.dismiss(idea.key)}>{t("Throw away")}</button>
    </div>
  );
}

function Edit({ room, activity, idea, close }) {
  const field = useFocusAtFirst();
  const [text, setText] = useState(idea.text);
  const [language, chosen] = useWritten(room, idea.language);
  const [tried, setTried] = useState(false);
  const problem = problemOf(text, activity.settings.longest || 280);
  const save = (event) => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    const changed = language !== idea.language ? { language } : {};
    if (tidy(text) !== idea.text || changed.language) room.send("edit_idea", { idea: idea.id, text: tidy(text), ...changed });
    close();
  };
  return (
    <form class="stack-tight" onSubmit={save}>
      <textarea class="input" rows="4" dir="auto" aria-label={t("Change my idea")} aria-invalid={Boolean(problem)} value={text} ref={field}
        onInput={(event) => setText(event.target.value)} />
      {tried && problem && <p class="field-error" role="alert">{problem}</p>}
      {chosen}
      <div class="row">
        <button type="submit" class="button button-main">{t("Save")}</button>
        <button type="button" class="button button-quiet" onClick={close}>{t("Leave it as it was")}</button>
      </div>
    </form>
  );
}
