/** Questions on the big screen: the one that is answered now, large, and those wanted most. */

import { byWish, useStill, wishes } from "../wanted.js";
import { t, tn } from "../words.js";

const AT_MOST = 6;
const BESIDE = 4;

export function QuestionsScreen({ room, activity }) {
  const seen = room.snapshot.questions.filter((one) => !one.off_screen && one.text);
  const { open, answered } = byWish(seen, activity);
  const now = [...open, ...answered].find((one) => one.being_answered);
  const [list] = useStill(open.filter((one) => one !== now));
  const shown = list.slice(0, now ? BESIDE : AT_MOST);
  if (!now && !shown.length) {
    return <p class="screen-quiet">{answered.length ? t("Everything that was asked has an answer. What else do you need to know?") : t("Your questions appear here.")}</p>;
  }
  return (
    <>
      {now && <Now question={now} />}
      <ol class={now ? "screen-questions screen-questions-beside" : "screen-questions"}>
        {shown.map((one) => (
          <li key={one.id} class="screen-question">
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

function Now({ question }) {
  return (
    <section class={question.text.length > 120 || question.answer ? "screen-now screen-now-long" : "screen-now"}>
      <p class="screen-over">{t("Being answered now")}</p>
      <p class="screen-now-text" dir="auto" lang={question.language || undefined}>{question.text}</p>
      {question.answer && <p class="screen-now-answer" dir="auto">{question.answer}</p>}
    </section>
  );
}
