/** Words on a ballot: saved a moment after the last key, at once when the field is left, and never lost in between. */
import { useEffect, useRef, useState } from "preact/hooks";

const REST = 700;

/** {value, onInput, onBlur, saveNow} of a field whose words `save(text)` keeps. */
export function useTyped(kept, save) {
  const [text, setText] = useState(kept);
  const waits = useRef(null);
  const saving = useRef(save);
  saving.current = save;

  function saveNow() {
    if (!waits.current) return;
    clearTimeout(waits.current.timer);
    const { words } = waits.current;
    waits.current = null;
    saving.current(words);
  }

  function onInput({ currentTarget: { value } }) {
    setText(value);
    if (waits.current) clearTimeout(waits.current.timer);
    waits.current = { words: value, timer: setTimeout(saveNow, REST) };
  }

  useEffect(() => saveNow, []);
  useEffect(() => {
    if (!kept && !waits.current) setText("");
  }, [kept]);
  return { value: text, onInput, onBlur: saveNow, saveNow };
}
