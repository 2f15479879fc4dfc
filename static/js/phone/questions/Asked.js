/** One question on the phone: wanting to know it too, what was said to it, and answering for those who work in the service. */
import { useState } from "preact/hooks";
import { inReadersWords } from "../../asked.js";
import { t, tn } from "../../words.js";
import { wishes } from "../../wanted.js";
import { Icon } from "../Icon.js";
import { Report } from "../Report.js";
import { Said } from "../Said.js";
import { Standing } from "../Standing.js";
import { isOpen } from "../steps.js";
import { TakeBack } from "../TakeBack.js";
import { Which } from "../Which.js";
import { AnswerForm } from "./AnswerForm.js";

export function Asked({ room, activity, question }) {
  const { questions: own = [], wanted = [] } = room.mine.value;
  const [doing, setDoing] = useState(null);
  const close = () => setDoing(null);
  const mine = !question.id || own.includes(question.id);
  const up = Boolean(question.id) && question.state === "up";
  const canAct = up && isOpen(activity);
  const others = inReadersWords(room.snapshot.value, question);
  return (
    <li class={question.answered ? "note idea question question-answered" : "note idea question"}>
      {question.being_answered && <p class="question-now">{t("Being answered now")}</p>}
      {question.text
        ? <Said class="idea-text" thing={question} other={others.text} />
        : <p class="idea-text">{t("The words are gone.")}</p>}
      {canAct && !mine && <Report room={room} what="question" thing={question} />}
      {mine && !up && <Standing thing={question} />}
      <Answer question={question} other={others.answer} />
      {doing === "answer" && <AnswerForm room={room} question={question} close={close} />}
      {doing === "withdraw" && (
        <TakeBack
          title={t("Take this question back?")} text={t("Its words will be gone for everyone.")}
          take={() => room.send("withdraw_question", { question: question.id })} close={close}
        />
      )}
      {up && !doing && (
        <div class="row idea-tools">
          {canAct && !mine && !question.answered
            ? <Want room={room} question={question} wanted={wanted.includes(question.id)} />
            : <p class="small soft">{mine ? yourWish(question) : tn("%(n)s person wants to know", "%(n)s people want to know", wishes(question))}</p>}
          {mayAnswer(room) && (
            <button type="button" class="button" onClick={() => setDoing("answer")}>
              {question.answer ? t("Change the answer") : t("Answer")}
              <Which of={question} />
            </button>
          )}
          {canAct && mine && !question.answered && (
            <button type="button" class="button button-quiet" onClick={() => setDoing("withdraw")}>{t("Take back")}<Which of={question} /></button>
          )}
        </div>
      )}
    </li>
  );
}

function Answer({ question, other }) {
  if (question.answered && !question.answer) return <p class="question-answer soft">{t("Answered in the room.")}</p>;
  if (!question.answer) return null;
  return (
    <div class="question-answer">
      <p class="question-answer-head">{question.answered ? t("Answer") : t("So far, and still open")}</p>
      <Said class="lines" thing={{ text: question.answer }} other={other} />
    </div>
  );
}

function Want({ room, question, wanted }) {
  const toggle = () => room.send("support_question", { question: question.id, support: !wanted });
  return (
    <button type="button" class="button too" aria-pressed={String(wanted)} onClick={toggle}>
      <Icon name={wanted ? "done" : "too"} /> {t("I want to know too")}<Which of={question} />
      <span class="too-count">{wishes(question)}</span>
    </button>
  );
}

function yourWish({ supporters }) {
  return supporters
    ? tn("You and %(n)s other want to know", "You and %(n)s others want to know", supporters)
    : t("Your question");
}

/** Whoever works in the service, as what brings them here says. */
function mayAnswer(room) {
  const { session } = room.snapshot.value;
  const voice = session.voices.find((one) => one.key === room.mine.value.voice);
  return session.state === "running" && Boolean(voice) && voice.side === "professional";
}
