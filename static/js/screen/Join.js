/** How to join: a very large QR, the address and the code, and how many are here. */

import { inLanguage, said } from "../said.js";
import { t, tn } from "../words.js";
import { inThrees, toType } from "./code.js";
import { areSeated, Seats } from "./Seats.js";

export function Join({ room }) {
  const { session } = room.snapshot;
  return (
    <div class="join">
      <div class="join-qr-sheet">
        <img class="join-qr" src={room.urls.qr} alt={t("QR code that opens the page to join")} />
      </div>
      <div class="join-words">
        {session.place && <p class="screen-over" dir="auto">{session.place}</p>}
        <h1 class="join-title" {...inLanguage(session.title)}>{said(session.title)}</h1>
        <ol class="join-ways">
          <li>{t("Point your phone's camera at the square,")}</li>
          <li>
            {t("or type")}
            <bdi class="join-address">{toType(room.urls.join)}</bdi>
          </li>
        </ol>
        <p class="join-code"><bdi>{inThrees(session.code)}</bdi></p>
        {session.tables.length > 0 && <p class="join-here">{t("Your phone says which table is yours.")}</p>}
        {areSeated(room) && <Seats room={room} />}
        <p class="join-here">
          {room.presence && room.presence.here > 0
            ? tn("%(n)s person is here", "%(n)s people are here", room.presence.here)
            : t("No name, no account, no app. Ask a helper if you have no phone.")}
        </p>
      </div>
    </div>
  );
}
