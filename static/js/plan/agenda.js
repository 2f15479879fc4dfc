/** The agenda by dragging: a step is taken by its handle and let go where it belongs; the buttons beside it do the same. */

const EDGE = 80;

export function dragAgenda() {
  document.querySelectorAll("[data-agenda]").forEach((list) => new Dragging(list));
}

/** It listens to the whole page: a card that moves in the list would lose a pointer that it holds. */
class Dragging {
  constructor(list) {
    Object.assign(this, { list, held: null });
    list.querySelectorAll("[data-handle]").forEach((handle) => {
      handle.hidden = false;
      handle.addEventListener("pointerdown", (event) => this.take(event, handle));
    });
  }

  get cards() {
    return [...this.list.children];
  }

  take(event, handle) {
    if (event.button !== 0 || this.held) return;
    event.preventDefault();
    this.held = { card: handle.closest("[data-step]"), from: 0, y: event.clientY };
    this.held.from = this.cards.indexOf(this.held.card);
    this.held.card.classList.add("step-held");
    const move = (moved) => this.move(moved);
    const drop = (end) => {
      document.removeEventListener("pointermove", move);
      document.removeEventListener("pointerup", drop);
      document.removeEventListener("pointercancel", drop);
      this.drop(end.type === "pointerup");
    };
    document.addEventListener("pointermove", move);
    document.addEventListener("pointerup", drop);
    document.addEventListener("pointercancel", drop);
  }

  move({ clientY }) {
    const { card } = this.held;
    const others = this.cards.filter((one) => one !== card);
    const next = others.find((one) => clientY < middleOf(one));
    if (card.nextElementSibling !== (next || null)) this.list.insertBefore(card, next || null);
    if (clientY < EDGE) window.scrollBy(0, -12);
    else if (clientY > window.innerHeight - EDGE) window.scrollBy(0, 12);
  }

  drop(isMeant) {
    const { card, from } = this.held;
    const to = this.cards.indexOf(card);
    this.held = null;
    card.classList.remove("step-held");
    if (to === from) return;
    if (isMeant) this.send(card, to + 1);
    else this.list.insertBefore(card, this.cards.filter((one) => one !== card)[from] || null);
  }

  /** The server keeps the order, and says on the page that follows where the step is now. */
  send(card, place) {
    const form = card.querySelector("[data-move]");
    const to = document.createElement("input");
    Object.assign(to, { type: "hidden", name: "to", value: String(place) });
    form.append(to);
    form.submit();
  }
}

function middleOf(card) {
  const { top, height } = card.getBoundingClientRect();
  return top + height / 2;
}

/** After a move the focus is on the button that moved the step, so that it can be pressed again. */
export function focusWhereMoved() {
  const [, number, way] = location.hash.match(/^#step-(\d+)-(up|down)$/) || [];
  const card = number && document.getElementById(`step-${number}`);
  if (!card) return;
  const button = card.querySelector(`[data-move] [value="${way}"]`);
  (button && !button.disabled ? button : card).focus();
  card.scrollIntoView({ block: "center" });
}
