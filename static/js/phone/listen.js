/** Turns news into a few spoken words; what others write is gathered, never one by one. */
import { effect } from "@preact/signals";
import { t, tn } from "../words.js";
import { announce } from "./announce.js";
import { tableInWords } from "./table.js";

const GATHER = 8000;

/** While a phone is for several people, that of whoever `speaks` is heard. */
export function listenFor(room, speaks) {
  let ideas = 0;
  let clock = null;

  function sayIdeas() {
    announce(tn("%(n)s new idea", "%(n)s new ideas", ideas));
    ideas = 0;
    clock = null;
  }

  saySaved(room);
  sayTable(room);
  room.onNews((snapshot, events) => {
    const mine = new Set((snapshot.mine && snapshot.mine.ideas) || []);
    ideas += events.filter((event) => event.type.startsWith("idea_") && isNew(event) && !mine.has(event.idea)).length;
    if (ideas && !clock && speaks()) clock = setTimeout(sayIdeas, GATHER);
    if (speaks()) events.map(inWords).filter(Boolean).forEach(announce);
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

/** Once nothing waits to be sent any more, and nothing was refused. */
function saySaved(room) {
  let before = 0;
  let refused = 0;
  effect(() => {
    const now = room.waiting.value.length;
    const refusals = room.refused.value.length;
    if (before > 0 && now === 0 && refusals <= refused) announce(t("Saved."));
    before = now;
    refused = refusals;
  });
}

const isNew = (event) => event.type === "idea_posted" || event.type === "idea_shown";

function inWords(event) {
  switch (event.type) {
    case "activity_closing": return t("Voting closes soon.");
    case "closing_cancelled": return t("Voting stays open.");
    case "activity_closed": return t("This step has closed.");
    case "results_revealed": return t("The result is out.");
    case "ideas_shown": return t("Everyone’s ideas are shown now.");
    case "session_closed": return t("This session has ended.");
    default: return null;
  }
}
