/** Scale: a grade from 0 to 5 for each option, on one criterion or several, one card at a time. */
import { useState } from "preact/hooks";
import { announce } from "../announce.js";
import { Icon } from "../Icon.js";
import { useFocusOnChange } from "../useFocusOnChange.js";
import { Ballot } from "./Ballot.js";
import { useBallot } from "./useBallot.js";
import { idsOf, OptionWords } from "./Option.js";
import { optionOf } from "../../results/options.js";
import { said } from "../../said.js";
import { listed, number, t } from "../../words.js";

const GRADES = [0, 1, 2, 3, 4, 5];

export function Scale({ room, activity }) {
  const snapshot = room.snapshot.value;
  const ballot = useBallot(room, activity);
  const { criteria } = activity.settings;
  const ids = idsOf(activity).filter((id) => !optionOf(snapshot, id).off);
  const graded = ids.filter((id) => id in ballot.marks);
  const [at, setAt] = useState(() => firstOf(ids, ballot.marks));
  const place = Math.min(at, ids.length);
  const id = ids[place];
  const card = useFocusOnChange(place);

  function grade(key, value) {
    const { [id]: before = {}, ...others } = ballot.marks;
    const { [key]: old, ...rest } = before;
    const given = value === null ? rest : { ...rest, [key]: value };
    ballot.cast(Object.keys(given).length ? { ...others, [id]: given } : others);
    if (value === null) announce(t("No opinion on %(title)s.", { title: optionOf(snapshot, id).title }));
  }

  const head = <p><strong>{t("%(done)s of %(all)s graded", { done: graded.length, all: ids.length })}</strong></p>;
  return (
    <Ballot room={room} activity={activity} ballot={ballot} head={head}>
      <progress class="progress" max={ids.length} value={graded.length} aria-label={t("Graded")} />
      <div class="scale" ref={card}>
        {id
          ? <Card key={id} room={room} id={id} criteria={criteria} given={ballot.marks[id] || {}} left={ids.length - place} paused={ballot.paused} grade={grade} />
          : <Overview snapshot={snapshot} ids={ids} criteria={criteria} marks={ballot.marks} change={(one) => setAt(ids.indexOf(one))} />}
      </div>
      <div class="turns">
        {place > 0 && (
          <button type="button" class="button button-quiet" onClick={() => setAt(place - 1)}>
            <Icon name="back" /> {t("Back")}
          </button>
        )}
        {id && (
          <button type="button" class="button button-main button-big" onClick={() => setAt(place + 1)}>
            {place + 1 < ids.length ? t("Next one") : t("See all my grades")}
          </button>
        )}
      </div>
    </Ballot>
  );
}

function Card({ room, id, criteria, given, left, paused, grade }) {
  return (
    <div class={left > 1 ? "card card-pile" : "card"}>
      <OptionWords room={room} id={id} focusable />
      {criteria.map(({ key, label }) => (
        <Grades
          key={key} name={`${id}/${key}`} label={said(label) || optionOf(room.snapshot.value, id).title} alone={!label}
          given={given[key]} paused={paused} grade={(value) => grade(key, value)}
        />
      ))}
    </div>
  );
}

function Grades({ name, label, alone, given, paused, grade }) {
  const choice = (value) => ({
    type: "radio", class: "visually-hidden", name, checked: given === value, disabled: paused,
    onChange: () => grade(value === undefined ? null : value),
  });
  return (
    <fieldset class="grades">
      <legend class={alone ? "visually-hidden" : "grades-label"} dir="auto">{label}</legend>
      <div class="grades-row">
        {GRADES.map((value) => (
          <label key={value} class={value <= given ? "grade grade-under" : "grade"}>
            <input {...choice(value)} aria-label={endInWords(value)} />
            <span class="grade-box">{number(value)}</span>
          </label>
        ))}
      </div>
      <div class="grades-ends small" aria-hidden="true">
        <span>{t("not at all")}</span>
        <span>{t("very much")}</span>
      </div>
      <label class="no-opinion">
        <input {...choice(undefined)} />
        <span class="no-opinion-words">{t("No opinion")}</span>
      </label>
    </fieldset>
  );
}

function Overview({ snapshot, ids, criteria, marks, change }) {
  return (
    <div class="stack">
      <h2 tabIndex={-1} data-focus>{t("Your grades")}</h2>
      <ul class="answers">
        {ids.map((id) => {
          const { title } = optionOf(snapshot, id);
          return (
            <li key={id}>
              <p dir="auto">{title}</p>
              <button type="button" class="button" onClick={() => change(id)}>
                {gradesInWords(marks[id] || {}, criteria)}
                <span class="visually-hidden"> {t("Change the grade of %(title)s", { title })}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The first that has no grade yet; past the last where all have one. */
function firstOf(ids, marks) {
  const open = ids.findIndex((id) => !(id in marks));
  return open < 0 ? ids.length : open;
}

function endInWords(value) {
  if (value === 0) return t("%(n)s, not at all", { n: value });
  return value === 5 ? t("%(n)s, very much", { n: value }) : undefined;
}

function gradesInWords(given, criteria) {
  const said = criteria.filter(({ key }) => key in given);
  return said.length ? listed(said.map(({ key }) => number(given[key]))) : t("No opinion");
}

export function markInWords(given, { activity }) {
  return gradesInWords(given, activity.settings.criteria);
}
