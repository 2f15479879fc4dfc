/** Statements: agree, disagree or pass, one card at a time. */
import { useState } from "preact/hooks";
import { AnswerEach, markOf } from "../desk/paper.js";
import { Check, Decided, Released } from "../desk/settings.js";
import { announce } from "../phone/announce.js";
import { Icon } from "../phone/Icon.js";
import { Composer } from "../phone/ideas/Composer.js";
import { Report } from "../phone/Report.js";
import { Said } from "../phone/Said.js";
import { Standing } from "../phone/Standing.js";
import { Ballot } from "../phone/votes/Ballot.js";
import { useBallot } from "../phone/votes/useBallot.js";
import { translated } from "../said.js";
import { t } from "../words.js";

const ANSWERS = [
  { mark: 1, name: "agree", words: () => t("Agree") },
  { mark: 0, name: "pass", words: () => t("Pass") },
  { mark: -1, name: "disagree", words: () => t("Disagree") },
];

export function Phone({ room, activity }) {
  const ballot = useBallot(room, activity);
  const [at, setAt] = useState(null);
  const statements = room.snapshot.value.statements.filter(
    (one) => one.activity === activity.id && one.state === "up",
  );
  const answered = (one) => one.id in ballot.marks;
  const current = statements.find((one) => one.id === at) || statements.find((one) => !answered(one));
  const place = statements.indexOf(current);

  function answer(mark) {
    ballot.cast({ [current.id]: mark });
    const rest = [...statements.slice(place + 1), ...statements.slice(0, place)];
    const next = rest.find((one) => !answered(one));
    setAt(next ? next.id : null);
    announce(next ? next.text : t("That was the last one."));
  }

  const done = statements.filter(answered).length;
  const own = activity.settings.own && <OwnStatement room={room} activity={activity} />;
  const head = <p class="progress-words"><strong>{t("%(done)s of %(all)s answered", { done, all: statements.length })}</strong></p>;
  if (!statements.length) return <><p class="between soft">{t("No statements yet.")}</p>{own}</>;
  return (
    <Ballot room={room} activity={activity} ballot={ballot} head={head}>
      <progress class="progress" max={statements.length} value={done} aria-label={t("Statements answered")} />
      {current
        ? <Card room={room} statement={current} mark={ballot.marks[current.id]} left={statements.length - done} paused={ballot.paused} answer={answer} />
        : <p class="lead">{t("You have answered every statement. You can change an answer below.")}</p>}
      {place > 0 && (
        <button type="button" class="button button-quiet" onClick={() => setAt(statements[place - 1].id)}>
          <Icon name="back" /> {t("Back to the one before")}
        </button>
      )}
      {!current && <Answers statements={statements} marks={ballot.marks} change={setAt} />}
      {own}
    </Ballot>
  );
}

function Card({ room, statement, mark, left, paused, answer }) {
  return (
    <div class={left > 1 ? "card card-pile" : "card"}>
      <Report room={room} what="statement" thing={statement} />
      <Said class="card-text" thing={statement} other={translated(room.snapshot.value, statement)} />
      <div class="card-answers" role="group" aria-label={statement.text}>
        {ANSWERS.map(({ mark: value, name, words }) => (
          <button
            key={name} type="button" class={`button answer answer-${name}`} disabled={paused}
            aria-pressed={String(mark === value)} onClick={() => answer(value)}
          >
            <Icon name={name} />
            <span>{words()}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function Answers({ statements, marks, change }) {
  return (
    <ul class="answers">
      {statements.map((one) => {
        const given = ANSWERS.find(({ mark }) => mark === marks[one.id]);
        return (
          <li key={one.id}>
            <p dir="auto">{one.text}</p>
            <button type="button" class="button" onClick={() => change(one.id)}>
              {given && <><Icon name={given.name} /> {given.words()}</>}
              <span class="visually-hidden"> {t("Change the answer to: %(text)s", { text: one.text })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function OwnStatement({ room, activity }) {
  const own = ownStatements(room, activity);
  return (
    <section class="own-statements">
      <h2>{t("Add a statement of your own")}</h2>
      <Composer
        room={room}
        name={`${activity.id}/statement`}
        label={t("A statement that others can agree with or not")}
        longest={activity.settings.longest || 280}
        onPost={(text, column, language) => room.send("add_own_statement", { activity: activity.id, text, language })}
      />
      {own.length > 0 && (
        <ul class="stack-tight">
          {own.map((one) => (
            <li key={one.key}>
              <p dir="auto">{one.text || t("The words are gone.")}</p>
              <Standing thing={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ownStatements(room, activity) {
  const known = room.mine.value.statements || [];
  const arrived = room.snapshot.value.statements
    .filter((one) => one.activity === activity.id && known.includes(one.id))
    .map((one) => ({ ...one, key: one.id }));
  const waiting = room.waiting.value
    .filter((item) => item.deed === "add_own_statement" && item.data.activity === activity.id)
    .map((item) => ({ key: item.key, text: item.data.text, state: "up", onItsWay: true }));
  return [...arrived, ...waiting];
}

export function markInWords(given) {
  return ANSWERS.find(({ mark }) => mark === given).words();
}

export const name = () => t("Statements");

export { StatementsDesk as Desk } from "../desk/StatementsDesk.js";
export { StatementsScreen as Screen } from "../screen/StatementsScreen.js";

export function Settings() {
  return <><Check name="settings.own" label={t("People may add statements of their own")} /><Decided /><Released /></>;
}

export function Paper({ options }) {
  const answers = ANSWERS.map(({ mark, words }) => [mark, words()]);
  return <AnswerEach lines={options.map(({ id, title }) => ({ name: markOf(id), title, answers }))} />;
}

/** What a show of hands can be counted of: [{option, title, answers: [[answer, title]]}]. */
export function hands(activity, options) {
  return options.map(({ id, title }) => ({ option: id, title, answers: ANSWERS.map(({ name: answer, words }) => [answer, words()]) }));
}
