/** Carrying a card to a pile with finger, pen or mouse; the page itself moves nothing, it only hears where to. */
import { useEffect, useRef } from "preact/hooks";

const EDGE = 72;
const PACE = 12;
const FAR_ENOUGH = 6;
const NOT_FOR_CARRYING = "input, button, a, textarea, select, summary";

/** A ref for the board; `put(idea, pile)` is called with the `data-idea` of a card and the `data-pile` it was let go on. */
export function useCarrying(isOn, put) {
  const board = useRef(null);
  const latest = useRef(put);
  latest.current = put;

  useEffect(() => {
    const place = board.current;
    if (!isOn || !place) return undefined;
    const start = (event) => {
      const card = event.target.closest("[data-idea]");
      const byHandle = Boolean(event.target.closest(".carry"));
      if (!card || event.button !== 0 || (!byHandle && (event.pointerType === "touch" || event.target.closest(NOT_FOR_CARRYING)))) return;
      carry(event, card, place, (pile) => latest.current(card.dataset.idea, pile));
    };
    place.addEventListener("pointerdown", start);
    return () => place.removeEventListener("pointerdown", start);
  }, [isOn]);

  return board;
}

function carry(event, card, board, put) {
  const from = { x: event.clientX, y: event.clientY };
  const ground = scrollerOf(board);
  const startedAt = ground.scrollTop;
  let at = from;
  let pile = null;
  let isMoving = false;
  if (event.target.closest(".carry")) event.preventDefault();

  function move(now) {
    at = { x: now.clientX, y: now.clientY };
    if (!isMoving && Math.abs(at.x - from.x) + Math.abs(at.y - from.y) < FAR_ENOUGH) return;
    isMoving = true;
    card.classList.add("card-carried");
    draw();
  }

  function draw() {
    card.style.transform = `translate(${at.x - from.x}px, ${at.y - from.y + ground.scrollTop - startedAt}px)`;
    pile = pileAt(board, at, card);
    mark(board, pile);
  }

  const scroll = setInterval(() => {
    const step = at.y < EDGE ? -PACE : at.y > window.innerHeight - EDGE ? PACE : 0;
    if (!isMoving || !step) return;
    ground.scrollTop += step;
    draw();
  }, 16);

  function finish(ending) {
    clearInterval(scroll);
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", finish);
    window.removeEventListener("pointercancel", finish);
    card.classList.remove("card-carried");
    card.style.transform = "";
    mark(board, null);
    if (!isMoving) return;
    swallowClick();
    if (ending.type === "pointerup" && pile) put(pile.dataset.pile);
  }

  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", finish);
  window.addEventListener("pointercancel", finish);
}

/** Letting go of a card is no click on what lies under it. */
function swallowClick() {
  const swallow = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 50);
}

function pileAt(board, { x, y }, card) {
  const under = [...board.querySelectorAll("[data-pile]")].find((pile) => {
    const { left, right, top, bottom } = pile.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  });
  return under && !under.contains(card) ? under : null;
}

function mark(board, pile) {
  board.querySelectorAll("[data-pile]").forEach((one) => one.classList.toggle("pile-target", one === pile));
}

function scrollerOf(element) {
  for (let one = element; one && one !== document.body; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight) return one;
  }
  return document.scrollingElement;
}
