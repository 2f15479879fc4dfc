/** Statements at the desk: the list with what can be done about each, and adding one. */

import { t, tn } from "../words.js";
import { Refusal } from "./Deed.js";
import { Field } from "./Field.js";
import { useDeed, useMay, useRoom } from "./context.js";
import { Thing } from "./Thing.js";

export function StatementsDesk({ activity }) {
  const { snapshot } = useRoom();
  const may = useMay();
  const statements = snapshot.statements.filter((one) => one.activity === activity.id).reverse();
  const takesMore = activity.state === "upcoming" || (activity.state === "open" && activity.settings.own);
  return (
    <section class="board" aria-label={t("Statements")}>
      <div class="board-head">
        <h3>{tn("%(n)s statement", "%(n)s statements", statements.filter((one) => one.state === "up").length)}</h3>
      </div>
      {takesMore && may("add_statement") && <AddStatement activity={activity} />}
      <ul class="things things-lines">
        {statements.map((statement) => (
          <Thing key={statement.id} what="statement" thing={statement}>
            <p class="idea-text" dir="auto">{statement.text}</p>
          </Thing>
        ))}
      </ul>
    </section>
  );
}

function AddStatement({ activity }) {
  const { act, busy, refusal } = useDeed();

  async function add(event) {
    event.preventDefault();
    const form = event.target;
    const text = new FormData(form).get("text").trim();
    if (busy || !text) return;
    const answer = await act(["add_statement", { activity: activity.id, text }]);
    if (answer.ok) form.reset();
  }

  return (
    <form class="add-line" onSubmit={add}>
      <Field name="text" label={t("Add a statement that people can agree or disagree with")} maxLength="280" />
      <button type="submit" class="button" aria-disabled={busy}>{t("Add")}</button>
      <Refusal text={refusal} />
    </form>
  );
}
