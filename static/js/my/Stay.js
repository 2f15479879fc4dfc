/** "Stay involved?" and what others may call me. */
import { useState } from "preact/hooks";
import { t } from "../words.js";
import { does } from "./asking.js";

export function Stay({ page, token, onChange }) {
  const [name, setName] = useState(page.name || "");
  const [refusal, setRefusal] = useState(null);
  const [kept, setKept] = useState(false);

  async function change(deed, data) {
    const said = await does(page, token, deed, data);
    setRefusal(said);
    setKept(!said);
    if (!said) onChange();
  }

  return (
    <section class="my-part">
      <h2>{t("Would you like to stay involved?")}</h2>
      <p>{t("Whoever runs the session sees that somebody from the room wants to hear more and help. News is put on this page.")}</p>
      <div class="row" role="group" aria-label={t("Would you like to stay involved?")}>
        <button type="button" class="button" aria-pressed={String(page.stays)} onClick={() => change("stay_involved", { on: true })}>{t("Yes, I would")}</button>
        {page.stays && <button type="button" class="button" onClick={() => change("stay_involved", { on: false })}>{t("No, thank you")}</button>}
      </div>
      <form class="my-name" onSubmit={(event) => { event.preventDefault(); change("set_name", { name }); }}>
        <label class="field">
          <span class="field-label">{t("Your name, if you like")}</span>
          <span class="small soft">{t("Only the people who run the session see it. Leave it empty to have none.")}</span>
          <input class="input" dir="auto" maxLength="60" autocomplete="name" value={name} onInput={(event) => setName(event.target.value)} />
        </label>
        <button type="submit" class="button">{t("Keep")}</button>
      </form>
      <p class={refusal ? "field-error" : "small"} role="status">{refusal || (kept ? t("Kept.") : "")}</p>
    </section>
  );
}
