/** Comments of three sorts, folded away until somebody wants them. */
import { signal } from "@preact/signals";
import { partsOf } from "../../together.js";
import { t, tn } from "../../words.js";
import { Icon } from "../Icon.js";
import { Coming } from "../Outcome.js";
import { partOf } from "../parts.js";
import { Which } from "../Which.js";

/** What the unfolded comments are about, one thing at a time, and whether one is being written there. */
export const talkingAbout = signal(null);
export const isCommenting = signal(false);

export function toggleTalking(id) {
  talkingAbout.value = talkingAbout.value === id ? null : id;
}

/** The button that unfolds them. */
export function CommentsToggle({ idea, count, open, toggle }) {
  return (
    <button type="button" class="button button-quiet comments-toggle" aria-expanded={String(open)} onClick={toggle}>
      <Icon name="talk" />
      {count ? tn("%(n)s comment", "%(n)s comments", count) : t("Comment")}<Which of={idea} />
    </button>
  );
}

/** They are on their way where they are opened before this phone has them. */
export function Comments(props) {
  const later = partOf("later");
  return later ? <later.Comments {...props} /> : <Coming />;
}

/** Comments that may be read, then those on their way. */
export function commentsOn(room, what, id) {
  const mine = room.mine.value.comments || [];
  const arrived = room.snapshot.value.comments
    .filter((one) => within(room, id).includes(one[what]) && (one.state === "up" || (one.state === "hidden" && mine.includes(one.id))))
    .map((one) => ({ ...one, key: one.id }));
  const waiting = room.waiting.value
    .filter((item) => item.deed === "comment" && item.data.what === what && item.data.id === id)
    .map((item) => ({ ...item.data, key: item.key, state: "up", onItsWay: true }));
  return [...arrived, ...waiting];
}

/** An idea is talked about together with what was put together with it. */
function within(room, id) {
  const { ideas } = room.snapshot.value;
  const idea = ideas.find((one) => one.id === id);
  return idea ? [id, ...partsOf({ ideas }, idea).map((one) => one.id)] : [id];
}

/** How many comments each idea has, by its id. */
export function countComments(room) {
  const counts = {};
  room.snapshot.value.comments
    .filter((one) => one.idea && one.state === "up")
    .forEach((one) => {
      counts[one.idea] = (counts[one.idea] || 0) + 1;
    });
  return counts;
}
