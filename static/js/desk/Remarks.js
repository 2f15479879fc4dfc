/** What people said to an idea or a proposal, each with what can be done about it. */

import { t } from "../words.js";
import { useRoom } from "./context.js";
import { Thing } from "./Thing.js";

const SORTS = {
  build: () => t("Builds on it"),
  worry: () => t("A worry"),
  question: () => t("A question"),
};

/** `what` is "idea" or "proposal". */
export function Remarks({ what, id }) {
  const { snapshot } = useRoom();
  const comments = snapshot.comments.filter((comment) => comment[what] === id);
  if (!comments.length) return null;
  return (
    <ul class="comments">
      {comments.map((comment) => (
        <Thing key={comment.id} what="comment" thing={comment} kind="thing-comment">
          <p><strong>{SORTS[comment.sort]()}:</strong> <span dir="auto">{comment.text}</span></p>
        </Thing>
      ))}
    </ul>
  );
}
