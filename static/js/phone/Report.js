/** A small flag: what is wrong with it, told to the facilitators alone. */
import { useState } from "preact/hooks";
import { t } from "../words.js";
import { announce } from "./announce.js";
import { Icon } from "./Icon.js";
import { REPORT_REASONS, reasonInWords } from "./reasons.js";

export function Report({ room, what, id }) {
  const [open, setOpen] = useState(false);
  const report = (reason) => {
    room.send("report", { what, id, reason });
    announce(t("Reported. Thank you."));
    setOpen(false);
  };
  return (
    <>
      <button type="button" class="button button-quiet flag" aria-expanded={String(open)} onClick={() => setOpen(!open)}>
        <Icon name="flag" /><span class="visually-hidden">{t("Report this")}</span>
      </button>
      {open && (
        <fieldset class="report">
          <legend>{t("What is wrong with it? Only the facilitators see this.")}</legend>
          <div class="row">
            {REPORT_REASONS.map((reason) => (
              <button key={reason} type="button" class="button" onClick={() => report(reason)}>{reasonInWords(reason)}</button>
            ))}
            <button type="button" class="button button-quiet" onClick={() => setOpen(false)}>{t("Close")}</button>
          </div>
        </fieldset>
      )}
    </>
  );
}
