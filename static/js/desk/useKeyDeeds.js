/** What the keys of the desk do in this room. */

import { may } from "./may.js";
import { TWO_MINUTES } from "./Timer.js";

/** {name of a key: what it does}; `ask` opens a question of the desk, `show` a part of the pocket desk. */
export function useKeyDeeds({ snapshot, send, now }, ask, show) {
  const { session } = snapshot;
  const runs = session.state === "running";
  const left = session.timer ? Math.max(0, Math.ceil((Date.parse(session.timer) - now()) / 1000)) : session.timer_left || 0;

  function deed(name, data) {
    if (runs && may(snapshot, name)) send(name, data);
  }

  function go(panel, place) {
    show(panel);
    setTimeout(() => document.querySelector(place)?.focus(), 0);
  }

  return {
    next: () => go("step", ".desk-next-button"),
    more: () => deed("set_timer", { seconds: left + TWO_MINUTES }),
    pause: () => (session.paused ? deed("pause", { on: false }) : runs && may(snapshot, "pause") && ask("pause")),
    cover: () => deed("cover_screen", { on: !session.covered }),
    message: () => runs && may(snapshot, "message_all") && ask("message"),
    agenda: () => go("agenda", ".agenda-step[aria-pressed=true], .agenda-step"),
    step: () => go("step", ".desk-step"),
    people: () => go("people", ".desk-people"),
  };
}
