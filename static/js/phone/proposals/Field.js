/** One field of a sheet in the hands of whoever holds the pen; it saves by itself and says so. */
import { useId } from "preact/hooks";
import { labelOf, STRENGTHS, strengthInWords } from "../../proposal.js";
import { t } from "../../words.js";

const LONG = 5000;
const WIDTH = 25;

/** A text, in as many lines as it needs. */
export function Words({ room, sheet, field, scribe }) {
  const text = scribe.read(sheet, field);
  return (
    <Labelled room={room} sheet={sheet} field={field} scribe={scribe}>
      {(about) => (field === "title"
        ? <input type="text" {...about} maxLength="200" value={text} />
        : <textarea {...about} rows={rowsOf(text)} maxLength={LONG} value={text} />)}
    </Labelled>
  );
}

export function Many({ room, sheet, field, scribe }) {
  return (
    <Labelled room={room} sheet={sheet} field={field} scribe={scribe}>
      {(about) => <input type="text" {...about} class="input input-number" inputMode="numeric" value={scribe.read(sheet, field)} />}
    </Labelled>
  );
}

export function Strength({ room, sheet, field, scribe }) {
  const chosen = scribe.read(sheet, field);
  const choose = (strength) => {
    scribe.write(sheet.id, field, strength);
    scribe.save(sheet.id, field);
  };
  return (
    <fieldset class="field columns strength">
      <legend>{labelOf(field)}</legend>
      {STRENGTHS.map((one) => (
        <label key={one} class={one === chosen ? "column column-chosen" : "column"}>
          <input type="radio" name={`${sheet.id}-${field}`} checked={one === chosen} onChange={() => choose(one)} />
          <span>{strengthInWords(one)}</span>
        </label>
      ))}
      <How room={room} sheet={sheet} field={field} scribe={scribe} />
    </fieldset>
  );
}

export function Cost({ room, sheet, field, scribe }) {
  const cost = JSON.parse(scribe.read(sheet, field));
  const put = (change) => scribe.write(sheet.id, field, JSON.stringify({ ...cost, ...change }));
  const amount = (end, label) => (
    <label>
      <span class="small">{label}</span>
      <input
        class="input input-number" type="text" inputMode="numeric" dir="auto" autocomplete="off" value={cost[end]}
        onInput={(event) => put({ [end]: event.target.value })} onBlur={() => scribe.save(sheet.id, field)}
      />
    </label>
  );
  return (
    <fieldset class="field">
      <legend>{labelOf(field)}</legend>
      <p class="hint small soft">{hintOf(field)}</p>
      <div class="row cost-row">
        {amount("low", t("at least"))}
        {amount("high", t("at most"))}
      </div>
      <label class="tick">
        <input type="checkbox" checked={cost.yearly} onChange={(event) => put({ yearly: event.target.checked })} /> {t("every year")}
      </label>
      <How room={room} sheet={sheet} field={field} scribe={scribe} />
    </fieldset>
  );
}

function Labelled({ room, sheet, field, scribe, children }) {
  const id = useId();
  const { unreadable, refused } = scribe.standing(sheet, field);
  const about = {
    id, class: "input", dir: "auto", autocomplete: "off", "aria-describedby": `${id}-hint ${id}-how`,
    "aria-invalid": Boolean(unreadable || refused),
    onInput: (event) => scribe.write(sheet.id, field, event.target.value),
    onBlur: () => scribe.save(sheet.id, field),
  };
  return (
    <div class="field">
      <label for={id}>{labelOf(field)}</label>
      <p class="hint small soft" id={`${id}-hint`}>{hintOf(field)}</p>
      {children(about)}
      <How room={room} sheet={sheet} field={field} scribe={scribe} id={`${id}-how`} />
    </div>
  );
}

/** Whether it is saved: said once that is true, and plainly where it is not. */
function How({ room, sheet, field, scribe, id }) {
  const { saved, waiting, unreadable, refused } = scribe.standing(sheet, field);
  const offline = room.line.value !== "connected" || room.snapshot.value.session.paused;
  return (
    <p class="how small" id={id}>
      {unreadable && <span class="field-error">{t("Write this as whole numbers, the lower one first.")}</span>}
      {refused && <span class="field-error" dir="auto">{refused.message}</span>}
      {saved && <span class="standing-saved">{t("Saved")}</span>}
      {waiting && offline && !refused && <span class="standing-waiting">{t("Not sent yet")}</span>}
    </p>
  );
}

function hintOf(field) {
  return {
    title: t("A few words that people remember."),
    problem: t("What goes wrong today, and for whom?"),
    summary: t("What would be different, in a sentence or two?"),
    helps: t("Which people, and how?"),
    helps_count: t("A rough number of people."),
    gain: t("How would people notice?"),
    cost: t("A rough guess is fine."),
    evidence: t("What have you seen, counted or heard?"),
    risk: t("For whom could it get worse?"),
    smallest_test: t("How could it be tried, small and safe?"),
    trouble: t("How would you see early that it goes wrong?"),
    stopper: t("Who says stop when that happens?"),
    answerer: t("Whose name stands for it?"),
  }[field];
}

function rowsOf(text) {
  return Math.max(2, text.split("\n").reduce((rows, line) => rows + Math.ceil((line.length + 1) / WIDTH), 0));
}
