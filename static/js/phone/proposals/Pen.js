/** Who holds the pen of a sheet, and how it goes round. */
import { useEffect, useRef } from "preact/hooks";
import { t, tn } from "../../words.js";
import { announce } from "../announce.js";
import { useAt, useSecondsLeft } from "../clock.js";
import { isOpen } from "../steps.js";
import { scribeOf } from "./scribe.js";

export function Pen({ room, activity, sheet }) {
  const me = room.mine.value.participant;
  useTidings(sheet, me);
  if (!isOpen(activity)) return null;
  if (sheet.pen === me) return <Mine room={room} sheet={sheet} />;
  return <Theirs room={room} sheet={sheet} me={me} />;
}

function Mine({ room, sheet }) {
  const asked = sheet.asked.length;
  const pass = async () => {
    await scribeOf(room).finish(sheet.id);
    room.send("pass_pen", { proposal: sheet.id });
  };
  return (
    <div class="pen pen-mine">
      <p><PenMark /> <strong>{t("You hold the pen.")}</strong> {t("Write what your table says. Everyone sees it as you go.")}</p>
      {asked > 0 && (
        <p class="pen-asked">
          {tn("%(n)s person asks for the pen. Finish your sentence and pass it on; after a minute they can take it.",
            "%(n)s people ask for the pen. Finish your sentence and pass it on; after a minute they can take it.", asked)}
        </p>
      )}
      <button type="button" class={asked ? "button button-main" : "button"} onClick={pass}>
        {asked ? t("Pass the pen on") : t("Lay the pen down")}
      </button>
    </div>
  );
}

function Theirs({ room, sheet, me }) {
  const left = useSecondsLeft(room, sheet.pen_from);
  const place = sheet.asked.indexOf(me);
  const ask = () => room.send("ask_for_pen", { proposal: sheet.id });
  useAt(place < 0 ? null : left, 0, () => announce(t("You can take the pen now.")));
  const offered = !sheet.pen && left > 0;
  return (
    <div class="pen">
      <p><PenMark /> <strong>{whoHolds(sheet, offered)}</strong></p>
      {place < 0 && (
        <button type="button" class="button button-main" onClick={ask}>{sheet.pen ? t("Ask for the pen") : t("Take the pen")}</button>
      )}
      {place >= 0 && left > 0 && (
        <p>{t("You asked for the pen. If nobody passes it on, you can take it in %(n)s seconds.", { n: left })}</p>
      )}
      {place >= 0 && left === 0 && <button type="button" class="button button-main" onClick={ask}>{t("Take the pen now")}</button>}
    </div>
  );
}

function whoHolds(sheet, offered) {
  if (sheet.pen) return sheet.table == null ? t("Somebody else holds the pen.") : t("Somebody at your table holds the pen.");
  return offered ? t("The pen is free. Someone who uses the service is offered it first.") : t("The pen is free.");
}

function PenMark() {
  return <span class="pen-mark" aria-hidden="true" />;
}

/** Says aloud when the pen comes, goes or is asked for. */
function useTidings({ pen, asked }, me) {
  const before = useRef({ pen, asked: asked.length });
  useEffect(() => {
    const was = before.current;
    before.current = { pen, asked: asked.length };
    if (pen === me && was.pen !== me) announce(t("You hold the pen now."));
    else if (pen !== me && was.pen === me) announce(t("The pen has gone on."));
    else if (pen === me && asked.length > was.asked) announce(t("Somebody asks for the pen."));
  }, [pen, asked.length]);
}
