/** Coming from another phone: the session's code and three short words; or one of the sessions that this phone is in. */
import { useState } from "preact/hooks";
import { digitsOf, inThrees } from "../join/code.js";
import { t } from "../words.js";
import { ask } from "./asking.js";

export function Find({ places, onFound }) {
  const [code, setCode] = useState("");
  const [words, setWords] = useState("");
  const [refusal, setRefusal] = useState(null);
  const [busy, setBusy] = useState(false);

  async function find(event) {
    event.preventDefault();
    if (busy) return;
    if (digitsOf(code).length !== 9) return setRefusal(t("A code has nine digits. Please check it."));
    setBusy(true);
    const answer = await ask("/my/find", null, { code: digitsOf(code), words });
    setBusy(false);
    if (answer.ok) onFound(answer.data.token);
    else setRefusal(answer.data.detail || answer.data.error.message);
  }

  return (
    <main id="main" class="my-main" tabIndex={-1}>
      <h1 tabIndex={-1}>{t("My page")}</h1>
      {places.length > 0 && (
        <section class="stack-tight">
          <h2>{t("On this phone")}</h2>
          {places.map((place) => (
            <button key={place.code} type="button" class="button my-place" dir="auto" onClick={() => onFound(place.token)}>{place.title}</button>
          ))}
        </section>
      )}
      <form class="my-find" onSubmit={find} noValidate>
        <h2>{t("With three words")}</h2>
        <p class="soft">{t("On the phone that you used so far, open My page and “Move to another phone”. It shows your words.")}</p>
        <label class="field">
          <span class="field-label">{t("The code of the session")}</span>
          <input class="input" dir="ltr" inputMode="numeric" autocomplete="off" placeholder="000 000 000" value={inThrees(code)} onInput={(event) => setCode(event.target.value)} />
        </label>
        <label class="field">
          <span class="field-label">{t("Your three words")}</span>
          <input class="input" dir="auto" autocomplete="off" autocapitalize="none" spellcheck={false} value={words} onInput={(event) => setWords(event.target.value)} />
        </label>
        {refusal && <p class="field-error" role="alert">{refusal}</p>}
        <button type="submit" class="button button-main button-big" aria-disabled={String(busy)}>{t("Open my page")}</button>
      </form>
    </main>
  );
}
