/** Questions at the desk: the most wanted first, answering them, and which of them the room is on. */

import { useState } from "preact/hooks";
import { byWish, useStill, wishes } from "../wanted.js";
import { t, tn } from "../words.js";
import { Deed, Refusal } from "./Deed.js";
import { Field } from "./Field.js";
import { Thing } from "./Thing.js";
import { useDeed, useMay, useRoom } from "./context.js";

export function QuestionsDesk({ activity }) {
  const { questions } = useRoom().snapshot;
  const { open, answered } = byWish(questions, activity);
  const [list, moved, sort] = useStill(open);
  if (activity.state === "upcoming") return null;
  const down = questions.filter((one) => one.activity === activity.id && one.state !== "up");
  return (
    <section class="board" aria-label={t("Questions")}>
      <div class="board-head">
        <h3>{tn("%(n)s question to answer", "%(n)s questions to answer", open.length)}</h3>
        {moved && <button type="button" class="tool" onClick={sort}>{t("Most wanted first")}</button>}
      </div>
      {!open.length && !answered.length && <p class="soft">{t("Questions appear here as they are sent.")}</p>}
      <ul class="things things-asked">
        {list.map((one) => <Question key={one.id} question={one} />)}
      </ul>
      {answered.length > 0 && <h3 class="board-part">{tn("%(n)s answered", "%(n)s answered", answered.length)}</h3>}
      <ul class="things things-asked">
        {answered.map((one) => <Question key={one.id} question={one} />)}
        {down.map((one) => <Question key={one.id} question={one} />)}
      </ul>
    </section>
  );
}

function Question({ question }) {
  const { session } = useRoom().snapshot;
  const may = useMay();
  const [answering, setAnswering] = useState(false);
  const running = session.state === "running";
  const settle = (settled) => [["answer_question", { question: question.id, text: question.answer || "", settled, base: question.answer || "" }]];
  const tools = running && !answering && (
    <>
      {question.being_answered
        ? <Deed kind="tool" deeds={[["take_question", { question: question.id, on: false }]]}>{t("Take it off the big screen")}</Deed>
        : !question.off_screen && <Deed kind="tool" deeds={[["take_question", { question: question.id, on: true }]]}>{t("Answer it now, on the big screen")}</Deed>}
      {may("answer_question") && (
        <button type="button" class="tool" onClick={() => setAnswering(true)}>{question.answer ? t("Change the answer") : t("Write the answer")}</button>
      )}
      {question.answered
        ? <Deed kind="tool" deeds={settle(false)}>{t("Open again")}</Deed>
        : <Deed kind="tool" deeds={settle(true)}>{t("Mark as answered")}</Deed>}
    </>
  );
  return (
    <Thing what="question" thing={question} tools={tools} kind={question.being_answered ? "thing-now" : ""}>
      {question.being_answered && <p class="thing-flag">{t("Being answered now")}</p>}
      <p class="idea-text" dir="auto" lang={question.language || undefined}>{question.text}</p>
      <p class="idea-about"><span>{tn("%(n)s person wants to know", "%(n)s people want to know", wishes(question))}</span></p>
      {question.answer && (
        <p class="thing-answer lines">
          <strong>{question.answered ? t("Answer:") : t("So far:")}</strong> <span dir="auto">{question.answer}</span>
        </p>
      )}
      {answering && <Answer question={question} close={() => setAnswering(false)} />}
    </Thing>
  );
}

function Answer({ question, close }) {
  const { act, busy, refusal } = useDeed();
  const [base] = useState(question.answer || "");

  async function save(form, settled) {
    if (busy || !form.reportValidity()) return;
    const text = new FormData(form).get("text").trim();
    const answer = await act(["answer_question", { question: question.id, text, settled, base }]);
    if (answer.ok) close();
  }

  return (
    <form class="form" onSubmit={(event) => { event.preventDefault(); save(event.target, true); }}>
      <Field name="text" label={t("Two sentences, or when it will be known")} value={question.answer} long required maxLength="5000" />
      <Refusal text={refusal} />
      <div class="thing-tools">
        <button type="submit" class="button" aria-disabled={busy}>{t("This answers it")}</button>
        <button type="button" class="tool" aria-disabled={busy} onClick={(event) => save(event.target.form, false)}>{t("We’ll know later: keep it open")}</button>
        <button type="button" class="tool" onClick={close}>{t("Close")}</button>
      </div>
    </form>
  );
}
