/** "31 of 40 have voted", large, with a line that fills. */

import { tn } from "../words.js";

export function Voted({ room, activity }) {
  const { ballots } = room.snapshot.progress[activity.id] || { ballots: 0 };
  const here = Math.max(room.presence ? room.presence.here : 0, ballots);
  return (
    <div class="voted">
      <p class="voted-words">
        {room.presence
          ? tn("%(n)s of %(here)s has voted", "%(n)s of %(here)s have voted", ballots, { here })
          : tn("%(n)s has voted", "%(n)s have voted", ballots)}
      </p>
      {here > 0 && (
        <span class="voted-track" aria-hidden="true">
          <span class="voted-bar" style={{ inlineSize: `${(ballots / here) * 100}%` }} />
        </span>
      )}
    </div>
  );
}
