/** How many have voted, in all and by group; never how. */

import { listed, t, tn } from "../words.js";
import { Group } from "../results/groups.js";
import { lateInWords, openDoorInWords } from "../door.js";
import { hereInAll, hereOf } from "./Opening.js";
import { Unheard } from "./Unheard.js";
import { useRoom } from "./context.js";

const ORDERLESS = ["quick_question", "safe_to_try"];
const SIDES = ["lived", "professional", "other"];

export function Ballots({ activity }) {
  const { snapshot, presence } = useRoom();
  const aboutTheDoor = [openDoorInWords(snapshot.session, activity), lateInWords(snapshot.session)].filter(Boolean);
  const { ballots = 0, by_side: bySide, by_source: bySource } = snapshot.progress[activity.id] || {};
  return (
    <section class="ballots" aria-label={t("Who has voted")}>
      <p class="ballots-all">{votedOf(ballots, hereInAll(snapshot, presence))}</p>
      {bySource && ballots > 0 && <p class="small soft">{channelsInWords(bySource)}</p>}
      {bySide && <ul class="ballots-groups">
        {SIDES.map((side) => ({ side, voted: bySide[side] || 0, here: hereOf(snapshot, presence, side) }))
          .filter(({ voted, here }) => voted + here > 0)
          .map(({ side, voted, here }) => (
            <li key={side} class="ballots-group">
              <Group side={side} />
              <span class="ballots-track">
                <span class={`ballots-bar group-${side}`} style={{ inlineSize: share(voted, here) }} />
              </span>
              <span class="ballots-figure">{t("%(voted)s of %(here)s", { voted, here: Math.max(here, voted) })}</span>
            </li>
          ))}
      </ul>}
      <Unheard activity={activity} />
      <p class="small soft">
        {ORDERLESS.includes(activity.kind) ? null : decidesInWords(activity)}
        {!activity.settings.live && <>{" "}{t("Nobody sees how anyone voted.")}</>}
      </p>
      {aboutTheDoor.map((sentence) => <p key={sentence} class="small soft">{sentence}</p>)}
    </section>
  );
}

function decidesInWords({ settings }) {
  return settings.decided_by === "everyone"
    ? t("What decides: each person counts the same.")
    : t("What decides: each group counts for half, if enough people of both vote.");
}

/** How people took part, never what they answered: "12 by phone, 3 on paper". */
function channelsInWords({ phone = 0, paper = 0, spoken = 0, shared = 0 }) {
  return listed([
    phone > 0 && t("%(n)s by phone", { n: phone }),
    paper > 0 && t("%(n)s on paper", { n: paper }),
    spoken > 0 && t("%(n)s said it aloud", { n: spoken }),
    shared > 0 && t("%(n)s on a shared phone", { n: shared }),
  ].filter(Boolean));
}

function votedOf(ballots, here) {
  return tn("%(n)s of %(here)s has voted", "%(n)s of %(here)s have voted", ballots, { here: Math.max(here, ballots) });
}

const share = (part, whole) => `${Math.min(100, (part / Math.max(whole, 1)) * 100).toFixed(1)}%`;
