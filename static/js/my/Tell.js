/** "Tell me by e-mail when the answers are out": asked only where the server has a mail server. */
import { useState } from "preact/hooks";
import { t } from "../words.js";
import { ask } from "./asking.js";

export function Tell({ page, token, onChange }) {
  const [email, setEmail] = useState("");
  const [said, setSaid] = useState(null);
  if (!page.tell) return null;

  async function tell(address) {
    const answer = await ask("/my/tell", token, { email: address });
    setSaid(answer.ok ? null : answer.data.detail);
    if (answer.ok) onChange();
  }

  if (page.tell.email) {
    return (
      <div class="my-tell">
        <p role="status">{t("We write to %(email)s once, when the answers are out. Then the address is erased.", { email: `\u2068${page.tell.email}\u2069` })}</p>
        <button type="button" class="button" onClick={() => tell(null)}>{t("Erase my address")}</button>
      </div>
    );
  }
  return (
    <form class="my-tell" novalidate onSubmit={(event) => { event.preventDefault(); tell(email); }}>
      <label class="field">
        <span class="field-label">{t("Tell me by e-mail when the answers are out")}</span>
        <span class="small soft">{t("One message, with the way to this page in it: give an address that you alone read. It is kept apart from what you said and erased once we have written, after 24 months at the latest.")}</span>
        <input class="input" type="email" dir="ltr" maxLength="254" autocomplete="email" value={email} aria-describedby="tell-said" onInput={(event) => setEmail(event.target.value)} />
      </label>
      <p id="tell-said" class="field-error" role="alert">{said}</p>
      <button type="submit" class="button">{t("Tell me")}</button>
    </form>
  );
}
