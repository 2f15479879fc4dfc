/** A small flag: what is wrong with it, told to the facilitators alone. */
import { useRef, useState } from "preact/hooks";
import { t } from "../words.js";
import { announce } from "./announce.js";
import { Icon } from "./Icon.js";
import { Coming } from "./Outcome.js";
import { partOf } from "./parts.js";
import { Which } from "./Which.js";

/** `thing` is what it is about, as people read it. */
export function Report({ room, what, thing }) {
  const [open, setOpen] = useState(false);
  const flag = useRef(null);
  const later = partOf("later");
  const report = (reason) => {
    room.send("report", { what, id: thing.id, reason });
    announce(t("Reported. Thank you."));
    close();
  };
  function close() {
    setOpen(false);
    flag.current.focus();
  }

  return (
    <>
      <button type="button" class="button button-quiet flag" aria-expanded={String(open)} onClick={() => setOpen(!open)} ref={flag}>
        <Icon name="flag" /><span class="visually-hidden">{t("Report this")}</span><Which of={thing} />
      </button>
      {open && (later ? <later.ReportReasons report={report} close={close} /> : <Coming />)}
    </>
  );
}
