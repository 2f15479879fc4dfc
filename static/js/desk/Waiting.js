/** Who waits for the facilitator: people at a locked door, calls for help, reports, and the speaking queue. */

import { t } from "../words.js";
import { Deed, REASONS, WithReason } from "./Deed.js";
import { handsUp, hasEnded, openCalls, openReports, outside, thingOf } from "./needs.js";
import { nameOf } from "./naming.js";
import { Queue } from "./Queue.js";
import { tableInWords } from "./seating.js";
import { useMay, useRoom } from "./context.js";

export function Waiting() {
  const { snapshot } = useRoom();
  const may = useMay();
  if (hasEnded(snapshot)) return null;
  const door = may("admit") ? outside(snapshot) : [];
  const calls = openCalls(snapshot);
  const reports = may("settle_report") ? openReports(snapshot) : [];
  return (
    <>
      {door.length + calls.length + reports.length > 0 && (
        <section class="waiting" aria-label={t("Waiting for you")}>
          <h2 class="desk-heading">{t("Waiting for you")}</h2>
          <ul class="waiting-list">
            {calls.map((call) => <Call key={call.id} call={call} />)}
            {door.length > 1 && (
              <li class="waiting-one">
                <Deed kind="tool" deeds={door.map((person) => ["admit", { participant: person.id }])}>{t("Let everyone in")}</Deed>
              </li>
            )}
            {door.map((person) => <AtTheDoor key={person.id} person={person} />)}
            {reports.map((report) => <Report key={report.id} report={report} />)}
          </ul>
        </section>
      )}
      {handsUp(snapshot).length > 0 && may("spoke") && <Queue />}
    </>
  );
}

function AtTheDoor({ person }) {
  const { people } = useRoom().snapshot;
  return (
    <li class="waiting-one">
      <span dir="auto"><strong>{nameOf(person, people)}</strong> {t("waits at the door")}</span>
      <Deed kind="tool" deeds={[["admit", { participant: person.id }]]}>{t("Let in")}</Deed>
    </li>
  );
}

/** Somebody asks for help; whoever goes there says so, and it is off everybody's list. */
export function Call({ call }) {
  const { snapshot } = useRoom();
  const person = thingOf(snapshot, "name", call.participant);
  return (
    <li class="waiting-one waiting-call">
      <span><strong dir="auto">{person ? nameOf(person, snapshot.people) : t("Someone")}</strong> {t("asks for help")}</span>
      {person && person.table && <span dir="auto">{tableInWords(person.table, snapshot.session.tables)}</span>}
      {call.text && <q dir="auto">{call.text}</q>}
      <div class="thing-tools">
        <Deed kind="tool" deeds={[["settle_call", { call: call.id }]]}>{t("Helped")}</Deed>
      </div>
    </li>
  );
}

/** What was reported, and straight to what can be done about it; either way the report is dealt with. */
function Report({ report }) {
  const { snapshot } = useRoom();
  const thing = thingOf(snapshot, report.what, report.about);
  const about = { what: report.what, id: report.about };
  const settled = ["settle_report", { report: report.id }];
  return (
    <li class="waiting-one waiting-report">
      <span><strong>{t("Reported:")}</strong> {(REASONS[report.reason] || REASONS.off_topic)()}</span>
      {thing && <q dir="auto">{thing.text || thing.title || thing.name}</q>}
      {report.words && <span class="small" dir="auto">{report.words}</span>}
      <div class="thing-tools">
        {report.what !== "name" && <Deed kind="tool" deeds={[["off_screen", { ...about, on: true }]]}>{t("Off screen")}</Deed>}
        <WithReason kind="tool" deed="hide" data={about} title={t("Hide this: why?")}>{t("Hide")}</WithReason>
        <Deed kind="tool" deeds={[settled]}>{t("Leave it")}</Deed>
      </div>
    </li>
  );
}
