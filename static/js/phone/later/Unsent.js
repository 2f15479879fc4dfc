/** Words that were typed and not posted before their step closed: still here, to copy or to throw away. */
import { useRef, useState } from "preact/hooks";
import { keepDraft, keptDraft } from "../../kept.js";
import { t } from "../../words.js";
import { announce } from "../announce.js";
import { isOpen } from "../steps.js";

export function Unsent({ room, step }) {
  const [, again] = useState(0);
  const drafts = isOpen(step) ? [] : draftsOf(room, step);
  if (!drafts.length) return null;
  const throwAway = (name) => {
    keepDraft(name, "");
    again((n) => n + 1);
  };
  return (
    <section class="notice notice-warn stack-tight unsent">
      <p><strong>{t("This step closed before you posted this. It stays on this phone.")}</strong></p>
      {drafts.map((name) => <Words key={name} text={keptDraft(name)} throwAway={() => throwAway(name)} />)}
    </section>
  );
}

function Words({ text, throwAway }) {
  const words = useRef(null);
  const copy = () => {
    getSelection().selectAllChildren(words.current);
    if (document.execCommand("copy")) announce(t("Copied."));
  };
  return (
    <div class="stack-tight">
      <blockquote ref={words} class="lines" dir="auto">{text}</blockquote>
      <div class="row">
        <button type="button" class="button" onClick={copy}>{t("Copy")}</button>
        <button type="button" class="button button-quiet" onClick={throwAway}>{t("Throw away")}</button>
      </div>
    </div>
  );
}

/** An idea, a statement of one's own, a question, a table's note, or comments on what the step is about. */
function draftsOf(room, step) {
  const ideas = room.snapshot.value.ideas.filter((idea) => idea.activity === step.id).map((idea) => idea.id);
  const things = [...ideas, ...(step.options || [])];
  return [`${step.id}/idea`, `${step.id}/statement`, `${step.id}/question`, `${step.id}/note`, ...things.map((id) => `${id}/comment`)]
    .map((name) => `${room.name}/${name}`)
    .filter(keptDraft);
}
