/** The tables of the room at the desk: setting them up, seating everyone by lot, moving somebody, and the helper at each. */

import { useState } from "preact/hooks";
import { Mark } from "../results/groups.js";
import { t, tn } from "../words.js";
import { Ask } from "./Ask.js";
import { Deed, Refusal } from "./Deed.js";
import { Field } from "./Field.js";
import { Helper, InviteHelper } from "./Helpers.js";
import { nameOf } from "./naming.js";
import { seating, tableInWords, tablesOf } from "./seating.js";
import { useDeed, useMay, useRoom } from "./context.js";

export function Tables() {
  const { snapshot } = useRoom();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may("set_tables")) return null;
  const { tables } = snapshot.session;
  const unseated = seating(snapshot).find((table) => table.number === null);
  return (
    <section class="tables-line">
      <button type="button" class="tool" onClick={() => setOpen(true)}>
        {tables.length ? tn("Tables and helpers: %(n)s table", "Tables and helpers: %(n)s tables", tables.length) : t("Tables and helpers…")}
      </button>
      {tables.length > 0 && unseated && <p class="small soft">{tn("%(n)s person has no table", "%(n)s people have no table", unseated.people.length)}</p>}
      {open && <Overview onDone={() => setOpen(false)} />}
    </section>
  );
}

function Overview({ onDone }) {
  const { snapshot } = useRoom();
  const { tables, seats } = snapshot.session;
  const homeless = (snapshot.helpers || []).filter((helper) => !tables.some((table) => table.number === helper.table));
  return (
    <Ask wide title={t("Tables and helpers")} onNo={onDone}>
      <SetUp />
      {tables.length > 0 && <p class="small soft">{SEATS[seats]()}</p>}
      {tables.length > 0 && <Draw />}
      <ul class="tables">
        {tables.length > 0 && seating(snapshot).map((table) => <Table key={table.number} table={table} />)}
      </ul>
      <section class="stack-tight">
        <h3>{t("Helpers")}</h3>
        <p class="small soft">{t("A helper enters ideas and votes for people without a phone, and sees who at their table has not taken part, never how anyone voted.")}</p>
        <ul>{homeless.map((helper) => <Helper key={helper.id} helper={helper} />)}</ul>
        <InviteHelper />
      </section>
    </Ask>
  );
}

const SEATS = {
  given: () => t("You say who sits where."),
  choose: () => t("People choose their table on their phones."),
  mixed: () => t("Groups are mixed at every table. Late-comers are put where they fit."),
  by_group: () => t("Each group sits together. Late-comers are put where they fit."),
};

function SetUp() {
  const { snapshot } = useRoom();
  const { act, busy, refusal } = useDeed();
  const { tables, seats } = snapshot.session;

  function set(event) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.target);
    const named = tablesOf(Number(form.get("many")), tables);
    act(["set_tables", { tables: named, choose: form.get("choose") === "yes" }]);
  }

  return (
    <form class="form" onSubmit={set}>
      <div class="form-row">
        <Field key={tables.length} name="many" label={t("How many tables, of five to eight people")} type="number" inputMode="numeric" min="0" max="60" value={tables.length || ""} required />
        <button type="submit" class="button" aria-disabled={busy}>{t("Set up the tables")}</button>
      </div>
      <label class="form-check"><input key={seats} type="checkbox" name="choose" value="yes" defaultChecked={seats === "choose"} /> {t("People choose their table themselves")}</label>
      <Refusal text={refusal} />
    </form>
  );
}

function Draw() {
  const { snapshot } = useRoom();
  const sits = snapshot.people.some((person) => person.state === "in" && person.table !== null);
  const ask = sits ? { title: t("Give everyone a new table?"), text: t("Every phone says the new table at once."), yes: t("Give new tables") } : undefined;
  return (
    <div class="step-actions">
      <Deed kind="button-small" ask={ask} deeds={[["draw_tables", { how: "mixed" }]]}>{t("Mix everyone across the tables")}</Deed>
      <Deed kind="button-small button-quiet" ask={ask} deeds={[["draw_tables", { how: "by_group" }]]}>{t("Seat each group together")}</Deed>
    </div>
  );
}

/** Somebody is moved by dragging their name to a table, or by choosing the table beside it. */
function Table({ table }) {
  const { snapshot } = useRoom();
  const { act, refusal } = useDeed();
  const [over, setOver] = useState(false);

  function drop(event) {
    event.preventDefault();
    setOver(false);
    const participant = event.dataTransfer.getData("text/plain");
    if (participant) act(["seat", { participant, table: table.number }]);
  }

  return (
    <li
      class={over ? "table-card table-over" : "table-card"}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3 dir="auto">{tableInWords(table.number, snapshot.session.tables)} <span class="soft small">{tn("%(n)s person", "%(n)s people", table.people.length)}</span></h3>
      {table.number !== null && <Rename table={table} />}
      <ul>{table.people.map((person) => <Seat key={person.id} person={person} />)}</ul>
      <ul>{table.helpers.map((helper) => <Helper key={helper.id} helper={helper} />)}</ul>
      {table.number !== null && <InviteHelper table={table.number} />}
      <Refusal text={refusal} />
    </li>
  );
}

function Rename({ table }) {
  const { snapshot } = useRoom();
  const { act, refusal } = useDeed();
  const { tables, seats } = snapshot.session;

  function rename(name) {
    const named = tables.map((one) => (one.number === table.number ? { number: one.number, name } : one));
    act(["set_tables", { tables: named.map((one) => (one.name ? one : { number: one.number })), choose: seats === "choose" }]);
  }

  return (
    <>
      <label class="table-name">
        <span class="visually-hidden">{t("A name for table %(table)s, if you like", { table: table.number })}</span>
        <input class="input" dir="auto" maxLength="40" placeholder={t("A name, if you like")} defaultValue={table.name || ""} onChange={(event) => rename(event.target.value.trim())} />
      </label>
      <Refusal text={refusal} />
    </>
  );
}

function Seat({ person }) {
  const { snapshot } = useRoom();
  const { act, refusal } = useDeed();
  const who = nameOf(person, snapshot.people);
  const move = (event) => act(["seat", { participant: person.id, table: Number(event.target.value) || null }]);
  return (
    <li class="seat" draggable onDragStart={(event) => event.dataTransfer.setData("text/plain", person.id)}>
      <span class="seat-who"><Mark side={person.side} /> <span dir="auto">{who}</span></span>
      <label>
        <span class="visually-hidden">{t("Table of %(name)s", { name: who })}</span>
        <select class="input" onChange={move}>
          {[null, ...snapshot.session.tables.map((table) => table.number)].map((number) => (
            <option key={number} value={number || ""} selected={number === person.table}>{number || "–"}</option>
          ))}
        </select>
      </label>
      <Refusal text={refusal} />
    </li>
  );
}
