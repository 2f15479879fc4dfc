/** A helper's page, for a phone in one hand: what we are doing, who asks for help, who at my table has not taken part. */

import { useEffect, useRef, useState } from "preact/hooks";
import { Announcer } from "../phone/Announcer.js";
import { announce } from "../phone/announce.js";
import { inLanguage, said } from "../said.js";
import { t } from "../words.js";
import { AddPerson } from "../desk/AddPerson.js";
import { Room } from "../desk/context.js";
import { EnterFor } from "../desk/EnterFor.js";
import { Safeguarding } from "../desk/Safeguarding.js";
import { Step } from "../desk/Step.js";
import { Translating } from "../desk/Translating.js";
import { tableInWords } from "../desk/seating.js";
import { hasEnded, openCalls } from "../desk/needs.js";
import { Calls } from "./Calls.js";
import { MyTable } from "./MyTable.js";
import { helperOf } from "./mine.js";

export function Helping({ room }) {
  const { snapshot } = room;
  const me = helperOf(snapshot);
  const [asked, ask] = useState(null);
  useNewCalls(snapshot, me.table);
  const done = () => ask(null);
  const step = snapshot.activities.find((one) => one.id === snapshot.session.focus);
  if (room.gone) return <Gone />;
  return (
    <Room.Provider value={room}>
      <div class="helper">
        <header class="helper-head">
          <h1 {...inLanguage(snapshot.session.title)}>{said(snapshot.session.title)}</h1>
          {snapshot.session.demonstration && <p class="small">{t("A demonstration: everything here is invented.")}</p>}
          <p dir="auto">{[me.name, t("Helper"), me.table && tableInWords(me.table, snapshot.session.tables)].filter(Boolean).join(" · ")}</p>
          <p class="desk-link" role="status">{["reconnecting", "offline"].includes(room.link) && t("Connecting again… what you do is kept and sent.")}</p>
        </header>
        <main id="main" class="helper-main" tabIndex={-1}>
          {snapshot.session.paused && <p class="notice notice-warn">{t("The room is paused.")}</p>}
          {hasEnded(snapshot) && <p class="notice">{t("This session has ended.")}</p>}
          <Calls table={me.table} />
          <Safeguarding />
          {!hasEnded(snapshot) && <Tools ask={ask} />}
          {!hasEnded(snapshot) && <Translating />}
          <MyTable table={me.table} activity={step} onEnter={(person) => ask({ enter: person })} />
          <section class="helper-step" aria-label={t("Now")}>
            {step && step.state !== "upcoming" ? <Step key={step.id} activity={step} /> : <p class="lead soft">{t("Nothing is open yet")}</p>}
          </section>
        </main>
        {asked === "add" && <AddPerson table={me.table} onDone={done} />}
        {asked && asked.enter !== undefined && <EnterFor person={asked.enter} onDone={done} />}
        <Announcer />
      </div>
    </Room.Provider>
  );
}

function Tools({ ask }) {
  return (
    <div class="helper-tools">
      <button type="button" class="button button-main" onClick={() => ask({ enter: null })}>{t("Enter something for someone")}</button>
      <button type="button" class="button" onClick={() => ask("add")}>{t("Add someone without a phone")}</button>
    </div>
  );
}

function Gone() {
  return (
    <main id="main" class="helper-main" tabIndex={-1}>
      <h1>{t("This link was taken back")}</h1>
      <p class="lead">{t("Thank you for helping. What you entered stays.")}</p>
    </main>
  );
}

/** A call at one's table is said aloud. */
function useNewCalls(snapshot, table) {
  const before = useRef(openCalls(snapshot, table).length);
  const now = openCalls(snapshot, table).length;
  useEffect(() => {
    if (now > before.current) announce(t("Someone asks for help."));
    before.current = now;
  }, [now]);
}
