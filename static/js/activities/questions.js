/** Questions: ask what you need to know; most wanted first; those who work in the service answer. */
import { Field } from "../desk/Field.js";
import { Composer } from "../phone/ideas/Composer.js";
import { Asked } from "../phone/questions/Asked.js";
import { isOpen } from "../phone/steps.js";
import { byWish, useStill } from "../wanted.js";
import { t, tn } from "../words.js";

export function Phone({ room, activity }) {
  const { questions } = room.snapshot.value;
  const { open, answered } = byWish(questions, activity);
  const [list, moved, sort] = useStill(open);
  const mine = room.mine.value.questions || [];
  const own = questions.filter((one) => one.activity === activity.id && mine.includes(one.id) && one.state === "hidden");
  const waiting = onTheirWay(room, activity);
  const empty = !list.length && !answered.length && !waiting.length;
  return (
    <>
      {!isOpen(activity) && <p class="notice">{t("This step is closed. You can still read.")}</p>}
      {empty && <p class="between soft">{t("Nobody has asked anything yet. What would you need to know?")}</p>}
      {(list.length > 0 || waiting.length > 0 || own.length > 0) && (
        <section class="board">
          <div class="questions-head">
            <h2>{tn("%(n)s question to answer", "%(n)s questions to answer", list.length)}</h2>
            {moved && <button type="button" class="button" onClick={sort}>{t("Most wanted first")}</button>}
          </div>
          <ul class="notes">
            {[...list, ...own].map((one) => <Asked key={one.id} room={room} activity={activity} question={one} />)}
            {waiting.map((one) => <Asked key={one.key} room={room} activity={activity} question={one} />)}
          </ul>
        </section>
      )}
      {answered.length > 0 && (
        <section class="board">
          <h2>{tn("%(n)s answered", "%(n)s answered", answered.length)}</h2>
          <ul class="notes">
            {answered.map((one) => <Asked key={one.id} room={room} activity={activity} question={one} />)}
          </ul>
        </section>
      )}
    </>
  );
}

export function PhoneFoot({ room, activity }) {
  return (
    <Composer
      room={room}
      name={`${activity.id}/question`}
      label={t("What do you need to know?")}
      longest={activity.settings.longest || 280}
      onPost={(text, column, language) => room.send("ask", { activity: activity.id, text, language })}
    />
  );
}

function onTheirWay(room, activity) {
  return room.waiting.value
    .filter((item) => item.deed === "ask" && item.data.activity === activity.id)
    .map((item) => ({ key: item.key, id: null, text: item.data.text, supporters: 0, answer: null, state: "up", onItsWay: true }));
}

export const name = () => t("Questions");

export { QuestionsDesk as Desk } from "../desk/QuestionsDesk.js";
export { QuestionsScreen as Screen } from "../screen/QuestionsScreen.js";

export function Settings() {
  return null;
}

/** What somebody without a phone asks, as whoever enters it fills it in, and the deed that it makes. */
export function Entry({ activity }) {
  return <Field name="text" label={t("Their question, in their words")} long required maxLength={activity.settings.longest || 280} />;
}

export function entered(activity, form) {
  return { deed: "ask", data: { activity: activity.id, text: form.get("text").trim() } };
}
