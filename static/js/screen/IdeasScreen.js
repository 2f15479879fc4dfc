/** The board on the big screen: nothing before Show, then six ideas at a time. */

import { useEffect, useState } from "preact/hooks";
import { inLanguage, said } from "../said.js";
import { t, tn } from "../words.js";
import { Group } from "../results/groups.js";
import { EMPTY_BOARD, held, settle, turnOver } from "./board.js";

const READING = 18000;

export function IdeasScreen({ room, activity }) {
  if (activity.settings.think_first && !activity.shown) return <ThinkFirst />;
  return <Board key={activity.id} room={room} activity={activity} />;
}

function ThinkFirst() {
  return (
    <p class="screen-quiet">{t("On your own first. Nobody sees yours until we show them all.")}</p>
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
        {board.seats.map((id, seat) => <Note key={id || `seat${seat}`} idea={byId.get(id)} />)}
      </ul>
      <p class="screen-count">
        {tn("%(n)s idea", "%(n)s ideas", ids.length)}
        {coming > 0 && <span> · {tn("%(n)s more is coming", "%(n)s more are coming", coming)}</span>}
      </p>
    </>
  );
}

function Note({ idea }) {
  if (!idea) return <li class="screen-note screen-note-empty" aria-hidden="true" />;
  return (
    <li class="screen-note">
      <p class={`screen-note-text ${sizeOf(idea.text)}`} dir="auto" lang={idea.language || undefined}>{idea.text}</p>
      <p class="screen-note-about">
        {idea.column && <span {...inLanguage(idea.column)}>{said(idea.column)}</span>}
        {idea.supporters > 0 && <span>{tn("%(n)s me too", "%(n)s me too", idea.supporters)}</span>}
        {idea.side && <Group side={idea.side} />}
      </p>
    </li>
  );
}

/** Short notes are written large, long ones smaller, so that each fits its card. */
function sizeOf(text) {
  if (text.length > 230) return "note-full";
  if (text.length > 170) return "note-longest";
  if (text.length > 95) return "note-long";
  return text.length > 45 ? "note-middling" : "note-short";
}

function ideasFor({ ideas }, activity) {
  return ideas.filter((idea) => idea.activity === activity.id && idea.state === "up" && idea.text && !idea.off_screen);
}

/** The board as it stands; what may not be shown leaves at once, the rest keeps its turn. */
function useBoard(ids) {
  const [board, setBoard] = useState(() => settle(EMPTY_BOARD, ids));
  const key = ids.join(" ");
  useEffect(() => setBoard((before) => settle(before, ids)), [key]);
  useEffect(() => {
    const turn = setInterval(() => setBoard((before) => turnOver(before, ids)), READING);
    return () => clearInterval(turn);
  }, [key]);
  const allowed = new Set(ids);
  return { ...board, seats: board.seats.map((id) => (allowed.has(id) ? id : null)) };
}
