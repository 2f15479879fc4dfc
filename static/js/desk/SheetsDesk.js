/** Sheets at the desk: who holds each pen, how much is there, and what has no sheet yet. */

import { useState } from "preact/hooks";
import { FIELDS, filled, partsOf } from "../proposal.js";
import { optionOf } from "../results/options.js";
import { t, tn } from "../words.js";
import { Ask } from "./Ask.js";
import { Deed, Refusal } from "./Deed.js";
import { Earlier } from "./Earlier.js";
import { FactsForm } from "./FactsForm.js";
import { Choice, Field } from "./Field.js";
import { Information } from "./Information.js";
import { nameOf } from "./naming.js";
import { ProposalForm } from "./Proposals.js";
import { Remarks } from "./Remarks.js";
import { useDeed, useMay, useRoom } from "./context.js";
import { Thing } from "./Thing.js";

const ENOUGH_TO_ASK = 3;

export function SheetsDesk({ activity }) {
  const { snapshot } = useRoom();
  const may = useMay();
  const [starting, setStarting] = useState(false);
  const sheets = snapshot.proposals.filter((one) => one.activity === activity.id);
  if (activity.state === "upcoming") return <ToCome activity={activity} />;
  return (
    <section class="proposals" aria-label={t("Sheets")}>
      <div class="board-head">
        <h3>{tn("%(n)s sheet", "%(n)s sheets", sheets.filter((one) => one.state === "up").length)}</h3>
        {activity.state === "open" && may("start_proposal") && (
          <button type="button" class="tool" onClick={() => setStarting(true)}>{t("Give out a sheet")}</button>
        )}
      </div>
      {activity.state === "open" && <Without sheets={sheets} />}
      <ul class="things things-sheets">
        {sheets.map((sheet) => <Sheet key={sheet.id} activity={activity} sheet={sheet} />)}
      </ul>
      {starting && <StartForm activity={activity} sheets={sheets} onDone={() => setStarting(false)} />}
    </section>
  );
}

function ToCome({ activity }) {
  const { snapshot } = useRoom();
  const tables = (snapshot.session.tables || []).length;
  if (activity.settings.sheets === "desk") return <p class="soft">{t("You give out the sheets once the step is open.")}</p>;
  return (
    <p class="soft">
      {tables ? tn("When you open it, %(n)s table gets a sheet.", "When you open it, %(n)s tables get a sheet each.", tables)
        : t("When you open it, there is a sheet for each theme; anyone may take one.")}
    </p>
  );
}

function Without({ sheets }) {
  const { snapshot } = useRoom();
  if (!sheets.length && !snapshot.session.tables.length) return <p class="notice">{t("There is no sheet yet. Give one out for each group that writes.")}</p>;
  const empty = (snapshot.session.tables || []).filter(({ number }) => !sheets.some((one) => one.table === number && one.state === "up"));
  if (!empty.length) return null;
  return <p class="notice">{t("No sheet yet: %(tables)s", { tables: empty.map(tableName).join(" · ") })}</p>;
}

function Sheet({ activity, sheet }) {
  const { snapshot } = useRoom();
  const may = useMay();
  const [open, setOpen] = useState(null);
  const close = () => setOpen(null);
  const tools = (
    <>
      {may("hear_proposal") && <Hear sheet={sheet} />}
      {may("edit_proposal") && <button type="button" class="tool" onClick={() => setOpen("change")}>{t("Change")}</button>}
      {may("edit_proposal") && <button type="button" class="tool" onClick={() => setOpen("facts")}>{t("Facts and words")}</button>}
      {activity.state === "open" && may("pass_pen") && (
        <button type="button" class="tool" onClick={() => setOpen("pen")}>{t("Pass the pen…")}</button>
      )}
      <button type="button" class="tool" onClick={() => setOpen("earlier")}>{t("Earlier words")}</button>
    </>
  );
  return (
    <Thing what="proposal" thing={sheet} tools={tools} kind={sheet.being_heard ? "thing-now" : ""}>
      {sheet.being_heard && <p class="thing-flag">{t("Being heard now")}</p>}
      <p class="idea-about"><span>{tableOf(snapshot, sheet)}</span><span>{t("%(done)s of %(all)s filled in", { done: filled(sheet), all: FIELDS.length })}</span></p>
      <p class="proposal-title" dir="auto">{sheet.title}</p>
      <Pen activity={activity} sheet={sheet} />
      <OneSided sheet={sheet} />
      <details>
        <summary>{t("Read the sheet")}</summary>
        <dl class="sheet-words">
          {partsOf(sheet, snapshot.session.currency).map(({ field, label, words }) => (
            <div key={field}><dt>{label}</dt><dd dir="auto">{words}</dd></div>
          ))}
        </dl>
      </details>
      <Information information={sheet.information} />
      <Remarks what="proposal" id={sheet.id} />
      {open === "facts" && <FactsForm proposal={sheet} onDone={close} />}
      {open === "change" && <ProposalForm proposal={sheet} onDone={close} />}
      {open === "pen" && <PassPen sheet={sheet} onDone={close} />}
      {open === "earlier" && <Earlier sheet={sheet} onDone={close} />}
    </Thing>
  );
}

