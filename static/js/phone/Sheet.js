/** A panel that rises over the page, keeps the focus and gives it back. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../words.js";
import { Icon } from "./Icon.js";

const REACHABLE = "a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex='0'], summary";

export function Sheet({ title, onClose, opener, children }) {
  const panel = useRef(null);

  useEffect(() => {
    const before = opener || document.activeElement;
    panel.current.querySelector("h2").focus();
    document.body.classList.add("behind-sheet");
    return () => {
      document.body.classList.remove("behind-sheet");
      if (before && before.isConnected) before.focus();
    };
  }, []);

  function onKeyDown(event) {
    if (event.key === "Escape") onClose();
    if (event.key === "Tab") keepInside(event, panel.current);
  }

  return (
    <div class="sheet-ground" onClick={(event) => event.target === event.currentTarget && onClose()}>
      <section class="sheet" role="dialog" aria-modal="true" aria-labelledby="sheet-title" ref={panel} onKeyDown={onKeyDown}>
        <div class="sheet-head">
          <h2 id="sheet-title" tabIndex={-1} dir="auto">{title}</h2>
          <button type="button" class="button button-quiet" onClick={onClose}>
            <Icon name="close" /><span class="visually-hidden">{t("Close")}</span>
          </button>
        </div>
        <div class="sheet-body">{children}</div>
      </section>
    </div>
  );
}

function keepInside(event, panel) {
  const stops = [...panel.querySelectorAll(REACHABLE)];
  const first = stops[0];
  const last = stops[stops.length - 1];
  const at = document.activeElement;
  const outside = event.shiftKey ? at === first || at.tabIndex === -1 : at === last;
  if (!outside) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}
