/** A tool of an idea: it says the same as others, and is put together with them; all words are kept. */

import { useState } from "preact/hooks";
import { t } from "../words.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { useDeed, useMay, useRoom } from "./context.js";

/** `idea` stays on the board; what is ticked goes under it. */
export function PutTogether({ idea }) {
  const { snapshot } = useRoom();
  const { act, busy, refusal, forget } = useDeed();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const others = snapshot.ideas.filter((one) => one.activity === idea.activity && one.state === "up" && !one.into && one.id !== idea.id);
  if (!may("merge_ideas") || !others.length) return null;

  async function merge(event) {
    event.preventDefault();
    const ideas = new FormData(event.target).getAll("ideas");
    if (busy || !ideas.length) return;
    const answer = await act(["merge_ideas", { into: idea.id, ideas }]);
    if (answer.ok) setOpen(false);
  }

  function leave() {
    forget();
    setOpen(false);
  }

  return (
    <>
      <button type="button" class="tool" onClick={() => setOpen(true)}>{t("Same as…")}</button>
      {open && (
        <Ask wide title={t("Which ideas say the same?")} text={idea.text} onNo={leave}>
          <form class="form" onSubmit={merge}>
            <p>{t("What you tick goes under this one. Its words are kept, who supports it is counted here, and whoever wrote it is told. You can take it apart again.")}</p>
            <div role="group" aria-label={t("Ideas that say the same")}>
              {others.map((one) => (
                <label key={one.id} class="form-check">
                  <input type="checkbox" name="ideas" value={one.id} />
                  <span><bdi lang={one.language}>{one.text}</bdi></span>
                </label>
              ))}
            </div>
            <div class="form-go">
              <Refusal text={refusal} />
              <button type="submit" class="button button-main" aria-disabled={busy}>{t("Put together as one")}</button>
            </div>
          </form>
        </Ask>
      )}
    </>
  );
}
