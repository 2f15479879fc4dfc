/** How many have said "I'm done" with a step that is open; of a vote it is told who has voted, and talk is never done. */

import { tn } from "../words.js";
import { useRoom } from "./context.js";
import { decides } from "./nextThing.js";

export function Ready({ activity }) {
  const { snapshot } = useRoom();
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
