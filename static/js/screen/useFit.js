/** Words as large as their card allows, whatever their script and length. */

import { useLayoutEffect, useRef } from "preact/hooks";

/** A ref for the words: the first of `sizes`, largest first, with which everything in their card is seen. */
export function useFit(sizes, words) {
  const ref = useRef(null);
  useLayoutEffect(() => {
    const fit = () => {
      const { classList } = ref.current;
      sizes.some((size, n) => {
        classList.remove(...sizes);
        classList.add(size);
        return n === sizes.length - 1 || ref.current.scrollHeight <= ref.current.clientHeight + 1;
      });
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(ref.current);
    return () => watch.disconnect();
  }, [words]);
  return ref;
}
