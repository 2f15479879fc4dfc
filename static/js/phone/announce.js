/** Says aloud what changes, one thing after another, without flooding. */
import { signal } from "@preact/signals";

const REST = 1200;
let queue = [];
let speaking = false;

/** What is said just now. */
export const spoken = signal("");

/** Says `text` politely; what waits to be said `about` the same thing has been overtaken, and nothing waits twice. */
export function announce(text, about = text) {
  if (!text) return;
  queue = [...queue.filter((one) => one.about !== about), { text, about }];
  if (!speaking) sayNext();
}

function sayNext() {
  const next = queue.shift();
  speaking = Boolean(next);
  if (!next) return;
  spoken.value = next.text === spoken.value ? `${next.text}\u00a0` : next.text;
  setTimeout(sayNext, REST);
}
