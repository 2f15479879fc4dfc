/** How many have voted, in all and by group; never how. */

import { t, tn } from "../words.js";
import { Group } from "../results/groups.js";
import { hereOf } from "./Opening.js";
import { useRoom } from "./context.js";

const SIDES = ["lived", "professional", "other"];

export function Ballots({ activity }) {
  const { snapshot, presence } = useRoom();
  const progress = snapshot.progress[activity.id] || { ballots: 0, by_side: {} };
  return (
    <section class="ballots" aria-label={t("Who has voted")}>
      <p class="ballots-all">{votedOf(progress.ballots, presence)}</p>
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
          ? t("Each person counts the same decides.")
          : t("Each group counts for half decides, where both groups have enough voters.")}
        {" "}{t("Nobody sees how anyone voted.")}
      </p>
    </section>
  );
}

/** "31 of 40 have voted"; without knowing who is here, how many have. */
export function votedOf(ballots, presence) {
  const here = presence && Math.max(presence.here, ballots);
  return here
    ? tn("%(n)s of %(here)s has voted", "%(n)s of %(here)s have voted", ballots, { here })
    : tn("%(n)s has voted", "%(n)s have voted", ballots);
}

const share = (part, whole) => `${Math.min(100, (part / Math.max(whole, 1)) * 100).toFixed(1)}%`;
