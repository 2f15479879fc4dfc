/** What somebody writes on sheets, on its way: each field saves by itself, and nothing typed is ever dropped. */
import { signal } from "@preact/signals";
import { keepDraft, keptDraft } from "../../kept.js";
import { FIELDS } from "../../proposal.js";
import { isSame, textOf, valueOf } from "./fields.js";

const REST = 1200;
const LONGEST = 6000;
const WRITTEN = ["title", ...FIELDS];
const scribes = new WeakMap();

/** The one scribe of a room: what is typed stays with it, whatever page is shown. */
export function scribeOf(room) {
  if (!scribes.has(room)) scribes.set(room, createScribe(room));
  return scribes.get(room);
}

/** `room` is asked for its snapshot, `act` and its name; `later` and `never` are a clock's. */
export function createScribe(room, { later = setTimeout, never = clearTimeout } = {}) {
  const typed = signal({});
  const lostWords = signal({});
  const due = new Map();
  const flying = new Set();
  const known = new Set();

  /** Words typed before this page was opened are taken up again. */
  function resume(sheet) {
    if (known.has(sheet.id)) return;
    known.add(sheet.id);
    const left = keptDraft(nameOf(sheet.id, "lost"));
    if (left) lostWords.value = { ...lostWords.peek(), [sheet.id]: JSON.parse(left) };
    for (const field of WRITTEN) {
      const text = keptDraft(nameOf(sheet.id, field));
      if (text && !(keyOf(sheet.id, field) in typed.peek())) {
        put(sheet.id, field, { text, saved: false });
        save(sheet.id, field);
      }
    }
  }

  /** What a field shows: what is being typed, or what the sheet says. */
  function read(sheet, field) {
    const own = typed.value[keyOf(sheet.id, field)];
    return own && !(own.saved && !isSame(sheet, field, own.text)) ? own.text : textOf(sheet, field);
  }

  function write(sheet, field, text) {
    put(sheet, field, { text, saved: false });
    keepDraft(nameOf(sheet, field), text);
    const key = keyOf(sheet, field);
    const waiting = due.get(key);
    if (waiting) never(waiting.timer);
    const since = waiting ? waiting.since : Date.now();
    const rest = Math.max(0, Math.min(REST, since + LONGEST - Date.now()));
    due.set(key, { since, timer: later(() => save(sheet, field), rest) });
  }

  /** Sends a field now, unless it is on its way already: then again once that is answered. */
  async function save(sheet, field) {
    const key = keyOf(sheet, field);
    stopWaiting(key);
    const own = typed.peek()[key];
    const there = sheetOf(sheet);
    if (!own || own.saved || flying.has(key) || !there || !holds(there)) return;
    if (isSame(there, field, own.text)) {
      settle(sheet, field, own.text);
      return;
    }
    const value = valueOf(field, own.text);
    if (value === undefined) {
      put(sheet, field, { ...own, unreadable: true });
      return;
    }
    flying.add(key);
    const answer = await room.act("edit_proposal", { proposal: sheet, [field]: value });
    flying.delete(key);
    if (answer.ok) settle(sheet, field, own.text);
    else {
      put(sheet, field, { ...typed.peek()[key], saved: false, refused: answer.error });
      letGo(sheetOf(sheet));
    }
  }

  /** What was sent is saved; what was typed since goes next. */
  function settle(sheet, field, text) {
    const own = typed.peek()[keyOf(sheet, field)];
    if (!own || own.text === text) {
      put(sheet, field, { text, saved: true });
      keepDraft(nameOf(sheet, field), "");
    } else save(sheet, field);
  }

  /** "saved", "waiting", or nothing; and why it cannot be saved. */
  function standing(sheet, field) {
    const own = typed.value[keyOf(sheet.id, field)];
    if (!own) return {};
    return { saved: own.saved, waiting: !own.saved, unreadable: own.unreadable, refused: own.refused };
  }

  /** Words that the sheet did not take: the pen had gone on, or the step was over. They wait here for the person. */
  function letGo(sheet) {
    if (holds(sheet)) return;
    const left = WRITTEN
      .filter((field) => !flying.has(keyOf(sheet.id, field)))
      .map((field) => ({ field, own: typed.peek()[keyOf(sheet.id, field)] }))
      .filter(({ own }) => own && !own.saved);
    if (!left.length) return;
    const words = left
      .filter(({ field, own }) => own.text.trim() && !isSame(sheet, field, own.text))
      .map(({ field, own }) => ({ field, text: own.text }));
    keepLost(sheet.id, [...lost(sheet.id), ...words]);
    left.forEach(({ field }) => forget(sheet.id, field));
  }

  /** [{field, text}] that a sheet did not take. */
  function lost(sheet) {
    return lostWords.value[sheet] || [];
  }

  function dropLost(sheet, at) {
    keepLost(sheet, lost(sheet).filter((_, other) => other !== at));
  }

  function keepLost(sheet, words) {
    lostWords.value = { ...lostWords.peek(), [sheet]: words };
    keepDraft(nameOf(sheet, "lost"), words.length ? JSON.stringify(words) : "");
  }

  function forget(sheet, field) {
    const { [keyOf(sheet, field)]: gone, ...others } = typed.peek();
    typed.value = others;
    keepDraft(nameOf(sheet, field), "");
  }

  /** Sends at once all that waits, as before the pen is passed on. */
  function finish(sheet) {
    return Promise.all(WRITTEN.map((field) => save(sheet, field)));
  }

  function put(sheet, field, own) {
    typed.value = { ...typed.peek(), [keyOf(sheet, field)]: own };
  }

  function stopWaiting(key) {
    if (due.has(key)) never(due.get(key).timer);
    due.delete(key);
  }

  function sheetOf(id) {
    return room.snapshot.peek().proposals.find((one) => one.id === id);
  }

  function holds(sheet) {
    const { mine, activities } = room.snapshot.peek();
    const step = activities.find((one) => one.id === sheet.activity);
    return Boolean(mine.participant && sheet.pen === mine.participant && sheet.state === "up" && step && step.state === "open");
  }

  const keyOf = (sheet, field) => `${sheet}/${field}`;
  const nameOf = (sheet, field) => `${room.name}/${sheet}/${field}`;

  return { resume, read, write, save, finish, standing, letGo, lost, dropLost, holds };
}
