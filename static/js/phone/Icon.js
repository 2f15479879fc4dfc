/** Small line drawings, always beside words. */

const PATHS = {
  done: "M4 12.5l5 5L20 6.5",
  hand: "M7 12V6.5a1.5 1.5 0 013 0V11M10 10V4.5a1.5 1.5 0 013 0V11M13 10.5v-5a1.5 1.5 0 013 0V12M16 9.5a1.5 1.5 0 013 0V14c0 4-2.5 7-6.5 7-3 0-4.8-1.5-6-3.5L4 14c-.8-1.5 1-2.8 2-1.5L7.5 14.5",
  help: "M9 9.5a3 3 0 115 2.2c-1.2 1-2 1.5-2 3M12 18.2v.1M12 3a9 9 0 100 18 9 9 0 000-18",
  info: "M5 4h11l3 3v13H5zM8.5 9h7M8.5 12.5h7M8.5 16h4",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  first: "M5 4h14M12 20V8M7 13l5-5 5 5",
  tie: "M5 9h14M5 15h14",
  out: "M6 6l12 12M18 6L6 18",
  back: "M9 14L4 9l5-5M4 9h10a6 6 0 010 12h-3",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3",
  talk: "M4 5h16v11h-9l-5 4v-4H4z",
  too: "M12 5v14M5 12h14",
  flag: "M6 21V4h11l-2 4 2 4H6",
  close: "M6 6l12 12M18 6L6 18",
  agree: "M4 12.5l5 5L20 6.5",
  disagree: "M6 6l12 12M18 6L6 18",
  pass: "M5 12h14",
  drag: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
};

const MIRRORED = ["back"];

export function Icon({ name }) {
  return (
    <svg class={MIRRORED.includes(name) ? "icon icon-turns" : "icon"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
