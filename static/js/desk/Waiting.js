/** Who waits for the facilitator: people at a locked door, hands, calls for help, and reports. */

import { t } from "../words.js";
import { Deed, REASONS, WithReason } from "./Deed.js";
import { handOf, handsUp, hasEnded, openCalls, openReports, thingOf } from "./needs.js";
import { nameOf } from "./naming.js";
import { Mark } from "../results/groups.js";
import { useRoom } from "./context.js";

export function Waiting() {
  const { snapshot, done } = useRoom();
  if (hasEnded(snapshot)) return null;
  const people = snapshot.people || [];
  const outside = people.filter((person) => person.state === "waiting");
  const hands = handsUp(snapshot, done);
  const calls = openCalls(snapshot, done);
  const reports = openReports(snapshot, done);
  if (!outside.length && !hands.length && !calls.length && !reports.length) return null;
  return (
    <section class="waiting" aria-label={t("Waiting for you")}>
      <h2 class="desk-heading">{t("Waiting for you")}</h2>
      <ul class="waiting-list">
        {calls.map((call) => <Call key={call.id} call={call} />)}
        {outside.map((person) => (
          <li key={person.id} class="waiting-one">
            <span dir="auto"><strong>{nameOf(person, people)}</strong> {t("waits at the door")}</span>
            <Deed kind="tool" deeds={[["admit", { participant: person.id }]]}>{t("Let in")}</Deed>
          </li>
        ))}
        {reports.map((report) => <Report key={report.id} report={report} />)}
        {hands.map((person) => <Hand key={person.id} person={person} />)}
      </ul>
    </section>
  );
}

/** A hand is lowered on its own phone; here it goes once its turn was counted. */
function Hand({ person }) {
  const { snapshot, finish } = useRoom();
  return (
    <li class="waiting-one">
      <span><Mark side={person.side} /> <strong dir="auto">{nameOf(person, snapshot.people)}</strong> {t("has a hand up")}</span>
      <div class="thing-tools">
        <Deed kind="tool" deeds={[["spoke", { side: person.side }]]} then={() => finish(handOf(person))}>{t("Spoke")}</Deed>
      </div>
    </li>
  );
}

function Call({ call }) {
  const { snapshot, finish } = useRoom();
  const person = thingOf(snapshot, "name", call.participant);
  return (
    <li class="waiting-one waiting-call">
      <span><strong dir="auto">{person ? nameOf(person, snapshot.people) : t("Someone")}</strong> {t("asks for help")}</span>
      {person && person.table && <span>{t("Table %(table)s", { table: person.table })}</span>}
      {call.text && <q dir="auto">{call.text}</q>}
      <div class="thing-tools">
        <button type="button" class="tool" onClick={() => finish(call.id)}>{t("Helped")}</button>
      </div>
    </li>
  );
}

function Report({ report }) {
  const { snapshot, finish } = useRoom();
  const thing = thingOf(snapshot, report.what, report.about);
  const about = { what: report.what, id: report.about };
  return (
    <li class="waiting-one waiting-report">
      <span><strong>{t("Reported:")}</strong> {(REASONS[report.reason] || REASONS.off_topic)()}</span>
      {thing && <q dir="auto">{thing.text || thing.title || thing.name}</q>}
      {report.words && <span class="small" dir="auto">{report.words}</span>}
      <div class="thing-tools">
        {report.what !== "name" && <Deed kind="tool" deeds={[["off_screen", { ...about, on: true }]]}>{t("Off screen")}</Deed>}
        <WithReason kind="tool" deed="hide" data={about} title={t("Hide this: why?")}>{t("Hide")}</WithReason>
        <button type="button" class="tool" onClick={() => finish(report.id)}>{t("Leave it")}</button>
      </div>
    </li>
  );
}
