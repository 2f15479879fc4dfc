/** Somebody else on this phone: what brings them here, a name if they like, and that they agree. */
import { useState } from "preact/hooks";
import { inLanguage, said } from "../../said.js";
import { t } from "../../words.js";
import { Sheet } from "../Sheet.js";
import { addPerson } from "./others.js";

export function AddOnThisPhone({ share, onClose }) {
  const { room } = share.now.value;
  const { voices } = room.snapshot.value.session;
  const [refusal, setRefusal] = useState(null);
  const [busy, setBusy] = useState(false);

  async function add(event) {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.target);
    const name = form.get("name").trim();
    setBusy(true);
    const answer = await room.act("add_person", { voice: form.get("voice"), ...(name ? { name } : {}) });
    setBusy(false);
    if (!answer.ok) {
      setRefusal(answer.error.message);
      return;
    }
    await addPerson(share, { participant: answer.participant, token: answer.token, name });
    onClose();
  }

  return (
    <Sheet title={t("Another person on this phone")} onClose={onClose}>
      <form class="stack" onSubmit={add}>
        <p>{t("Each of you has ideas and votes of your own. The phone always says whose turn it is. Look away while the other one votes.")}</p>
        <fieldset class="share-voices">
          <legend class="field-label">{t("What brings them here?")}</legend>
          {voices.map((voice, at) => (
            <label key={voice.key} class="share-choice">
              <input type="radio" name="voice" value={voice.key} defaultChecked={at === 0} required /> <span {...inLanguage(voice.label)}>{said(voice.label)}</span>
            </label>
          ))}
        </fieldset>
        <label class="field">
          <span class="field-label">{t("Their name, if they like")}</span>
          <input class="input" type="text" name="name" maxLength="60" autocomplete="off" dir="auto" />
        </label>
        <label class="share-choice">
          <input type="checkbox" name="agree" required /> <span>{t("They have heard what is kept and who sees it, and agree to take part. They can stop at any time.")}</span>
        </label>
        {refusal && <p class="notice notice-bad" role="alert">{refusal}</p>}
        <button type="submit" class="button button-main" aria-disabled={String(busy)}>{t("Add them")}</button>
      </form>
    </Sheet>
  );
}
