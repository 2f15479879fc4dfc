/** One person's ballot of a step: what is marked now, and how to mark it differently. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../words.js";
import { announce } from "../announce.js";

export function useBallot(room, activity) {
  const marks = (room.mine.value.ballots || {})[activity.id] || {};
  const waiting = room.waiting.value.some(
    (item) => item.deed === "cast_ballot" && item.data.activity === activity.id,
  );
  useSayingSaved(waiting);
  return {
    marks,
    state: waiting ? "waiting" : Object.keys(marks).length ? "saved" : "empty",
    paused: room.snapshot.value.session.paused,
    cast: (next) => room.vote(activity, next),
  };
}

function useSayingSaved(waiting) {
  const before = useRef(waiting);
  useEffect(() => {
    if (before.current && !waiting) announce(t("Saved."));
    before.current = waiting;
  }, [waiting]);
}
