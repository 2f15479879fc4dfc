/** Which step a phone shows: the one in focus, unless somebody is in the middle of a sentence. */
import { effect, signal } from "@preact/signals";
import { said } from "../said.js";
import { t } from "../words.js";
import { announce } from "./announce.js";

/** `{current, movedOn, lookingBack, look, follow}`: the step shown, and where the room is when that is elsewhere. */
export function followFocus(room) {
  const held = signal(null);
  const looking = signal(false);
  let last = room.snapshot.peek().session.focus;
  let wasOpen = false;

  effect(() => {
    const { focus } = room.snapshot.value.session;
    stayWithTheSentence(focus);
    if (focus === last) return;
    last = focus;
    const step = activityOf(room.snapshot.peek(), focus);
    if (!step || held.peek()) return;
    announce(t("Now: %(title)s", { title: said(step.title) }));
    setTimeout(focusHeading);
  });

  /** A step may close before the room moves on: its field goes with it, so the words are noticed then. */
  function stayWithTheSentence(focus) {
    const step = activityOf(room.snapshot.peek(), last);
    const open = Boolean(step && isOpen(step));
    const closed = wasOpen && !open;
    wasOpen = open;
    if (held.peek() || !isTyping() || (focus === last && !closed)) return;
    hold(last, false);
    if (closed) setTimeout(focusHeading);
  }

  function hold(id, byChoice) {
    held.value = id;
    looking.value = byChoice;
  }

  return {
    get current() {
      const snapshot = room.snapshot.value;
      return activityOf(snapshot, held.value) || activityOf(snapshot, snapshot.session.focus);
    },
    get movedOn() {
      const snapshot = room.snapshot.value;
      if (!held.value || held.value === snapshot.session.focus) return null;
      return activityOf(snapshot, snapshot.session.focus);
    },
    get lookingBack() {
      return looking.value;
    },
    look(id) {
      hold(id === room.snapshot.value.session.focus ? null : id, true);
      setTimeout(focusHeading);
    },
    follow() {
      hold(null, false);
      setTimeout(focusHeading);
    },
  };
}

export function activityOf(snapshot, id) {
  return (snapshot.activities || []).find((activity) => activity.id === id) || null;
}

export function isOpen(activity) {
  return activity.state === "open" || activity.state === "closing";
}

/** "Step 2 of 4". */
export function stepNumber(snapshot, activity) {
  const at = snapshot.activities.findIndex((one) => one.id === activity.id);
  return t("Step %(n)s of %(all)s", { n: at + 1, all: snapshot.activities.length });
}

/** How a step stands, in a word or two. */
export function wordsOfState(step) {
  const words = {
    upcoming: t("still to come"),
    open: t("open now"),
    closing: t("closing now"),
    closed: t("closed"),
    revealed: t("result is out"),
  };
  return words[step.state];
}

function isTyping() {
  const at = document.activeElement;
  return Boolean(at && at.matches("textarea:not([data-saved]), input[type=text]") && at.value.trim());
}

function focusHeading() {
  const heading = document.querySelector("main h1");
  if (!heading) return;
  heading.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}
