/** Pairs: which of two matters more, again and again, or neither; enough at any time. */
import { useState } from "preact/hooks";
import { optionOf } from "../../results/options.js";
import { t } from "../../words.js";
import { announce } from "../announce.js";
import { Icon } from "../Icon.js";
import { useFocusOnChange } from "../useFocusOnChange.js";
import { Ballot } from "./Ballot.js";
import { idsOf, OptionWords } from "./Option.js";
import { answerTo, nameOfPair, pairsFor } from "./pairing.js";
import { useBallot } from "./useBallot.js";

const NEITHER = "neither";
const ENOUGH = -1;

export function Pairs({ room, activity }) {
  const snapshot = room.snapshot.value;
  const ballot = useBallot(room, activity);
  const pairs = pairsOf(room, activity);
  const answered = pairs.filter((pair) => answerTo(ballot.marks, pair));
  const [at, setAt] = useState(null);
  const place = at === null ? pairs.findIndex((pair) => !answerTo(ballot.marks, pair)) : at;
  const pair = pairs[place];
  const card = useFocusOnChange(place);

  function answer(id) {
    ballot.cast({ [nameOfPair(pair)]: id });
    const open = (one) => one !== pair && !answerTo(ballot.marks, one);
    const next = pairs.findIndex((one, n) => n > place && open(one));
    setAt(next >= 0 ? next : pairs.findIndex(open));
    if (answered.length + 1 >= pairs.length) announce(t("That was the last one."));
  }

  const most = pairs.length;
  const head = <p><strong>{t("%(done)s of at most %(most)s", { done: answered.length, most })}</strong></p>;
  return (
    <Ballot room={room} activity={activity} ballot={ballot} head={head}>
      <progress class="progress" max={most} value={answered.length} aria-label={t("Pairs answered")} />
      <div class="pairs" ref={card}>
        {pair
          ? <Pair key={place} room={room} pair={pair} given={answerTo(ballot.marks, pair)} paused={ballot.paused} answer={answer} />
          : <Overview snapshot={snapshot} pairs={pairs} marks={ballot.marks} all={answered.length === most} change={setAt} />}
      </div>
      <div class="turns">
        {pair && place > 0 && (
          <button type="button" class="button button-quiet" onClick={() => setAt(place - 1)}>
            <Icon name="back" /> {t("Back")}
          </button>
        )}
        {pair && answered.length > 0 && (
          <button type="button" class="button" onClick={() => setAt(ENOUGH)}>{t("That is enough")}</button>
        )}
        {!pair && answered.length < most && (
          <button type="button" class="button button-main" onClick={() => setAt(null)}>{t("Go on comparing")}</button>
        )}
      </div>
    </Ballot>
  );
}

function Pair({ room, pair, given, paused, answer }) {
  return (
    <div class="pair" role="group" aria-labelledby="pair-question">
      <h2 id="pair-question" tabIndex={-1} data-focus>{t("Which matters more?")}</h2>
      {pair.map((id, at) => [
        at > 0 && <p class="pair-or" aria-hidden="true">{t("or")}</p>,
        <div key={id} class={given === id ? "note pair-card option-marked" : "note pair-card"}>
          <button type="button" class="pair-choice" disabled={paused} aria-pressed={String(given === id)} onClick={() => answer(id)}>
            <span class="option-title" dir="auto">{optionOf(room.snapshot.value, id).title}</span>
            <span class="tick-box tick-round" aria-hidden="true"><Icon name="done" /></span>
          </button>
          <OptionWords room={room} id={id} heading={null} brief />
        </div>,
      ])}
      <button type="button" class="button pair-neither" disabled={paused} aria-pressed={String(given === NEITHER)} onClick={() => answer(NEITHER)}>
        {t("Neither, or I can’t say")}
      </button>
    </div>
  );
}

function Overview({ snapshot, pairs, marks, all, change }) {
  return (
    <div class="stack">
      <h2 tabIndex={-1} data-focus>{all ? t("You have compared all of them") : t("Thank you. What you have said counts.")}</h2>
      <ul class="answers">
        {pairs.map((pair, at) => answerTo(marks, pair) && (
          <li key={nameOfPair(pair)}>
            <p dir="auto">{pairInWords(snapshot, pair, answerTo(marks, pair))}</p>
            <button type="button" class="button" onClick={() => change(at)}>
              {t("Change")}<span class="visually-hidden">: {titlesOf(snapshot, pair).join(" – ")}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The person's own way through the pairs; what was taken off since is not asked about. */
function pairsOf(room, activity) {
  const snapshot = room.snapshot.value;
  const number = Number(room.mine.value.participant.replace(/\D/g, ""));
  return pairsFor(idsOf(activity), number, activity.settings.most)
    .filter((pair) => pair.every((id) => !optionOf(snapshot, id).off));
}

function pairInWords(snapshot, pair, winner) {
  const [one, other] = titlesOf(snapshot, pair);
  if (winner === NEITHER) return t("Neither: %(one)s, %(other)s", { one, other });
  return winner === pair[0] ? t("%(one)s, rather than %(other)s", { one, other }) : t("%(one)s, rather than %(other)s", { one: other, other: one });
}

function titlesOf(snapshot, pair) {
  return pair.map((id) => optionOf(snapshot, id).title);
}

export function markInWords(winner, { snapshot }) {
  return winner === NEITHER ? t("neither") : optionOf(snapshot, winner).title;
}
