/** A small flag: what is wrong with it, told to the facilitators alone. */
import { useState } from "preact/hooks";
import { t } from "../words.js";
import { announce } from "./announce.js";
import { Icon } from "./Icon.js";
import { Coming } from "./Outcome.js";
import { partOf } from "./parts.js";

export function Report({ room, what, id }) {
  const [open, setOpen] = useState(false);
  const later = partOf("later");
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
      {open && (later ? <later.ReportReasons report={report} close={() => setOpen(false)} /> : <Coming />)}
    </>
  );
}
