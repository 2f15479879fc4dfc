/** Says plainly that a vote came too late, or was over the limit to the end, and still shows what it was. */
import { useState } from "preact/hooks";
import { keepDraft, keptDraft } from "../../kept.js";
import { optionOf } from "../../results/options.js";
import { t } from "../../words.js";
import { isLateVote, overLimit } from "../late.js";
import { partOf } from "../parts.js";
import { isOpen } from "../steps.js";

export function Missed({ room, step }) {
  const [, again] = useState(0);
  const snapshot = room.snapshot.value;
  const late = room.refused.value.filter((item) => isLateVote(item) && item.data.activity === step.id);
  const over = isOpen(step) ? "" : keptDraft(overLimit(room, step));
  const part = partOf(step.kind);
  const marks = late.length ? late[late.length - 1].data.marks : over;
  if (!marks || !part) return null;

  function forget() {
    late.forEach((item) => room.dismiss(item.key));
    keepDraft(overLimit(room, step), "");
    again((n) => n + 1);
  }

  return (
    <section class="notice notice-warn stack-tight" role="alert">
      <p>
        <strong>
          {late.length
            ? t("Your last change came after voting had closed, so it was not counted.")
            : t("Your last change was over the limit when voting closed, so it was not counted.")}
        </strong>
      </p>
      <p>{t("If you had voted before, that vote counts. This is what was not counted:")}</p>
      <ul>
        {Object.keys(marks).map((id) => (
          <li key={id}>
            {id !== "answer" && <><bdi>{id.split(":").map((one) => optionOf(snapshot, one).title).join(" – ")}</bdi>{": "}</>}
            {part.markInWords(marks[id], { snapshot, activity: step })}
          </li>
        ))}
      </ul>
      <p><button type="button" class="button" onClick={forget}>{t("I understand")}</button></p>
    </section>
  );
}
