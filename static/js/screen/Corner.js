/** The way to join, small, in the corner all the time: late-comers need it too. */

import { doorInWords } from "../door.js";
import { t, tn } from "../words.js";
import { inThrees, toType } from "./code.js";
import { Voted } from "./Voted.js";

export function Corner({ room, stage, activity }) {
  const { session } = room.snapshot;
  const door = activity && activity.options && VOTES.includes(stage) && doorInWords(session, activity);
  return (
    <footer class="corner">
      <div class="corner-words">
        <Standing room={room} stage={stage} activity={activity} />
        {door && <p class="corner-small">{door}</p>}
        {session.rehearsal && <p class="corner-small">{t("Rehearsal: pretend participants")}</p>}
        {session.demonstration && <p class="corner-small">{t("Demonstration: all invented")}</p>}
      </div>
      {session.state !== "closed" && (
        <>
          <p class="corner-join">
            <bdi class="corner-address">{toType(room.urls.join)}</bdi>
            <bdi class="corner-code">{inThrees(session.code)}</bdi>
          </p>
          <img class="corner-qr" src={room.urls.qr} alt={t("QR code that opens the page to join")} />
        </>
      )}
    </footer>
  );
}

const VOTES = ["work", "counting", "reveal"];

/** How many have voted, who took part, or who is here: whatever the moment asks for. */
function Standing({ room, stage, activity }) {
  const result = stage === "reveal" && room.snapshot.results.find((one) => one.activity === activity.id);
  if (result) return <p>{result.words.who}</p>;
  if (["work", "counting"].includes(stage) && activity.options) return <Voted room={room} activity={activity} />;
  return room.presence && stage !== "close" && <p>{tn("%(n)s person here", "%(n)s people here", room.presence.here)}</p>;
}
