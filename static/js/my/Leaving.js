/** Leaving the session, and having everything erased: each says what it does, then asks once more. */
import { useState } from "preact/hooks";
import { t } from "../words.js";
import { ask, does } from "./asking.js";

export function Leaving({ page, token, onChange }) {
  const live = page.state === "in" && page.session.state !== "closed";
  const leave = () => does(page, token, "leave", {});
  const erase = async () => {
    const answer = await ask("/my/erase", token, {});
    return answer.ok ? null : answer.data.detail;
  };
  return (
    <section class="my-part my-leaving">
      <h2>{live ? t("Stopping, and erasing") : t("Erasing")}</h2>
      {live && (
        <Sure
          text={t("You can stop at any time. What you wrote stays; votes that are still open are taken out.")}
          ask={t("Leave the session")} yes={t("Yes, leave")} work={leave} onDone={onChange}
        />
      )}
      <Sure
        text={t("You can have everything that you wrote, and your name, erased from this server. This cannot be undone. Copies already handed out cannot be called back. A vote cannot be taken back after voting closes, because nobody can find it.")}
        ask={t("Erase everything I wrote")} yes={t("Yes, erase it all")} work={erase} onDone={onChange} bad
      />
      {(page.session.notice || {}).contact && <p class="small soft lines"><span>{t("Questions or complaints:")}</span> <bdi>{page.session.notice.contact}</bdi></p>}
    </section>
  );
}

function Sure({ text, ask: label, yes, work, onDone, bad }) {
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState(null);
  const go = async () => {
    const said = await work();
    setRefusal(said);
    if (!said) onDone();
  };
  return (
    <div class="my-sure">
      <p>{text}</p>
      {asking ? (
        <div class="row" role="group" aria-label={label}>
          <button type="button" class={bad ? "button button-bad" : "button button-main"} onClick={go}>{yes}</button>
          <button type="button" class="button" onClick={() => setAsking(false)}>{t("No, go back")}</button>
        </div>
      ) : <p><button type="button" class="button" onClick={() => setAsking(true)}>{label}</button></p>}
      {refusal && <p class="field-error" role="alert">{refusal}</p>}
    </div>
  );
}
