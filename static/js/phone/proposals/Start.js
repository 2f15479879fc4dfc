/** A table without a sheet starts one: for a theme that nobody has yet, or with a title of its own. */
import { useState } from "preact/hooks";
import { t } from "../../words.js";
import { problemOf, tidy } from "../text.js";

const LONGEST = 200;

export function Start({ room, activity, sheets, table }) {
  const [title, setTitle] = useState("");
  const [said, setSaid] = useState(null);
  const paused = room.snapshot.value.session.paused;
  const waits = room.waiting.value.some((item) => item.deed === "start_proposal" && item.data.activity === activity.id);
  const taken = sheets.map((one) => one.theme);
  const themes = room.snapshot.value.themes.filter((one) => one.state === "up" && !taken.includes(one.id));
  const start = (more) => room.send("start_proposal", { activity: activity.id, ...more });
  const submit = (event) => {
    event.preventDefault();
    const problem = paused ? t("We are taking a moment.") : problemOf(title, LONGEST);
    setSaid(problem);
    if (!problem) start({ title: tidy(title) });
  };
  if (waits) return <p class="between" role="status">{t("Your sheet is on its way…")}</p>;
  return (
    <section class="board">
      <h2>{table == null ? t("Start a sheet of your own") : t("Your table has no sheet yet")}</h2>
      {themes.length > 0 && (
        <div class="stack-tight">
          <p>{t("What will you write up? Agree first, then one of you presses it.")}</p>
          <ul class="notes">
            {themes.map((theme) => (
              <li key={theme.id}>
                <button type="button" class="button start-theme" disabled={paused} onClick={() => start({ theme: theme.id })}>
                  <bdi>{theme.title}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form class="stack-tight note" onSubmit={submit}>
        <label>
          <strong>{themes.length ? t("Or give it a title of your own") : t("What do you call it?")}</strong>
          <input class="input" type="text" dir={title ? "auto" : undefined} maxLength={LONGEST} value={title} onInput={(event) => setTitle(event.target.value)} />
        </label>
        {said && <p class="field-error" role="alert">{said}</p>}
        <button type="submit" class="button button-main">{t("Start the sheet")}</button>
      </form>
    </section>
  );
}
