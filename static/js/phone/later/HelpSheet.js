/** Quietly asking for help; only the people who run the session see it. */
import { useState } from "preact/hooks";
import { said } from "../../said.js";
import { t } from "../../words.js";
import { Sheet } from "../Sheet.js";

export function HelpSheet({ room, opener, onClose }) {
  const { safeguarding } = room.snapshot.value.session;
  const [text, setText] = useState("");
  const [asked, setAsked] = useState(false);

  function ask(event) {
    event.preventDefault();
    const words = text.trim();
    room.send("ask_for_help", words ? { text: words } : {});
    setAsked(true);
  }

  return (
    <Sheet title={t("Ask for help")} opener={opener} onClose={onClose}>
      {safeguarding && (
        <p class="notice notice-warn"><strong>{t("If you do not feel safe, or fear for someone:")}</strong> {safeguarding.split(" · ").map((part) => <span key={part} class="line-of-its-own" dir="auto">{said(part)}</span>)}</p>
      )}
      {asked ? (
        <div class="stack" role="status">
          <p class="lead">{t("Somebody will come to you. Nobody else in the room sees this.")}</p>
          <button type="button" class="button button-main" onClick={onClose}>{t("Go on")}</button>
        </div>
      ) : (
        <form class="stack" onSubmit={ask}>
          <p>{t("Only the facilitators and helpers see this. You can pass on anything.")}</p>
          <label class="field">
            <span class="field-label">{t("What is it about? You can leave this empty.")}</span>
            <textarea class="input" rows="3" maxLength="500" dir={text ? "auto" : undefined} value={text} onInput={(event) => setText(event.target.value)} />
          </label>
          <button type="submit" class="button button-main">{t("Ask for help")}</button>
        </form>
      )}
    </Sheet>
  );
}
