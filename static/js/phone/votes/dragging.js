/** Dragging an option by its handle, with finger, pen or mouse; the page itself moves nothing, it only hears where to. */
import { useEffect, useRef } from "preact/hooks";

const EDGE = 72;
const PACE = 10;

/** Two refs, for the order and for the pile; `put(id, place)` as for the buttons, below zero for the pile. */
export function useDragging(paused, put) {
  const order = useRef(null);
  const pile = useRef(null);
  const latest = useRef(put);
  latest.current = put;

  useEffect(() => {
    if (paused) return undefined;
    const lists = [order.current, pile.current];
    const start = (event) => {
      const row = event.target.closest(".rank-handle") && event.target.closest("[data-option]");
      if (row && event.button === 0) drag(event, row, lists, (id, place) => latest.current(id, place));
    };
    lists.forEach((list) => list.addEventListener("pointerdown", start));
    return () => lists.forEach((list) => list.removeEventListener("pointerdown", start));
  }, [paused]);

  return [order, pile];
}

function drag(event, row, [order, pile], put) {
  const handle = event.target;
  const from = event.clientY + window.scrollY;
  let at = event.clientY;
  let place = null;
  event.preventDefault();
  handle.setPointerCapture(event.pointerId);
  row.classList.add("rank-moving");

  function move({ clientY }) {
    at = clientY;
    place = placeAt(row, at, order, pile);
    row.style.transform = `translateY(${at + window.scrollY - from}px)`;
    mark(order, pile, row, place);
  }

  const scroll = setInterval(() => {
    const step = at < EDGE ? -PACE : at > window.innerHeight - EDGE ? PACE : 0;
    if (!step) return;
    window.scrollBy(0, step);
    move({ clientY: at });
  }, 16);

  function finish(ending) {
    clearInterval(scroll);
    handle.removeEventListener("pointermove", move);
    row.classList.remove("rank-moving");
    row.style.transform = "";
    mark(order, pile, row, null);
    if (ending.type === "pointerup" && place !== null) put(row.dataset.option, place);
  }

  handle.addEventListener("pointermove", move);
  handle.addEventListener("pointerup", finish, { once: true });
  handle.addEventListener("pointercancel", finish, { once: true });
}

/** How many other rows of the order lie above the finger; below zero over the pile. */
function placeAt(row, at, order, pile) {
  if (at > pile.getBoundingClientRect().top && pile.children.length + order.children.length > 0) return -1;
  return others(order, row).filter((one) => middle(one) < at).length;
}

function mark(order, pile, row, place) {
  pile.classList.toggle("rank-target", place === -1);
  others(order, row).forEach((one, n) => {
    one.classList.toggle("rank-before", n === place);
    one.classList.toggle("rank-after", place === others(order, row).length && n === place - 1);
  });
  order.classList.toggle("rank-target", place === 0 && !others(order, row).length);
}

function others(list, row) {
  return [...list.children].filter((one) => one !== row);
}

function middle(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
