/** Muting whoever wrote something, without learning who it is, and letting them be read again. */

import { t } from "../words.js";
import { Deed } from "./Deed.js";
import { useRoom } from "./context.js";

const WRITTEN_BY_PEOPLE = ["idea", "comment", "question", "statement"];

export function Mute({ what, thing }) {
  const { snapshot } = useRoom();
  if (!WRITTEN_BY_PEOPLE.includes(what)) return null;
  const about = { what, id: thing.id };
  const muted = thing.reason === "muted" || (snapshot.mutes || []).some((mute) => mute.id === thing.id);
  if (muted) return <Deed kind="tool" deeds={[["mute", { ...about, on: false }]]}>{t("Unmute the writer")}</Deed>;
  return (
    <Deed
      kind="tool"
      deeds={[["mute", { ...about, on: true }]]}
      ask={{
        title: t("Mute whoever wrote this?"),
        text: t("What they write from now on waits until you show it. They are told that it waits; nobody is told who it is, you neither. Their votes count as before."),
        yes: t("Mute the writer"),
      }}
    >
      {t("Mute the writer…")}
    </Deed>
  );
}
