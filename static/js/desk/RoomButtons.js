/** Buttons that keep the room, wherever the desk has them: pause, cover the big screen, lock the door. */

import { t } from "../words.js";
import { Deed } from "./Deed.js";
import { useMay, useRoom } from "./context.js";

export function Pause({ onPause }) {
  const { session } = useRoom().snapshot;
  const may = useMay();
  if (session.state !== "running" || !may("pause")) return null;
  if (session.paused) return <Deed kind="foot-button foot-on" deeds={[["pause", { on: false }]]}>{t("Carry on")}</Deed>;
  return <button type="button" class="button foot-button" onClick={onPause}>{t("Pause")}</button>;
}

/** On any doubt: everything but the title leaves the big screen, for as long as this is on. */
export function Cover() {
  const { session } = useRoom().snapshot;
  return (
    <Deed
      kind={session.covered ? "foot-button foot-on" : "foot-button"}
      deeds={[["cover_screen", { on: !session.covered }]]}
      aria-pressed={session.covered}
    >
      {session.covered ? t("Back on the big screen") : t("Off the big screen")}
    </Deed>
  );
}

export function Lock() {
  const { session } = useRoom().snapshot;
  return (
    <Deed
      kind={session.locked ? "foot-button foot-on" : "foot-button"}
      deeds={[["lock", { locked: !session.locked }]]}
      aria-pressed={session.locked}
    >
      {session.locked ? t("Door locked") : t("Lock the door")}
    </Deed>
  );
}
