/** A long list on the big screen: a handful at a time, each for as long as reading takes. */

import { useEffect, useState } from "preact/hooks";
import { useKeys } from "./keys.js";

/** The part of the list whose turn it is. */
export function useTurns(list, atATime, milliseconds) {
  const [first, setFirst] = useState(0);
  const at = first < list.length ? first : 0;
  const on = () => setFirst(at + atATime < list.length ? at + atATime : 0);
  const back = () => setFirst(Math.max(0, at - atATime));
  useKeys(list.length > atATime ? { on, back } : {});
  useEffect(() => {
    if (list.length <= atATime) return undefined;
    const wait = setTimeout(on, milliseconds);
    return () => clearTimeout(wait);
  }, [list.length, at]);
  return list.slice(at, at + atATime);
}
