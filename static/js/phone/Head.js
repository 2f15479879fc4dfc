/** The top of the phone: which session this is, whether the line holds, the room's timer. */
import { inLanguage, languageName, readerReads, said } from "../said.js";
import { clock, currentLanguage, t, tn } from "../words.js";
import { announce } from "./announce.js";
import { useAt, useSecondsLeft } from "./clock.js";

export function Head({ room, open }) {
  const { session } = room.snapshot.value;
  return (
    <header class="head">
      <div class="head-row">
        <p class="head-title" {...inLanguage(session.title)}>{said(session.title)}</p>
        <div class="head-state">
          {open && (session.languages || []).length > 1 && (
            <button type="button" class="link head-language" lang={readerReads()} onClick={(event) => open("info", event)}>
              <span class="visually-hidden" lang={currentLanguage()}>{t("Language")}: </span>{languageName(readerReads() || session.languages[0])}
            </button>
          )}
          {!room.gone.value && <Line state={room.line.value} />}
        </div>
      </div>
      {session.rehearsal && <p class="head-demo">{t("A rehearsal: the other participants are pretended.")}</p>}
      {session.demonstration && <p class="head-demo">{t("A demonstration: everything here is invented.")}</p>}
      {!room.gone.value && <Offline room={room} />}
    </header>
  );
}

function Line({ state }) {
  const words = {
    connecting: t("Connecting…"),
    connected: t("Connected"),
    reconnecting: t("Reconnecting…"),
    offline: t("Offline"),
  };
  return <p class={`line line-${state}`} role="status">{words[state]}</p>;
}

function Offline({ room }) {
  const line = room.line.value;
  if (line !== "offline" && line !== "reconnecting") return null;
  const waiting = room.waiting.value.length;
  return (
    <p class="notice notice-warn head-offline">
      {line === "offline" ? t("You are offline. You can go on.") : t("Looking for the connection. You can go on.")}
      {" "}
      {waiting > 0
        ? tn("%(n)s thing is not sent yet. It goes by itself.", "%(n)s things are not sent yet. They go by themselves.", waiting)
        : t("What you do is kept here and goes by itself.")}
    </p>
  );
}

export function Timer({ room }) {
  const { timer, timer_left: left, paused } = room.snapshot.value.session;
  const running = useSecondsLeft(room, paused ? null : timer);
  useAt(running, 60, () => announce(t("One minute left.")));
  useAt(running, 0, () => announce(t("Time is up")));
  const seconds = paused ? left : running;
  if (seconds === null || seconds === undefined || isLongPast(room, timer)) return null;
  const spoken = seconds > 0
    ? t("%(minutes)s left", { minutes: clock(seconds) })
    : t("Time is up");
  return <p class={seconds > 30 ? "timer" : "timer timer-soon"} role="timer" dir="auto">{spoken}</p>;
}

function isLongPast(room, timer) {
  return Boolean(timer) && room.now() - Date.parse(timer) > 60000;
}
