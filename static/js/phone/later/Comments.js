/** Unfolded comments: those of others, and writing one. */
import { useEffect, useRef, useState } from "preact/hooks";
import { keepDraft, keptDraft } from "../../kept.js";
import { translated } from "../../said.js";
import { t } from "../../words.js";
import { commentsOn, isCommenting } from "../ideas/Comments.js";
import { Report } from "../Report.js";
import { Said, useWritten } from "../Said.js";
import { problemOf } from "../text.js";
import { reasonInWords } from "../reasons.js";

const LONGEST = 500;
const SORTS = ["build", "worry", "question"];

export function Comments({ room, what, id, canAct }) {
  const comments = commentsOn(room, what, id);
  return (
    <div class="comments-inside">
      {comments.length > 0 && (
        <ul class="stack-tight">
          {comments.map((comment) => <Comment key={comment.key} room={room} comment={comment} canAct={canAct} />)}
        </ul>
      )}
      {!comments.length && !canAct && <p class="soft">{t("Nothing yet.")}</p>}
      {canAct && <Write room={room} what={what} id={id} />}
    </div>
  );
}

function Comment({ room, comment, canAct }) {
  const others = !(room.mine.value.comments || []).includes(comment.id);
  return (
    <li class={`comment comment-${comment.sort}`}>
      {canAct && others && !comment.onItsWay && <Report room={room} what="comment" thing={comment} />}
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
  const [tried, setTried] = useState(false);
  const form = useRef(null);
  useEffect(() => {
    isCommenting.value = true;
    requestAnimationFrame(() => form.current && form.current.scrollIntoView({ block: "nearest" }));
    return () => {
      isCommenting.value = false;
    };
  }, []);
  const problem = problemOf(text, LONGEST);
  const write = (words) => {
    setText(words);
    setTried(false);
    keepDraft(draft, words);
  };
  const post = (event) => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
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
      {tried && problem && <p class="field-error" role="alert">{problem}</p>}
      {writtenIn}
      <button type="submit" class="button">{t("Post comment")}</button>
    </form>
  );
}

function sortInWords(sort) {
  return { build: t("Build on it"), worry: t("A worry"), question: t("A question") }[sort];
}
