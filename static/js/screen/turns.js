/** A long list on the big screen: a handful at a time, each for as long as reading takes. */

import { useEffect, useState } from "preact/hooks";

/** The part of the list whose turn it is. */
export function useTurns(list, atATime, milliseconds) {
  const [first, setFirst] = useState(0);
  useEffect(() => {
    if (list.length <= atATime) return undefined;
    const turn = setInterval(() => setFirst((at) => (at + atATime < list.length ? at + atATime : 0)), milliseconds);
    return () => clearInterval(turn);
  }, [list.length]);
  const at = first < list.length ? first : 0;
  return list.slice(at, at + atATime);
}
