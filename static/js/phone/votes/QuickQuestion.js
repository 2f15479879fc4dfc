/** A quick question: one tap, several, a step from 1 to 5, a word or a number. */
import { answersOf, answerTitle, choiceTitle, GRADES } from "../../choices.js";
import { inLanguage, said } from "../../said.js";
import { listed, number, t } from "../../words.js";
import { Icon } from "../Icon.js";
import { Ballot } from "./Ballot.js";
import { useBallot } from "./useBallot.js";
import { useTyped } from "./useTyped.js";

const LONGEST_WORD = 60;
const DIGITS = 9;

export function QuickQuestion({ room, activity }) {
  const ballot = useBallot(room, activity);
  const { type, live } = activity.settings;
  const Asked = ASKED[type];
  const answer = (value) => ballot.cast(value === null ? {} : { answer: value });
  return (
    <Ballot room={room} activity={activity} ballot={ballot} promises={promisesOf(activity.settings)}>
      <Asked activity={activity} given={ballot.marks.answer} paused={ballot.paused} answer={answer} />
      {live && <SoFar room={room} activity={activity} />}
    </Ballot>
  );
}

const ASKED = { one: One, many: Many, scale: Grade, word: Word, number: Figure };

function promisesOf({ type, live, release }) {
  if (live) return [t("This question is not secret: everybody sees the counts change as people answer, and may see what you answered.")];
  if (type === "word") return [t("Your word is shown with the result, without your name.")];
  return [release === "tables" ? t("Your vote will not be published by itself, only how many people marked what.") : t("Your answer will be published without your name.")];
}

function One({ activity, given, paused, answer }) {
  return (
    <div role="radiogroup" aria-label={t("Choose one")}>
      <ul class="options">
        {activity.settings.choices.map((choice) => (
          <Choice key={choice.key} type="radio" name={activity.id} title={choiceTitle(choice)} on={given === choice.key} paused={paused} press={() => answer(choice.key)} />
        ))}
      </ul>
    </div>
  );
}

function Many({ activity, given = [], paused, answer }) {
  const { choices } = activity.settings;
  const turn = (key, on) => answer(choices.map((one) => one.key).filter((one) => (one === key ? on : given.includes(one))));
  return (
    <>
      <p class="soft">{t("Tick as many as you like.")}</p>
      <ul class="options">
        {choices.map((choice) => (
          <Choice key={choice.key} type="checkbox" title={choiceTitle(choice)} on={given.includes(choice.key)} paused={paused} press={(on) => turn(choice.key, on)} />
        ))}
      </ul>
    </>
  );
}

function Choice({ type, name, title, on, paused, press }) {
  return (
    <li class={on ? "note option option-marked" : "note option"}>
      <label class="tick">
        <span class="option-title" {...inLanguage(title)}>{said(title)}</span>
        <input type={type} name={name} class="visually-hidden" checked={on} disabled={paused} onChange={(event) => press(event.currentTarget.checked)} />
        <span class={type === "radio" ? "tick-box tick-round" : "tick-box"} aria-hidden="true"><Icon name="done" /></span>
      </label>
    </li>
  );
}

function Grade({ activity, given, paused, answer }) {
  return (
    <fieldset class="grades note option">
      <legend class="visually-hidden">{t("From 1 to 5")}</legend>
      <div class="grades-row grades-five">
        {GRADES.map((grade) => (
          <label key={grade} class={grade <= given ? "grade grade-under" : "grade"}>
            <input type="radio" class="visually-hidden" name={activity.id} checked={given === grade} disabled={paused} aria-label={endInWords(grade)} onChange={() => answer(grade)} />
            <span class="grade-box">{number(grade)}</span>
          </label>
        ))}
      </div>
      <div class="grades-ends small" aria-hidden="true"><span>{t("not at all")}</span><span>{t("very much")}</span></div>
    </fieldset>
  );
}

function endInWords(grade) {
  if (grade === 1) return t("%(n)s, not at all", { n: grade });
  return grade === 5 ? t("%(n)s, very much", { n: grade }) : undefined;
}

function Word({ given = "", paused, answer }) {
  const typed = useTyped(given, (text) => answer(text.trim() || null));
  return <Typed label={t("Your word")} typed={typed} paused={paused} maxLength={LONGEST_WORD} dir="auto" />;
}

function Figure({ given, paused, answer }) {
  const typed = useTyped(given === undefined ? "" : String(given), (text) => (text.trim() && wholeOf(text) === null) || answer(wholeOf(text)));
  return (
    <>
      <Typed label={t("Your number")} typed={typed} paused={paused} inputMode="numeric" />
      {typed.value.trim() && wholeOf(typed.value) === null && <p class="field-error" role="alert">{t("Type a whole number, in figures.")}</p>}
    </>
  );
}

function Typed({ label, typed: { value, onInput, onBlur, saveNow }, paused, ...rest }) {
  return (
    <form class="one-field" onSubmit={(event) => { event.preventDefault(); saveNow(); }}>
      <label>
        <span class="field-label">{label}</span>
        <input type="text" class="input" autocomplete="off" value={value} disabled={paused} onInput={onInput} onBlur={onBlur} {...rest} />
      </label>
    </form>
  );
}

/** A whole number of at most nine digits, in those of any language; null where it is none. */
function wholeOf(text) {
  const [plain, sign] = [text.trim(), /^[-−–]/.test(text.trim()) ? -1 : 1];
  const digits = Array.from(plain, (one) => (/\p{Nd}/u.test(one) ? valueOf(one) : "")).join("");
  return digits && digits.length <= DIGITS && !/[^\p{Nd}\s,.’٬−–-]/u.test(plain) ? sign * Number(digits) : null;
}

/** Decimal digits stand in tens, each ten beginning with its nought. */
function valueOf(digit) {
  let nought = digit.codePointAt(0);
  while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1)) && digit.codePointAt(0) - nought < 9) nought -= 1;
  return digit.codePointAt(0) - nought;
}

/** How everyone has answered by now, where the question says that this is shown. */
function SoFar({ room, activity }) {
  const { counts } = room.snapshot.value.progress[activity.id] || {};
  if (!counts) return null;
  const most = Math.max(1, ...Object.values(counts));
  return (
    <section class="so-far">
      <h2>{t("So far")}</h2>
      <ul>
        {answersOf(activity, counts).map(({ answer, title, n }) => (
          <li key={answer}>
            <span dir="auto">{title}</span>
            <progress class="progress" max={most} value={n} aria-hidden="true" />
            <strong>{number(n)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function markInWords(given, { activity }) {
  return listed([].concat(given).map((one) => answerTitle(activity, String(one))));
}
