/** Keeps the caret of a field where it was when others change the text around it. */
import { useLayoutEffect } from "preact/hooks";

export function useCaret(field, text) {
  const element = field.current;
  const shown = element ? element.value : text;
  const at = element && document.activeElement === element ? element.selectionStart : null;
  useLayoutEffect(() => {
    if (at === null || shown === text) return;
    const place = placeIn(shown, text, at);
    element.setSelectionRange(place, place);
  });
}

/** Where a place of the earlier text is in the later one: it moves with what stands after it. */
export function placeIn(before, after, at) {
  const same = sameStart(before, after);
  return at <= same ? at : Math.max(same, after.length - (before.length - at));
}

function sameStart(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
