/** Says aloud what changes, one thing after another, without flooding. */
import { signal } from "@preact/signals";

const REST = 1200;
const spoken = signal("");
const queue = [];
let speaking = false;

/** Says `text` politely; while others wait, the same text is not said twice. */
export function announce(text) {
  if (!text || queue.includes(text)) return;
  queue.push(text);
  if (!speaking) sayNext();
}

export function Announcer() {
  return (
    <div class="visually-hidden" role="status" aria-live="polite" aria-atomic="true">{spoken.value}</div>
  );
}

function sayNext() {
  const text = queue.shift();
  speaking = Boolean(text);
  if (!text) return;
  spoken.value = text === spoken.value ? `${text}\u00a0` : text;
  setTimeout(sayNext, REST);
}
