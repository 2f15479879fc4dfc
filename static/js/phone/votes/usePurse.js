/** A ballot with a limit: within it every change is cast, beyond it the change stays on this phone until it fits. */
import { useState } from "preact/hooks";
import { keepDraft, keptDraft } from "../../kept.js";
import { overLimit } from "../Missed.js";
import { useBallot } from "./useBallot.js";

/** `leftOf(marks)` says what is left, below zero beyond the limit. */
export function usePurse(room, activity, leftOf) {
  const draft = overLimit(room, activity);
  const ballot = useBallot(room, activity);
  const [wish, setWish] = useState(() => keptDraft(draft) || null);
  const marks = wish || ballot.marks;

  function want(next) {
    const left = leftOf(next);
    keepDraft(draft, left < 0 ? next : null);
    setWish(left < 0 ? next : null);
    if (left >= 0) ballot.cast(next);
    return left;
  }

  return {
    marks,
    left: leftOf(marks),
    counted: ballot.marks,
    paused: ballot.paused,
    want,
    ballot: { ...ballot, state: wish ? "kept" : ballot.state, cast: want },
  };
}
