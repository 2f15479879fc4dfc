/** While voting is closing: how much of one's vote is still on this phone. */
import { tn } from "../../words.js";

export function StillToSend({ room, step }) {
  const n = room.waiting.value.filter(({ deed, data }) => deed === "cast_ballot" && data.activity === step.id).length;
  if (step.state !== "closing" || !n) return null;
  return (
    <p class="notice notice-warn" role="status">
      {tn(
        "%(n)s change to your vote is not sent yet. It counts only if it arrives before voting closes.",
        "%(n)s changes to your vote are not sent yet. They count only if they arrive before voting closes.", n)}
    </p>
  );
}
