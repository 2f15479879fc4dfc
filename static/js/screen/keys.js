/** The keys of the big screen, those of a presenter's clicker among them: the title alone, full screen, on and back. */

import { useLayoutEffect } from "preact/hooks";

const NAMES = {
  t: "cover", b: "cover", ".": "cover", f: "full",
  arrowright: "on", pagedown: "on", " ": "on", arrowleft: "back", pageup: "back",
};
const PLACES = { KeyT: "cover", KeyB: "cover", KeyF: "full" };

/** What a key press asks for: "cover", "full", "on", "back" or undefined. Letters are found by their place in other alphabets. */
export function wanted({ key, code, ctrlKey, altKey, metaKey, repeat }) {
  if (ctrlKey || altKey || metaKey || repeat) return undefined;
  return NAMES[(key || "").toLowerCase()] || (/^[a-z]$/i.test(key) ? undefined : PLACES[code]);
}

/** Does what `does` says for the keys it names, from the moment that the screen shows it. */
export function useKeys(does) {
  useLayoutEffect(() => {
    const press = (event) => {
      const act = does[wanted(event)];
      if (!act || event.target.closest("input, select") || (event.key === " " && event.target.closest("button, a"))) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}
