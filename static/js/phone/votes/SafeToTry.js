/** Safe to try: safe, worry or stop to each, and why, in words that carry neither name nor group. */
import { optionOf } from "../../results/options.js";
import { t } from "../../words.js";
import { announce } from "../announce.js";
import { Icon } from "../Icon.js";
import { Ballot } from "./Ballot.js";
import { idsOf, OptionWords } from "./Option.js";
import { useBallot } from "./useBallot.js";
import { useTyped } from "./useTyped.js";

const LONGEST = 280;
const ANSWERS = ["safe", "worry", "stop"];
const NAMES = { safe: () => t("Safe"), worry: () => t("A worry"), stop: () => t("Stop") };
const ICONS = { safe: "agree", worry: "help", stop: "disagree" };
const WHY = {
  safe: () => t("Do you want to say why? You need not."),
  worry: () => t("What worries you?"),
  stop: () => t("What harm would it do, and what would have to change?"),
};

export function SafeToTry({ room, activity }) {
  const snapshot = room.snapshot.value;
  const ballot = useBallot(room, activity);
  const ids = idsOf(activity).filter((id) => !optionOf(snapshot, id).off);
  const done = ids.filter((id) => id in ballot.marks).length;

  function mark(id, given) {
    const { [id]: _before, ...others } = ballot.marks;
    ballot.cast(given ? { ...others, [id]: given } : others);
  }

  return (
    <Ballot room={room} activity={activity} ballot={ballot} promises={promisesOf(activity.settings)} head={<p><strong>{t("%(done)s of %(all)s answered", { done, all: ids.length })}</strong></p>}>
      <p class="soft">{t("Not “do you like it?” Would it do harm? One person’s “stop” is enough to be heard.")}</p>
      <ul class="options">
        {ids.map((id) => <Card key={id} room={room} id={id} given={ballot.marks[id]} paused={ballot.paused} mark={(given) => mark(id, given)} />)}
      </ul>
    </Ballot>
  );
}

function promisesOf({ release }) {
  return [
    release === "tables" ? t("Your vote will not be published by itself, only how many people marked what.") : t("Your answer will be published without your name."),
    t("What you write as a reason is shown by itself, without your name and group. Don’t write anything that says who you are, or who somebody else is."),
  ];
}

function Card({ room, id, given, paused, mark }) {
  const { title } = optionOf(room.snapshot.value, id);

  function answer(one) {
    mark({ ...given, answer: one });
    announce(`${title}: ${NAMES[one]()}`);
  }

  return (
    <li class={given ? `note option option-marked consent consent-${given.answer}` : "note option consent"}>
      <OptionWords room={room} id={id} />
      <div class="consent-answers" role="group" aria-label={title}>
        {ANSWERS.map((one) => (
          <button key={one} type="button" class={`button answer consent-answer-${one}`} disabled={paused} aria-pressed={String(given?.answer === one)} onClick={() => answer(one)}>
            <Icon name={ICONS[one]} />
            <span>{NAMES[one]()}</span>
          </button>
        ))}
      </div>
      {given && <Why title={title} given={given} paused={paused} mark={mark} />}
    </li>
  );
}

function Why({ title, given, paused, mark }) {
  const { value, onInput, onBlur } = useTyped(given.reason || "", (text) => {
    const words = text.trim();
    mark(words ? { answer: given.answer, reason: words } : { answer: given.answer });
  });
  return (
    <label class="consent-why">
      <span>{WHY[given.answer]()}<span class="visually-hidden"> {title}</span></span>
      <textarea class="input" rows="2" dir="auto" maxLength={LONGEST} value={value} disabled={paused} onInput={onInput} onBlur={onBlur} />
    </label>
  );
}

export function markInWords({ answer, reason }) {
  return reason ? `${NAMES[answer]()}: ${reason}` : NAMES[answer]();
}
