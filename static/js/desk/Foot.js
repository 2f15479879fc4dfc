/** The foot of the desk: timer, pause, the big screen, a message to all, the door, the code and the keys. */

import { useState } from "preact/hooks";
import { t } from "../words.js";
import { inThrees, toType } from "../screen/code.js";
import { Ask } from "./Ask.js";
import { Cover, Lock, Pause } from "./RoomButtons.js";
import { useMay, useRoom } from "./context.js";
import { Timer } from "./Timer.js";

/** `ask` opens what the desk asks: "pause", "message", "keys". */
export function Foot({ ask }) {
  const { snapshot, urls } = useRoom();
  const may = useMay();
  const { session } = snapshot;
  const live = session.state !== "closed";
  return (
    <footer class="desk-foot" aria-label={t("The room")}>
      {live && <Timer />}
      <Pause onPause={() => ask("pause")} />
      <div class="foot-more">
        {live && <Cover />}
        {urls.screen && <BigScreen />}
        {live && may("message_all") && <button type="button" class="button foot-button" onClick={() => ask("message")}>{t("Message to all")}</button>}
        {live && <Lock />}
        {live && <Code session={session} urls={urls} />}
        <button type="button" class="button foot-button foot-keys" aria-label={t("Keys of the desk")} onClick={() => ask("keys")}>?</button>
      </div>
    </footer>
  );
}

/** Opens in a window of its own, which a desk that was loaded again finds; says whether one looks on. */
function BigScreen() {
  const { urls, presence } = useRoom();
  const screens = (presence && presence.screens) || 0;
  return (
    <a class={screens ? "button foot-button foot-screen foot-screen-open" : "button foot-button foot-screen"} href={urls.screen} target="equal-footing-screen">
      {t("Big screen")}
      <span class="foot-screen-state">{screens ? t("open") : t("not open")}</span>
    </a>
  );
}

function Code({ session, urls }) {
  const [showing, setShowing] = useState(false);
  return (
    <>
      <button type="button" class="button foot-button" onClick={() => setShowing(true)}>{t("Code and QR")}</button>
      {showing && (
        <Ask title={t("How people join")} onNo={() => setShowing(false)}>
          <div class="join-card">
            <img class="join-qr" src={urls.qr} alt={t("QR code that opens the page to join")} />
            <p class="join-code"><bdi>{inThrees(session.code)}</bdi></p>
            <p class="join-address"><bdi>{toType(urls.join)}</bdi></p>
          </div>
        </Ask>
      )}
    </>
  );
}
