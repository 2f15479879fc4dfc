/** What was just done and can be taken back with one tap: it stays for a while, and waits while somebody is on it. */

import { useEffect, useState } from "preact/hooks";
import { t } from "../words.js";
import { Deed } from "./Deed.js";

const STAYS = 12000;

/** [what is on offer now or null, a function that offers {text, undo, deeds}]. */
export function useOffer() {
  const [offered, setOffered] = useState(null);
  return [offered, (offer) => setOffered(offer && { ...offer, at: Date.now() })];
}

export function Offer({ offered, onGone }) {
  const [held, hold] = useState(false);
  useEffect(() => {
    if (!offered || held) return undefined;
    const gone = setTimeout(onGone, STAYS);
    return () => clearTimeout(gone);
  }, [offered, held]);
  return (
    <div
      class="offer-place"
      role="status"
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocusIn={() => hold(true)}
      onFocusOut={() => hold(false)}
    >
      {offered && (
        <p class="offer" key={offered.at}>
          <span>{offered.text}</span>
          <Deed kind="offer-button" deeds={offered.deeds} then={onGone}>{offered.undo}</Deed>
          <button type="button" class="offer-away" aria-label={t("Close")} onClick={onGone}>×</button>
        </p>
      )}
    </div>
  );
}
