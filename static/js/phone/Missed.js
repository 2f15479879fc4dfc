/** Says plainly that a vote came too late, and still shows what it was. */
import { optionOf } from "../results/options.js";
import { t, tn } from "../words.js";

export function Missed({ room, step }) {
  const late = room.refused.value.filter((item) => isLateVote(item) && item.data.activity === step.id);
  if (!late.length) return null;
  const last = late[late.length - 1];
  const forget = () => late.forEach((item) => room.dismiss(item.key));
  return (
    <section class="notice notice-warn stack-tight" role="alert">
      <p><strong>{t("Your last change came after voting had closed, so it was not counted.")}</strong></p>
      <p>{t("If you had voted before, that vote counts. This is what came too late:")}</p>
      <ul>
        {Object.keys(last.data.marks).map((id) => (
          <li key={id}>
            <bdi>{optionOf(room.snapshot.value, id).title}</bdi>: {markInWords(step.kind, last.data.marks[id])}
          </li>
        ))}
      </ul>
      <p><button type="button" class="button" onClick={forget}>{t("I understand")}</button></p>
    </section>
  );
}

export function isLateVote(item) {
  return item.deed === "cast_ballot" && item.error && item.error.code === "closed";
}

function markInWords(kind, mark) {
  if (kind === "statements") return { 1: t("Agree"), 0: t("Pass"), "-1": t("Disagree") }[mark];
  if (kind === "ranking") return t("place %(n)s", { n: mark });
  return tn("%(n)s dot", "%(n)s dots", mark);
}
