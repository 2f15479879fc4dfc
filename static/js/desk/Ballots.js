/** How many have voted, in all and by group; never how. */

import { t, tn } from "../words.js";
import { Group } from "../results/groups.js";
import { lateInWords, openDoorInWords } from "../door.js";
import { hereInAll, hereOf } from "./Opening.js";
import { useRoom } from "./context.js";

const SIDES = ["lived", "professional", "other"];

export function Ballots({ activity }) {
  const { snapshot, presence } = useRoom();
  const aboutTheDoor = [openDoorInWords(snapshot.session, activity), lateInWords(snapshot.session)].filter(Boolean);
  const progress = snapshot.progress[activity.id] || { ballots: 0, by_side: {} };
  return (
    <section class="ballots" aria-label={t("Who has voted")}>
      <p class="ballots-all">{votedOf(progress.ballots, hereInAll(snapshot, presence))}</p>
      <ul class="ballots-groups">
        {SIDES.map((side) => ({ side, voted: progress.by_side[side] || 0, here: hereOf(snapshot, presence, side) }))
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
      </ul>
      <p class="small soft">
        {activity.settings.decided_by === "everyone"
          ? t("What decides: each person counts the same.")
          : t("What decides: each group counts for half, if enough people of both vote.")}
        {" "}{t("Nobody sees how anyone voted.")}
      </p>
      {aboutTheDoor.map((sentence) => <p key={sentence} class="small soft">{sentence}</p>)}
    </section>
  );
}

function votedOf(ballots, here) {
  return tn("%(n)s of %(here)s has voted", "%(n)s of %(here)s have voted", ballots, { here: Math.max(here, ballots) });
}

const share = (part, whole) => `${Math.min(100, (part / Math.max(whole, 1)) * 100).toFixed(1)}%`;
