/** Talking: the question and the time stand large above; under the first, what can change and what can’t; after the writing, the sheets. */

import { whoDecides } from "../remit.js";
import { inLanguage, said } from "../said.js";
import { t } from "../words.js";
import { areSeated, Seats } from "./Seats.js";
import { sheetsOf } from "./sheets.js";
import { SheetsScreen } from "./SheetsScreen.js";

export function TalkScreen({ room, activity }) {
  const { activities, session } = room.snapshot;
  const welcomes = activities.find((one) => one.kind === "talk" && !one.skipped) === activity;
  if (welcomes && says(session.remit)) return <Remit remit={session.remit} />;
  if (sheetsOf(room.snapshot, activity).length) return <SheetsScreen room={room} activity={activity} />;
  return (
    <div class="screen-quiet screen-talk">
      <p>{activity.settings.notes ? t("Talk first. Then note together what should be kept, on any phone at your table.") : t("Phones down. Talk with each other.")}</p>
      {areSeated(room) && <Seats room={room} />}
    </div>
  );
}

const says = (remit) => Boolean(remit) && [remit.can, remit.cannot].some((lines) => (lines || []).length > 0);

function Remit({ remit }) {
  const { can = [], cannot = [] } = remit;
  const decides = whoDecides({ ...remit, body: said(remit.body) });
  const many = Math.max(can.length, cannot.length) > 4;
  return (
    <div class={many ? "screen-remit screen-remit-many" : "screen-remit"}>
      {can.length > 0 && (
        <section>
          <h2>{t("What can change")}</h2>
          <ul>{can.map((line, at) => <li key={at} {...inLanguage(line)}>{said(line)}</li>)}</ul>
        </section>
      )}
      {cannot.length > 0 && (
        <section>
          <h2>{t("What can’t, and why")}</h2>
          <ul>
            {cannot.map(({ what, why }, at) => (
              <li key={at}><strong {...inLanguage(what)}>{said(what)}</strong> {why && <span {...inLanguage(why)}>{said(why)}</span>}</li>
            ))}
          </ul>
        </section>
      )}
      {decides && <p class="screen-remit-decides" dir="auto">{decides}</p>}
    </div>
  );
}
