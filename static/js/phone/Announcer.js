/** Where a screen reader hears what is said. */
import { spoken } from "./announce.js";

export function Announcer() {
  return (
    <div class="visually-hidden" role="status" aria-live="polite" aria-atomic="true">{spoken.value}</div>
  );
}
