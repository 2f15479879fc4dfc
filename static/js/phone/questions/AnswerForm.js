/** Answering a question in the room: two sentences, or when we will know; the words stay here until they have arrived. */
import { useRef, useState } from "preact/hooks";
import { keepDraft, keptDraft } from "../../kept.js";
import { t } from "../../words.js";
import { announce } from "../announce.js";
import { useFocusAtFirst } from "../useFocusAtFirst.js";

const LONGEST = 5000;

export function AnswerForm({ room, question, close }) {
  const draft = `${room.name}/${question.id}/answer`;
  const [text, setText] = useState(() => keptDraft(draft) || question.answer || "");
  const [said, setSaid] = useState(null);
  const [sending, setSending] = useState(false);
  const base = useRef(question.answer || "");
  const field = useFocusAtFirst();

  function write(words) {
    setText(words);
    setSaid(null);
    keepDraft(draft, words);
  }

  async function answer(settled) {
    if (sending) return;
    if (!text.trim()) {
      setSaid(t("Write a few words first."));
      return;
    }
    setSending(true);
    const done = await room.act("answer_question", { question: question.id, text: text.trim(), settled, base: base.current });
    setSending(false);
    if (done.ok) {
      keepDraft(draft, "");
      announce(settled ? t("Answered.") : t("Saved. The question stays open."));
      close();
      return;
    }
    base.current = answerNow(room, question);
    setSaid(done.error.message);
  }

  const other = answerNow(room, question);
  return (
    <form class="stack-tight answer-form" onSubmit={(event) => { event.preventDefault(); answer(true); }}>
      <label class="field">
        <span class="field-label">{t("Two sentences, or say when you’ll know")}</span>
        <textarea class="input" rows="4" maxLength={LONGEST} dir="auto" value={text} ref={field} onInput={(event) => write(event.target.value)} />
      </label>
      {said && <p class="field-error" role="alert">{said}</p>}
      {said && other && other !== text && <blockquote class="lines" dir="auto">{other}</blockquote>}
      {sending && <p class="small standing-waiting">{t("Not sent yet")}</p>}
      <div class="row">
        <button type="submit" class="button button-main">{t("This answers it")}</button>
        <button type="button" class="button" onClick={() => answer(false)}>{t("We’ll know later: keep it open")}</button>
        <button type="button" class="button button-quiet" onClick={close}>{t("Close")}</button>
      </div>
    </form>
  );
}

function answerNow(room, question) {
  const now = room.snapshot.value.questions.find((one) => one.id === question.id);
  return (now && now.answer) || "";
}
