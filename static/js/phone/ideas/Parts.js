/** The words of ideas that were put together with another one, folded away under it. */
import { t, tn } from "../../words.js";

export function Parts({ parts, isMine }) {
  if (!parts) return null;
  return (
    <details class="parts">
      <summary>{tn("Put together with %(n)s more", "Put together with %(n)s more", parts.length)}{isMine && <span class="line-of-its-own">{t("yours is among them")}</span>}</summary>
      <ul>
        {parts.map((part) => <li key={part.id} dir="auto" lang={part.language || undefined}>{part.text || t("Taken off")}</li>)}
      </ul>
    </details>
  );
}
