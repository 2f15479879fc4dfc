/** A question over the page: it takes the keyboard, Escape means no, and focus goes back where it was. */

import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "../words.js";

/** With `onYes`, a yes-or-no question; otherwise a frame for `children` that can be left. */
export function Ask({ title, text, yes, no, bad, onYes, onNo, children, wide }) {
  const dialog = useRef(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current.showModal();
    return () => before && before.focus && before.focus();
  }, []);

  return (
    <dialog
      ref={dialog}
      class={wide ? "ask ask-wide" : "ask"}
      aria-labelledby={heading}
      onCancel={(event) => { event.preventDefault(); onNo(); }}
    >
      <h2 id={heading} class="ask-title">{title}</h2>
      {text && <p class="ask-text">{text}</p>}
      {children}
      <div class="ask-foot">
        {onYes && (
          <button type="button" class={bad ? "button button-bad" : "button button-main"} onClick={onYes}>{yes}</button>
        )}
        <button type="button" class="button button-quiet" onClick={onNo}>{no || (onYes ? t("No, go back") : t("Close"))}</button>
      </div>
    </dialog>
  );
}
