/** A ballot with a limit: within it every change is cast, beyond it the change stays on this phone until it fits. */
import { useState } from "preact/hooks";
import { keepDraft, keptDraft } from "../../kept.js";
import { overLimit } from "../late.js";
import { useBallot } from "./useBallot.js";

/** `leftOf(marks)` says what is left, below zero beyond the limit; where that does not `bind`, everything is cast. */
export function usePurse(room, activity, leftOf, binds) {
  const draft = overLimit(room, activity);
  const ballot = useBallot(room, activity);
  const [wish, setWish] = useState(() => keptDraft(draft) || null);
  const marks = wish || ballot.marks;

  function want(next) {
    const left = leftOf(next);
    const over = binds && left < 0;
    keepDraft(draft, over ? next : null);
    setWish(over ? next : null);
    if (!over) ballot.cast(next);
    return left;
  }

  return {
    marks,
    left: leftOf(marks),
    isKept: Boolean(wish),
    counted: ballot.marks,
    paused: ballot.paused,
    want,
    ballot: { ...ballot, state: wish ? "kept" : ballot.state, cast: want },
  };
}
