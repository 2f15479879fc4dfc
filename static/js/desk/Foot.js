/** The foot of the desk: timer, pause, a message to all, the door, the big screen and the code. */

import { useState } from "preact/hooks";
import { t } from "../words.js";
import { inThrees, toType } from "../screen/code.js";
import { Ask } from "./Ask.js";
import { Deed, Refusal } from "./Deed.js";
import { Field } from "./Field.js";
import { useDeed, useMay, useRoom } from "./context.js";
import { Timer } from "./Timer.js";

export function Foot() {
  const { snapshot, urls } = useRoom();
  const may = useMay();
  const { session } = snapshot;
  const live = session.state !== "closed";
  return (
    <footer class="desk-foot" aria-label={t("The room")}>
      {live && <Timer />}
      {session.state === "running" && may("pause") && <Pause session={session} />}
      <div class="foot-more">
        {live && may("message_all") && <Message />}
        {live && <Lock session={session} />}
        {urls.screen && <a class="button foot-button" href={urls.screen} target="_blank" rel="noopener">{t("Big screen")}</a>}
        {live && <Code session={session} urls={urls} />}
      </div>
    </footer>
  );
}

function Pause({ session }) {
  const [asking, setAsking] = useState(false);
  if (session.paused) return <Deed kind="foot-button foot-on" deeds={[["pause", { on: false }]]}>{t("Carry on")}</Deed>;
  return (
    <>
      <button type="button" class="button foot-button" onClick={() => setAsking(true)}>{t("Pause")}</button>
      {asking && (
        <WriteAndDo
          title={t("Pause the room?")}
          text={t("Timers stop and drafts stay. Everyone sees this until you carry on.")}
          field={t("What everyone sees")}
          value={t("We are taking a moment.")}
          yes={t("Pause")}
          deed={(message) => ["pause", { on: true, message }]}
          onDone={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Message() {
  const [writing, setWriting] = useState(false);
  return (
    <>
      <button type="button" class="button foot-button" onClick={() => setWriting(true)}>{t("Message to all")}</button>
      {writing && (
        <WriteAndDo
          title={t("Message to all")}
          text={t("It appears on every phone now.")}
          field={t("Message")}
          yes={t("Send to all")}
          deed={(text) => ["message_all", { text }]}
          onDone={() => setWriting(false)}
        />
      )}
    </>
  );
}

function WriteAndDo({ title, text, field, value, yes, deed, onDone }) {
  const { act, busy, refusal } = useDeed();

  async function go(event) {
    event.preventDefault();
    if (busy) return;
    const answer = await act(deed(new FormData(event.target).get("text").trim()));
    if (answer.ok) onDone();
  }

  return (
    <Ask title={title} text={text} onNo={onDone}>
      <form class="form" onSubmit={go}>
        <Field name="text" label={field} value={value} long required maxLength="500" />
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" aria-disabled={busy}>{yes}</button>
      </form>
    </Ask>
  );
}

function Lock({ session }) {
  return (
    <Deed
      kind={session.locked ? "foot-button foot-on" : "foot-button"}
      deeds={[["lock", { locked: !session.locked }]]}
      aria-pressed={session.locked}
    >
      {session.locked ? t("Door locked") : t("Lock the door")}
    </Deed>
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
