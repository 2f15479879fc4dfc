/** The one big button: the next sensible thing, with what will happen said under it. */

import { useState } from "preact/hooks";
import { t, tn } from "../words.js";
import { Refusal } from "./Deed.js";
import { DrawLots } from "./DrawLots.js";
import { EndSession } from "./End.js";
import { nextThing } from "./nextThing.js";
import { asksBeforeOpening, Opening } from "./Opening.js";
import { useDeed, useMay, useRoom, useSecondsUntil } from "./context.js";

export function Next({ onGo }) {
  const { snapshot, presence, gone } = useRoom();
  const { act, busy, refusal } = useDeed();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const next = nextThing(snapshot);
  const seconds = useSecondsUntil(next && next.closesAt);
  if (gone) return <Gone />;
  if (!next) return <Ended />;
  if (!may("open_activity")) return <Helping />;

  async function go() {
    setAsking(false);
    onGo();
    await act(...next.deeds);
  }

  function press() {
    if (busy || next.wait) return;
    if (next.ask || next.draws || (next.opens && asksBeforeOpening(snapshot, presence, next.opens))) setAsking(true);
    else go();
  }

  return (
    <section class="desk-next" aria-label={t("The next thing")}>
      {seconds != null && <Countdown seconds={seconds} />}
      <button type="button" class={next.wait || next.closesAt ? "button desk-next-button" : "button button-main desk-next-button"} aria-disabled={busy || Boolean(next.wait)} onClick={press}>
        {next.label}
      </button>
      <Refusal text={refusal} />
      {next.hint && <p class="desk-next-hint">{next.hint}</p>}
      {asking && next.ask && <EndSession onYes={go} onNo={() => setAsking(false)} />}
      {asking && next.draws && <DrawLots activity={next.draws} onDone={() => setAsking(false)} />}
      {asking && next.opens && <Opening activity={next.opens} onYes={go} onNo={() => setAsking(false)} />}
    </section>
  );
}

function Countdown({ seconds }) {
  return (
    <p class="desk-countdown" role="timer">
      <strong>{seconds}</strong> {tn("second, then voting is closed", "seconds, then voting is closed", seconds)}
    </p>
  );
}

/** Why this desk does nothing more. */
function goneInWords(reason) {
  return reason === "link"
    ? t("This link was taken back. Ask whoever runs the session for a new one.")
    : t("This desk was signed out. Sign in again to go on.");
}

function Gone() {
  const { gone } = useRoom();
  return (
    <section class="desk-next" aria-label={t("The next thing")}>
      <p class="notice notice-warn" role="alert">{goneInWords(gone)}</p>
    </section>
  );
}

function Helping() {
  return (
    <section class="desk-next" aria-label={t("The next thing")}>
      <p class="notice">
        <strong>{t("You are here as a helper.")}</strong>{" "}
        {t("Under “People” you can add somebody without a phone and enter what they say and how they vote. The facilitator opens and closes the steps.")}
      </p>
    </section>
  );
}

function Ended() {
  const { urls } = useRoom();
  return (
    <section class="desk-next" aria-label={t("The next thing")}>
      <a class="button button-main desk-next-button" href={urls.record}>{t("Open the record")}</a>
      <p class="desk-next-hint">{t("The session has ended.")}</p>
    </section>
  );
}
