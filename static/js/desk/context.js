/** What every part of the desk reads and the one way it acts: the room, handed down by context. */

import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { may } from "./may.js";

export const Room = /* @__PURE__ */ createContext(null);

/** {snapshot, presence, send, link, gone, urls, runsheet, token, now} as the page holds them at this moment. */
export const useRoom = () => useContext(Room);

/** Whether whoever is at this desk may do a deed. */
export function useMay() {
  const { snapshot } = useRoom();
  return (deed) => may(snapshot, deed);
}

/** Do deeds one after another; `refusal` is the sentence of the first one that was refused. */
export function useDeed() {
  const { send } = useRoom();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState(null);

  async function act(...deeds) {
    setBusy(true);
    setRefusal(null);
    const answer = await inTurn(send, deeds);
    setBusy(false);
    if (!answer.ok) setRefusal(answer.error.message);
    return answer;
  }

  return { act, busy, refusal, forget: () => setRefusal(null) };
}

async function inTurn(send, deeds) {
  let answer = { ok: true };
  for (const [deed, data] of deeds) {
    answer = await send(deed, data || {});
    if (!answer.ok) return answer;
  }
  return answer;
}

/** Whole seconds from now until a time (never below zero), counted down on the page. */
export function useSecondsUntil(time) {
  const { now } = useRoom();
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!time) return undefined;
    const beat = setInterval(() => redraw((n) => n + 1), 500);
    return () => clearInterval(beat);
  }, [time]);
  return time ? Math.max(0, Math.ceil((Date.parse(time) - now()) / 1000)) : null;
}
