/** One sheet: who holds the pen, what stands there, what it grew from, and what others say to it. */
import { useEffect } from "preact/hooks";
import { FIELDS, filled, partsOf } from "../../proposal.js";
import { optionOf } from "../../results/options.js";
import { t } from "../../words.js";
import { Comments } from "../ideas/Comments.js";
import { Authors, Facts, Translated } from "./About.js";
import { Before } from "./Before.js";
import { Cost, Many, Strength, Words } from "./Field.js";
import { Lost } from "./Lost.js";
import { Pen } from "./Pen.js";
import { scribeOf } from "./scribe.js";

const PARTS = [
  { name: () => t("What is it about?"), fields: ["title", "problem", "summary"] },
  { name: () => t("Who gains from it?"), fields: ["helps", "helps_count", "gain"] },
  { name: () => t("What does it take?"), fields: ["cost", "evidence", "strength"] },
  { name: () => t("How can it be tried safely?"), fields: ["risk", "smallest_test", "trouble", "stopper", "answerer"] },
];
const SPECIAL = { helps_count: Many, cost: Cost, strength: Strength };

export function Sheet({ room, activity, sheet }) {
  const scribe = scribeOf(room);
  const holds = scribe.holds(sheet);
  useEffect(() => scribe.resume(sheet), [sheet.id]);
  useEffect(() => scribe.letGo(sheet), [sheet.id, holds]);
  return (
    <section class="proposal-sheet" aria-labelledby={`${sheet.id}-title`}>
      <div class="proposal-head note">
        <Translated room={room} sheet={sheet} />
        <h2 id={`${sheet.id}-title`} dir="auto" lang={sheet.language || undefined}>{sheet.title}</h2>
        <GrownFrom room={room} sheet={sheet} />
        <Filled sheet={sheet} />
      </div>
      <Pen room={room} activity={activity} sheet={sheet} />
      <Lost room={room} sheet={sheet} />
      {holds ? <Written room={room} sheet={sheet} scribe={scribe} /> : <Read room={room} sheet={sheet} own />}
      {holds && <Before room={room} sheet={sheet} scribe={scribe} />}
      {holds && <More room={room} sheet={sheet} />}
    </section>
  );
}

function Written({ room, sheet, scribe }) {
  return PARTS.map(({ name, fields }) => (
    <fieldset key={fields[0]} class="proposal-part note">
      <legend>{name()}</legend>
      {fields.map((field) => {
        const Special = SPECIAL[field] || Words;
        return <Special key={field} room={room} sheet={sheet} field={field} scribe={scribe} />;
      })}
    </fieldset>
  ));
}

/** The same to read, with what belongs to it. */
export function Read({ room, sheet, own = false }) {
  const parts = partsOf(sheet, room.snapshot.value.session.currency);
  return (
    <div class="stack proposal-read">
      {!own && <Translated room={room} sheet={sheet} />}
      {parts.length === 0 && <p class="soft">{t("Nothing is written here yet.")}</p>}
      <dl class={own ? "words note" : "words"}>
        {parts.map(({ field, label, words }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd class="lines" dir="auto" lang={sheet.language || undefined}>{words}</dd>
          </div>
        ))}
      </dl>
      <More room={room} sheet={sheet} />
    </div>
  );
}

function More({ room, sheet }) {
  const { session } = room.snapshot.value;
  return (
    <>
      <Authors authors={sheet.authors} />
      <Facts information={sheet.information} />
      <section class="stack-tight">
        <h3>{t("Comments")}</h3>
        <Comments room={room} what="proposal" id={sheet.id} canAct={session.state === "running"} />
      </section>
    </>
  );
}

/** The theme and the ideas that a sheet began with, in people's own words. */
function GrownFrom({ room, sheet }) {
  const snapshot = room.snapshot.value;
  const ideas = sheet.ideas.map((id) => optionOf(snapshot, id)).filter(({ off }) => !off);
  const theme = sheet.theme && optionOf(snapshot, sheet.theme);
  if (!ideas.length && (!theme || theme.off)) return null;
  return (
    <details class="grown-from">
      <summary>{t("What it grew from")}</summary>
      {theme && !theme.off && <p dir="auto"><strong>{theme.title}</strong></p>}
      <ul class="grown-ideas">{ideas.map(({ id, title }) => <li key={id} dir="auto">{title}</li>)}</ul>
    </details>
  );
}

function Filled({ sheet }) {
  const done = filled(sheet);
  const said = t("%(done)s of %(all)s parts filled in", { done, all: FIELDS.length });
  return (
    <p class="filled small">
      <span class="filled-marks" aria-hidden="true">
        {FIELDS.map((field, at) => <span key={field} class={at < done ? "filled-mark filled-on" : "filled-mark"} />)}
      </span>
      <span>{said}</span>
    </p>
  );
}
