/** Deeds that were refused: the reason in a sentence, the words still there. */
import { t } from "../words.js";
import { isLateVote } from "./late.js";

/** Ideas and comments show their refusal where they were written. */
const SHOWN_IN_PLACE = ["post_idea", "edit_proposal"];

export function Refusals({ room }) {
  const refused = room.refused.value.filter(
    (item) => !isLateVote(item) && !SHOWN_IN_PLACE.includes(item.deed),
  );
  if (!refused.length) return null;
  return (
    <ul class="refusals" role="alert">
      {refused.map((item) => (
        <li key={item.key} class="notice notice-bad">
          <p dir="auto">{item.error.message}</p>
          {item.data.text && <blockquote dir="auto">{item.data.text}</blockquote>}
          <p><button type="button" class="button" onClick={() => room.dismiss(item.key)}>{t("I understand")}</button></p>
        </li>
      ))}
    </ul>
  );
}