/** One sheet on the big screen, for the room to hear. */
function Hear({ sheet }) {
  if (sheet.being_heard) return <Deed kind="tool" deeds={[["hear_proposal", { proposal: sheet.id, on: false }]]}>{t("Take it off the big screen")}</Deed>;
  if (sheet.off_screen) return null;
  return <Deed kind="tool" deeds={[["hear_proposal", { proposal: sheet.id, on: true }]]}>{t("Bring it to the big screen")}</Deed>;
}

function Pen({ activity, sheet }) {
  const { snapshot } = useRoom();
  if (activity.state !== "open") return null;
  const holder = snapshot.people.find((one) => one.id === sheet.pen);
  return (
    <p class="small">
      {holder ? t("The pen: %(name)s", { name: nameOf(holder, snapshot.people) }) : t("Nobody holds the pen")}
      {sheet.asked.length > 0 && <> · {tn("%(n)s person asks for it", "%(n)s people ask for it", sheet.asked.length)}</>}
    </p>
  );
}

/** Both groups should have written, once there is something to read. */
function OneSided({ sheet: { authors, ...sheet } }) {
  if (filled(sheet) < ENOUGH_TO_ASK || (authors.lived && authors.professional)) return null;
  if (!authors.lived && !authors.professional) return null;
  return (
    <p class="thing-why">
      {authors.lived ? t("Only people who use the service have written so far.") : t("Only people who work in it have written so far. Pass the pen.")}
    </p>
  );
}

function PassPen({ sheet, onDone }) {
  const { snapshot } = useRoom();
  const near = snapshot.people.filter((one) => one.state === "in" && one.source !== "paper" && !one.muted && one.id !== sheet.pen
    && (sheet.table == null || one.table == null || one.table === sheet.table))
    .sort((one, other) => sheet.asked.includes(other.id) - sheet.asked.includes(one.id));
  const give = (to) => ["pass_pen", { proposal: sheet.id, to }];
  return (
    <Ask title={t("Pass the pen to whom?")} text={t("It goes on at once, and the record says that you passed it. Whatever was typed is kept.")} onNo={onDone}>
      <ul class="pen-people">
        {near.map((person) => (
          <li key={person.id}>
            <Deed kind="button" deeds={[give(person.id)]} then={onDone}>
              {nameOf(person, snapshot.people)}{sheet.asked.includes(person.id) && <> · {t("asks for it")}</>}
            </Deed>
          </li>
        ))}
      </ul>
      {near.length === 0 && <p class="soft">{t("Nobody else at this table has a phone here.")}</p>}
    </Ask>
  );
}

function StartForm({ activity, sheets, onDone }) {
  const { snapshot } = useRoom();
  const { act, busy, refusal } = useDeed();
  const taken = sheets.map((one) => one.theme);
  const themes = snapshot.themes.filter((one) => one.state === "up" && !taken.includes(one.id));
  const tables = snapshot.session.tables || [];

  async function start(event) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.target);
    const [theme, title, table] = ["theme", "title", "table"].map((name) => (form.get(name) || "").trim());
    const answer = await act(["start_proposal", {
      activity: activity.id, ...(theme ? { theme } : {}), ...(title ? { title } : {}), ...(table ? { table: Number(table) } : {}),
    }]);
    if (answer.ok) onDone();
  }

  return (
    <Ask wide title={t("Give out a sheet")} onNo={onDone}>
      <form class="form" onSubmit={start}>
        {tables.length > 0 && (
          <Choice name="table" label={t("To which table?")} options={[...tables.map((one) => [String(one.number), tableName(one)]), ["", t("no table: anyone may take it")]]} />
        )}
        {themes.length > 0 && (
          <Choice name="theme" label={t("For which theme?")} options={[...themes.map((one) => [one.id, optionOf(snapshot, one.id).title]), ["", t("none of these")]]} />
        )}
        <Field name="title" label={t("Title")} hint={themes.length ? t("Left empty, it is called as the theme is.") : undefined} required={!themes.length} maxLength="200" />
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" aria-disabled={busy}>{t("Give it out")}</button>
      </form>
    </Ask>
  );
}

function tableOf({ session }, { table }) {
  if (table == null) return t("No table");
  return tableName((session.tables || []).find((one) => one.number === table) || { number: table });
}

function tableName({ number, name }) {
  return name ? `${number} · ${name}` : t("Table %(table)s", { table: number });
}
