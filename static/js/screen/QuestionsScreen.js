/** Questions on the big screen: the one that is answered now, large, and those wanted most. */

import { partsOf } from "../asked.js";
import { inOtherLanguages } from "../said.js";
import { byWish, useStill, wishes } from "../wanted.js";
import { t, tn } from "../words.js";

const AT_MOST = 5;
const BESIDE = 4;
const BESIDE_AN_ANSWER = 2;
const LONG = 70;

export function QuestionsScreen({ room, activity }) {
  const seen = room.snapshot.questions.filter((one) => !one.off_screen && one.text);
  const { open, answered } = byWish(seen, activity);
  const now = [...open, ...answered].find((one) => one.being_answered);
  const [list] = useStill(open.filter((one) => one !== now));
  const shown = list.slice(0, atMost(now));
  if (!now && !shown.length) {
    return <p class="screen-quiet">{answered.length ? t("Everything that was asked has an answer. What else do you need to know?") : t("Your questions appear here.")}</p>;
  }
  return (
    <>
      {now && <Now question={now} others={inOtherLanguages(room.snapshot)(now.id).map((one) => partsOf(now, one))} />}
      <ol class={now ? "screen-questions screen-questions-beside" : "screen-questions"}>
        {shown.map((one) => (
          <li key={one.id} class={one.text.length > LONG ? "screen-question screen-question-long" : "screen-question"}>
            <span class="screen-question-text" dir="auto" lang={one.language || undefined}>{one.text}</span>
            <span class="screen-question-wish">{wishes(one)}<span class="visually-hidden"> {t("want to know")}</span></span>
          </li>
        ))}
      </ol>
      <p class="screen-count screen-questions-count">
        {tn("%(n)s question to answer", "%(n)s questions to answer", open.length)}
        {answered.length > 0 && <span> · {tn("%(n)s answered", "%(n)s answered", answered.length)}</span>}
      </p>
    </>
  );
}

function atMost(now) {
  if (!now) return AT_MOST;
  return now.answer ? BESIDE_AN_ANSWER : BESIDE;
}

function Now({ question, others }) {
  return (
    <section class={question.text.length > 120 || question.answer ? "screen-now screen-now-long" : "screen-now"}>
      <p class="screen-over">{t("Being answered now")}</p>
      <p class="screen-now-text" dir="auto" lang={question.language || undefined}>{question.text}</p>
      <Also said={others.map(({ text }) => text)} />
      {question.answer && <p class="screen-now-answer" dir="auto">{question.answer}</p>}
      <Also said={others.map(({ answer }) => answer)} />
    </section>
  );
}

/** The same in the other languages of the room, smaller. */
function Also({ said }) {
  return said.filter(Boolean).map(({ language, text }) => <p key={language} class="screen-note-also" dir="auto" lang={language}>{text}</p>);
}
