/** Gives the focus to what has just appeared, once. */
import { useEffect, useRef } from "preact/hooks";

export function useFocusAtFirst() {
  const element = useRef(null);
  useEffect(() => element.current.focus(), []);
  return element;
}
