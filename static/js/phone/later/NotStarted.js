/** Nothing to do yet: what we will do, and that it comes by itself. */
import { t } from "../../words.js";

export function NotStarted({ room, add }) {
  const { session, activities } = room.snapshot.value;
  const started = session.state !== "waiting";
  return (
    <section class="between">
      <h1 tabIndex={-1}>{started ? t("The next step comes soon") : t("You are in")}</h1>
      <p class="lead">
        {started
          ? t("This page changes by itself when we go on.")
          : t("We start together soon. This page changes by itself.")}
      </p>
      {!started && activities.length > 0 && (
        <>
          <h2>{t("What we will do")}</h2>
          <ol class="agenda">
            {activities.map((step) => <li key={step.id}><span dir="auto">{step.title}</span></li>)}
          </ol>
        </>
      )}
      {!started && !session.door.slips && <p><button type="button" class="button" onClick={add}>{t("Add another person on this phone")}</button></p>}
    </section>
  );
}
