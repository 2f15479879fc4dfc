/** How many have said "I'm done" with a step that is open; of a vote it is told who has voted, and talk is never done. On the pocket desk, where the counts stand far below, they are told here. */

import { tn } from "../words.js";
import { useRoom } from "./context.js";
import { decides } from "./nextThing.js";
import { hereInAll } from "./Opening.js";
import { useNarrow } from "./useNarrow.js";

export function Ready({ activity }) {
  const { snapshot, presence, aside } = useRoom();
  const narrow = useNarrow();
  if (narrow && ["open", "closing"].includes(activity.state)) {
    const wrote = aside && aside[`wrote/${activity.id}`];
    const { ballots } = snapshot.progress[activity.id] || {};
    const here = Math.max(hereInAll(snapshot, presence), ballots || 0);
    if (ballots != null) return <p class="step-ready"><strong>{tn("%(n)s of %(here)s has voted", "%(n)s of %(here)s have voted", ballots, { here })}</strong></p>;
    if (wrote && !activity.shown) return <p class="step-ready"><strong>{tn("%(n)s of %(here)s has written", "%(n)s of %(here)s have written", wrote.people, { here })}</strong></p>;
  }
  if (activity.state !== "open" || !snapshot.people || decides(activity) || activity.kind === "talk") return null;
  const inside = snapshot.people.filter((person) => person.state === "in");
  const ready = inside.filter((person) => person.ready.includes(activity.id)).length;
  if (ready === 0) return null;
  return (
    <p class="step-ready">
      <strong>{tn("%(n)s of %(joined)s is done", "%(n)s of %(joined)s are done", ready, { joined: inside.length })}</strong>
    </p>
  );
}
