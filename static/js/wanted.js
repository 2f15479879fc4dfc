/** Questions in the order in which they are wanted, and that order kept still while somebody reads. */

import { useEffect, useRef, useState } from "preact/hooks";

const REST = 12000;
const LOOK = 3000;
const STIRRED = ["pointerdown", "keydown", "scroll", "wheel"];

/** The questions of a step that are up: those still open, and those that were answered, each the most wanted first. */
export function byWish(questions, activity) {
  const up = questions
    .filter((one) => one.activity === activity.id && one.state === "up")
    .sort((one, other) => other.supporters - one.supporters || Number(one.id.slice(1)) - Number(other.id.slice(1)));
  return { open: up.filter((one) => !one.answered), answered: up.filter((one) => one.answered) };
}

/** Whoever asked wants to know it, too. */
export const wishes = ({ supporters }) => supporters + 1;

/** `things` as they stood in `order`, what is new at the end. */
export function inOrder(order, things) {
  const place = (thing) => {
    const at = order.indexOf(thing.id);
    return at < 0 ? order.length : at;
  };
  return things.map((thing, at) => ({ thing, at }))
    .sort((one, other) => place(one.thing) - place(other.thing) || one.at - other.at)
    .map(({ thing }) => thing);
}

/** [the things where they stood, whether they would stand otherwise now, a function that puts them so]: nothing moves under a finger. */
export function useStill(things) {
  const wanted = things.map(({ id }) => id);
  const [order, setOrder] = useState(wanted);
  const now = useRef(wanted);
  const stirred = useRef(0);
  now.current = wanted;

  useEffect(() => {
    const stir = () => {
      stirred.current = Date.now();
    };
    const look = setInterval(() => {
      if (Date.now() - stirred.current > REST && !isWriting()) sort();
    }, LOOK);
    STIRRED.forEach((type) => window.addEventListener(type, stir, { passive: true, capture: true }));
    return () => {
      clearInterval(look);
      STIRRED.forEach((type) => window.removeEventListener(type, stir, { capture: true }));
    };
  }, []);

  function sort() {
    setOrder((before) => {
      if (before.join() === now.current.join()) return before;
      stirred.current = Date.now();
      return now.current;
    });
  }

  const still = inOrder(order, things);
  return [still, still.some((thing, at) => thing.id !== wanted[at]), sort];
}

function isWriting() {
  const at = document.activeElement;
  return Boolean(at && at.matches("textarea, input[type=text]"));
}
