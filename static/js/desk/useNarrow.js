/** Whether the desk is as narrow as a phone: then it is the pocket desk, laid out for one hand. */

import { useEffect, useState } from "preact/hooks";

const NARROW = "(max-width: 60rem)";

export function useNarrow() {
  const [narrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches);
  useEffect(() => {
    const query = window.matchMedia(NARROW);
    const change = () => setNarrow(query.matches);
    query.addEventListener("change", change);
    return () => query.removeEventListener("change", change);
  }, []);
  return narrow;
}
