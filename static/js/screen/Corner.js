/** The way to join, small, in the corner all the time: late-comers need it too. */

import { t, tn } from "../words.js";
import { inThrees, toType } from "./code.js";

export function Corner({ room }) {
  const { session } = room.snapshot;
  return (
    <footer class="corner">
      <p class="corner-words">
        {session.demonstration && <span class="corner-demo">{t("Demonstration: all invented")}</span>}
        {room.presence && <span>{tn("%(n)s person here", "%(n)s people here", room.presence.here)}</span>}
      </p>
      {session.state !== "closed" && (
        <>
          <p class="corner-join">
            <bdi class="corner-address">{toType(room.urls.join)}</bdi>
            <bdi class="corner-code">{inThrees(session.code)}</bdi>
          </p>
          <img class="corner-qr" src={room.urls.qr} alt={t("QR code that opens the page to join")} />
        </>
      )}
    </footer>
  );
}
