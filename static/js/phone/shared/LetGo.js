/** Somebody who was added on this phone stops taking part: what they wrote stays, and the phone is for the others. */
import { useState } from "preact/hooks";
import { t } from "../../words.js";
import { announce } from "../announce.js";
import { speakNow } from "./others.js";

export function LetGo({ share, person, name }) {
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState(null);
  const waits = person.room.waiting.value.length > 0;

  async function go() {
    const answer = await person.room.act("leave", {});
    if (!answer.ok) {
      setRefusal(answer.error.message);
      return;
    }
    const left = share.people.peek().filter((one) => one !== person);
    share.people.value = left;
    speakNow(share, left[0]);
    announce(t("%(name)s has left.", { name }));
  }

  if (waits) return null;
  if (!asking) return <p class="speakers-let-go"><button type="button" class="link" onClick={() => setAsking(true)}>{t("%(name)s leaves…", { name })}</button></p>;
  return (
    <div class="speakers-let-go stack-tight" role="group" aria-label={t("%(name)s leaves…", { name })}>
      <p>{t("They stop taking part. What they wrote stays; votes that are still open are taken out.")}</p>
      {refusal && <p class="notice notice-bad" role="alert">{refusal}</p>}
      <div class="row">
        <button type="button" class="button button-main" onClick={go}>{t("Yes, leave")}</button>
        <button type="button" class="button" onClick={() => setAsking(false)}>{t("No, go back")}</button>
      </div>
    </div>
  );
}
