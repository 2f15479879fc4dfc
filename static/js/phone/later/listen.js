/** Turns news into a few spoken words; what others write is gathered, never one by one. */
import { effect } from "@preact/signals";
import { t, tn } from "../../words.js";
import { announce } from "../announce.js";
import { tableInWords } from "../table.js";

const GATHER = 8000;
const AFTER_TYPING = 3000;
const SAY_THEMSELVES = ["ready", "raise_hand", "set_language"];

/** While a phone is for several people, that of whoever `speaks` is heard. */
export function listenFor(room, speaks) {
  let ideas = [];
  let clock = null;

  function sayIdeas() {
    const others = ideas.filter((id) => !(room.mine.peek().ideas || []).includes(id)).length;
    if (others) announce(tn("%(n)s new idea", "%(n)s new ideas", others));
    ideas = [];
    clock = null;
  }

  saySaved(room);
  sayTable(room);
  room.onNews((snapshot, events) => {
    if (!events.some(({ type }) => type === "ideas_shown")) ideas.push(...events.filter(isNew).map(({ idea }) => idea));
    if (ideas.length && !clock && speaks()) clock = setTimeout(sayIdeas, GATHER);
    if (speaks()) events.map((event) => inWords(event, snapshot, room)).filter(Boolean).forEach((text) => announce(text));
  });
}

/** A seat that was drawn, or changed. */
function sayTable(room) {
  let before = room.mine.peek().table;
  effect(() => {
    const { table } = room.mine.value;
    if (table && table !== before) announce(tableInWords(room));
    before = table;
  });
}

/** Once nothing waits to be sent any more, and nothing was refused; while somebody writes, only when they rest. */
function saySaved(room) {
  let before = 0;
  let refused = 0;
  let rest = null;
  effect(() => {
    const now = room.waiting.value.filter(({ deed }) => !SAY_THEMSELVES.includes(deed)).length;
    const refusals = room.refused.value.length;
    if (now > 0) clearTimeout(rest);
    if (before > 0 && now === 0 && refusals <= refused) rest = setTimeout(() => announce(t("Saved.")), isWriting() ? AFTER_TYPING : 0);
    before = now;
    refused = refusals;
  });
}

const isWriting = () => document.activeElement.matches("textarea, input[type=text]");
const isNew = ({ type }) => type === "idea_posted" || type === "idea_shown";

function inWords(event, { activities }, room) {
  switch (event.type) {
    case "activity_closing": return closesIn(activities.find(({ id }) => id === event.activity), room.now());
    case "closing_cancelled": return t("Voting stays open.");
    case "activity_closed": return t("This step has closed.");
    case "results_revealed": return t("The result is out.");
    case "ideas_shown": return t("Everyone’s ideas are shown now.");
    case "paused": return event.on ? null : t("We go on now.");
    case "session_closed": return t("This session has ended.");
    default: return null;
  }
}

/** With the time that is left, for whoever cannot see the countdown. */
function closesIn({ closes_at: at }, now) {
  const seconds = Math.max(1, Math.round((Date.parse(at) - now) / 1000));
  return seconds < 100
    ? tn("Voting closes in %(n)s second. What you have marked by then counts.", "Voting closes in %(n)s seconds. What you have marked by then counts.", seconds)
    : tn("Voting closes in about %(n)s minute. What you have marked by then counts.", "Voting closes in about %(n)s minutes. What you have marked by then counts.", Math.round(seconds / 60));
}
