/** Comments of three sorts, folded away until somebody wants them. */
import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { keepDraft, keptDraft } from "../../kept.js";
import { translated } from "../../said.js";
import { partsOf } from "../../together.js";
import { t, tn } from "../../words.js";
import { Icon } from "../Icon.js";
import { Report } from "../Report.js";
import { Said, useWritten } from "../Said.js";
import { lengthOf, tidy } from "../text.js";
import { reasonInWords } from "../reasons.js";

const LONGEST = 500;
const SORTS = ["build", "worry", "question"];

/** What the unfolded comments are about, one thing at a time, and whether one is being written there. */
export const talkingAbout = signal(null);
export const isCommenting = signal(false);

export function toggleTalking(id) {
  talkingAbout.value = talkingAbout.value === id ? null : id;
}

/** The button that unfolds them. */
export function CommentsToggle({ count, open, toggle }) {
  return (
    <button type="button" class="button button-quiet comments-toggle" aria-expanded={String(open)} onClick={toggle}>
      <Icon name="talk" />
      {count ? tn("%(n)s comment", "%(n)s comments", count) : t("Comment")}
    </button>
  );
}

export function Comments({ room, what, id, canAct }) {
  return (
    <div class="comments-inside">
      <ul class="stack-tight">
        {commentsOn(room, what, id).map((comment) => <Comment key={comment.key} room={room} comment={comment} canAct={canAct} />)}
      </ul>
      {canAct && <Write room={room} what={what} id={id} />}
    </div>
  );
}

/** Comments that may be read, then those on their way. */
export function commentsOn(room, what, id) {
  const mine = room.mine.value.comments || [];
  const arrived = room.snapshot.value.comments
    .filter((one) => within(room, id).includes(one[what]) && (one.state === "up" || (one.state === "hidden" && mine.includes(one.id))))
    .map((one) => ({ ...one, key: one.id }));
  const waiting = room.waiting.value
    .filter((item) => item.deed === "comment" && item.data.what === what && item.data.id === id)
    .map((item) => ({ ...item.data, key: item.key, state: "up", onItsWay: true }));
  return [...arrived, ...waiting];
}

/** An idea is talked about together with what was put together with it. */
function within(room, id) {
  const { ideas } = room.snapshot.value;
  const idea = ideas.find((one) => one.id === id);
  return idea ? [id, ...partsOf({ ideas }, idea).map((one) => one.id)] : [id];
}

/** How many comments each idea has, by its id. */
export function countComments(room) {
  const counts = {};
  room.snapshot.value.comments
    .filter((one) => one.idea && one.state === "up")
    .forEach((one) => {
      counts[one.idea] = (counts[one.idea] || 0) + 1;
    });
  return counts;
}

function Comment({ room, comment, canAct }) {
  const others = !(room.mine.value.comments || []).includes(comment.id);
  return (
    <li class={`comment comment-${comment.sort}`}>
      {canAct && others && !comment.onItsWay && <Report room={room} what="comment" id={comment.id} />}
      <span class="comment-sort">{sortInWords(comment.sort)}</span>
      <Said thing={comment} other={comment.id && translated(room.snapshot.value, comment)} />
      {comment.onItsWay && <span class="small standing-waiting">{t("Not sent yet")}</span>}
      {comment.state === "hidden" && (
        <span class="small">{t("Hidden from the board: %(reason)s", { reason: reasonInWords(comment.reason) })}</span>
      )}
    </li>
  );
}

function Write({ room, what, id }) {
  const draft = `${room.name}/${id}/comment`;
  const [text, setText] = useState(() => keptDraft(draft));
  const [sort, setSort] = useState("build");
  const [language, writtenIn] = useWritten(room);
  const form = useRef(null);
  useEffect(() => {
    isCommenting.value = true;
    requestAnimationFrame(() => form.current && form.current.scrollIntoView({ block: "nearest" }));
    return () => {
      isCommenting.value = false;
    };
  }, []);
  const fits = Boolean(tidy(text)) && lengthOf(text) <= LONGEST;
  const write = (words) => {
    setText(words);
    keepDraft(draft, words);
  };
  const post = (event) => {
    event.preventDefault();
    if (!fits) return;
    room.send("comment", { what, id, sort, text: text.trim(), language });
    write("");
  };
  return (
    <form class="stack-tight comment-form" onSubmit={post} ref={form}>
      <fieldset class="columns">
        <legend class="visually-hidden">{t("What sort of comment is it?")}</legend>
        {SORTS.map((one) => (
          <label key={one} class={one === sort ? "column column-chosen" : "column"}>
            <input type="radio" name={`sort-${id}`} checked={one === sort} onChange={() => setSort(one)} />
            <span>{sortInWords(one)}</span>
          </label>
        ))}
      </fieldset>
      <textarea class="input" rows="2" dir={text ? "auto" : undefined} aria-label={t("Your comment")} value={text} onInput={(event) => write(event.target.value)} />
      {writtenIn}
      <button type="submit" class="button" aria-disabled={!fits}>{t("Post comment")}</button>
    </form>
  );
}

function sortInWords(sort) {
  return { build: t("Build on it"), worry: t("A worry"), question: t("A question") }[sort];
}
