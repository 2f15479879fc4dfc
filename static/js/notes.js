/** The notes of tables in a step, and writing on one of them together with others. */

import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "./words.js";

const QUIET = 2500;
const LONGEST_WAIT = 8000;

/** Tables of a session, or the room as its only one: [{number, name}]. */
export function tablesOf({ tables }) {
  return tables && tables.length ? tables : [{ number: null, name: null }];
}

/** A table as people call it; without a number it is the whole room. */
export function tableInWords({ number, name }) {
  if (number === null) return t("The whole room");
  return name ? t("Table %(number)s · %(name)s", { number, name }) : t("Table %(number)s", { number });
}

/** The note of a table as it stands; one that was erased has made room for another. */
export function noteOf(notes, activity, table) {
  return notes.find((one) => one.activity === activity.id && one.table === table && one.state !== "erased");
}

/**
 * Writing on a note that others write on as well: {text, state, error, write, save}. `standing` is what the room has,
 * `send(text, base)` answers as a deed does, `kept` {read, keep} holds on this device what has not arrived. What others
 * write meanwhile is woven in by the server, and taken over here once nobody types.
 */
export function useSharedNote(standing, send, kept) {
  const [text, setText] = useState(() => (kept.read() || { text: standing }).text);
  const [error, setError] = useState(null);
  const [sending, setSending] = useState(false);
  const [, redraw] = useState(0);
  const now = useRef({ text, base: (kept.read() || { base: standing }).base, typed: 0, first: 0, sending: false, gone: false });
  const timer = useRef(null);
  const { base } = now.current;

  function put(words, from) {
    Object.assign(now.current, { text: words, base: from });
    if (!now.current.gone) setText(words);
    kept.keep(tidied(words) === tidied(from) ? null : { text: words, base: from });
  }

  function write(words) {
    const at = Date.now();
    now.current.typed = at;
    now.current.first = now.current.first || at;
    setError(null);
    put(words, now.current.base);
    clearTimeout(timer.current);
    timer.current = setTimeout(save, Math.max(0, Math.min(QUIET, now.current.first + LONGEST_WAIT - at)));
  }

  async function save() {
    clearTimeout(timer.current);
    const { text: sent, base: from, sending: busy } = now.current;
    if (busy || tidied(sent) === tidied(from)) return;
    now.current.first = 0;
    now.current.sending = true;
    setSending(true);
    const answer = await send(sent, from);
    now.current.sending = false;
    if (!now.current.gone) setSending(false);
    if (!answer.ok) {
      setError(answer.error.message);
      return;
    }
    const written = answer.events.filter((event) => event.type === "note_written").pop();
    const whole = written ? written.text : tidied(sent);
    if (now.current.text !== sent) {
      put(now.current.text, sent);
      write(now.current.text);
    } else put(whole === tidied(sent) ? sent : whole, whole);
  }

  useEffect(() => {
    const { text: words, base: from, sending: busy, typed } = now.current;
    if (busy || tidied(words) !== tidied(from)) return undefined;
    if (tidied(words) === standing) {
      now.current.base = standing;
      return undefined;
    }
    const rest = typed + QUIET / 2 - Date.now();
    if (rest > 0) {
      const later = setTimeout(() => redraw((n) => n + 1), rest);
      return () => clearTimeout(later);
    }
    put(standing, standing);
    return undefined;
  });

  useEffect(() => {
    if (tidied(now.current.text) !== tidied(now.current.base)) save();
    return () => {
      save();
      now.current.gone = true;
    };
  }, []);

  const waits = tidied(text) !== tidied(base);
  return { text, state: waits || sending ? "waiting" : "saved", error, write, save };
}

/** A long text as the server keeps it (D5). */
function tidied(text) {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").split("\n").map((line) => line.trimEnd()).join("\n").trim();
}
