/** When one card takes the place of another, the focus goes to the heading of the new one. */
import { useEffect, useRef } from "preact/hooks";

export function useFocusOnChange(what) {
  const place = useRef(null);
  const before = useRef(what);
  useEffect(() => {
    if (before.current === what) return;
    before.current = what;
    place.current.querySelector("[data-focus]").focus();
  }, [what]);
  return place;
}
