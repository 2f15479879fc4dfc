/** The board on the big screen: nothing before Show, then six ideas at a time. */

import { useEffect, useRef, useState } from "preact/hooks";
import { isApart } from "../together.js";
import { JourneyScreen } from "./JourneyScreen.js";
import { t, tn } from "../words.js";
import { inOtherLanguages } from "../said.js";
import { Note } from "./ScreenNote.js";
import { EMPTY_BOARD, held, SEATS, settle, turnOver } from "./board.js";
import { useKeys } from "./keys.js";

const READING = 18000;

export function IdeasScreen({ room, activity }) {
  if (activity.settings.think_first && !activity.shown) return <ThinkFirst />;
  if (isApart(room.snapshot, activity)) return <ByTable snapshot={room.snapshot} activity={activity} />;
  if ((activity.settings.columns || []).length > 1) return <JourneyScreen key={activity.id} snapshot={room.snapshot} ideas={ideasFor(room.snapshot, activity)} columns={activity.settings.columns} />;
  return <Board key={activity.id} room={room} activity={activity} />;
}

function ThinkFirst() {
  return (
    <p class="screen-quiet">{t("On your own first. Nobody sees yours until we show them all.")}</p>
  );
}

/** Nothing of a single table before the boards are brought together, but how much there is. */
function ByTable({ snapshot, activity }) {
  const ideas = ideasFor(snapshot, activity);
  const atNone = ideas.filter((idea) => !idea.table).length;
  return (
    <ul class="screen-tables">
      {snapshot.session.tables.map(({ number: n, name }) => (
        <li key={n} class="screen-table">
          <span class="screen-table-name" dir="auto">{name || t("Table %(n)s", { n })}</span>
          <span>{tn("%(n)s idea", "%(n)s ideas", ideas.filter((idea) => idea.table === n).length)}</span>
        </li>
      ))}
      {atNone > 0 && (
        <li class="screen-table">
          <span class="screen-table-name">{t("At no table")}</span>
          <span>{tn("%(n)s idea", "%(n)s ideas", atNone)}</span>
        </li>
      )}
    </ul>
  );
}

function Board({ room, activity }) {
  const ideas = ideasFor(room.snapshot, activity);
  const ids = ideas.map((idea) => idea.id);
  const board = useBoard(ids);
  const byId = new Map(ideas.map((idea) => [idea.id, idea]));
  const coming = held(board, ids);
  if (!ideas.length) return <p class="screen-quiet">{t("Your ideas appear here.")}</p>;
  return (
    <>
      <ul class="notes">
        {board.seats.map((id, seat) => <Note key={id || `seat${seat}`} idea={byId.get(id)} also={inOtherLanguages(room.snapshot)} />)}
      </ul>
      <p class="screen-count">
        {tn("%(n)s idea", "%(n)s ideas", ids.length)}
        {coming > 0 && <span> · {tn("%(n)s more is coming", "%(n)s more are coming", coming)}</span>}
      </p>
    </>
  );
}

function ideasFor({ ideas }, activity) {
  return ideas.filter((idea) => idea.activity === activity.id && idea.state === "up" && !idea.into && idea.text && !idea.off_screen);
}

/** The board as it stands; what may not be shown leaves at once, the rest keeps its turn, which a key ends sooner. */
function useBoard(ids) {
  const [board, setBoard] = useState(() => settle(EMPTY_BOARD, ids));
  const key = ids.join(" ");
  useEffect(() => setBoard((before) => settle(before, ids)), [key]);
  const latest = useRef(ids);
  latest.current = ids;
  const turn = () => setBoard((before) => turnOver(before, latest.current));
  useKeys({ on: turn });
  useEffect(() => {
    const wait = setTimeout(turn, READING);
    return () => clearTimeout(wait);
  }, [board.seats.join(" "), ids.length > SEATS]);
  const allowed = new Set(ids);
  return { ...board, seats: board.seats.map((id) => (allowed.has(id) ? id : null)) };
}
