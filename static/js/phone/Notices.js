/** What the person must know before the step: a pause, a message, that the room has moved on. */
import { N_, t } from "../words.js";

export function Notices({ room, steps }) {
  const { session } = room.snapshot.value;
  const moved = room.gone.value ? null : steps.movedOn;
  return (
    <div class="notices" role="status" aria-live="polite">
      {session.paused && session.state !== "closed" && (
        <div class="paused">
          <p class="paused-head" dir="auto">{pauseInWords(session.message)}</p>
          <p>{t("Nothing is lost. What you were writing stays here, and we go on together.")}</p>
        </div>
      )}
      {moved && (
        <div class="notice moved">
          <p dir="auto">
            {steps.lookingBack
              ? t("You are looking back. We are at “%(title)s” now.", { title: moved.title })
              : t("We have moved on to “%(title)s”. Your words stay here.", { title: moved.title })}
          </p>
          <button type="button" class="button button-main" onClick={steps.follow}>{t("Go to it")}</button>
        </div>
      )}
      <Message room={room} steps={steps} />
    </div>
  );
}

function Message({ room, steps }) {
  const notice = room.notice.value;
  const isPast = notice && notice.activity && steps.current && notice.activity !== steps.current.id;
  if (!notice || isPast) return null;
  return (
    <div class="notice notice-warn message">
      <p dir="auto">{wordsOf(notice)}</p>
      <button type="button" class="button" onClick={() => { room.notice.value = null; }}>{t("OK")}</button>
    </div>
  );
}

/** The desk offers the product's own words, which every phone says in its own language. */
function pauseInWords(message) {
  return message && message !== N_("We are taking a moment.") ? message : t("We are taking a moment.");
}

/** A nudge has words of its own. */
function wordsOf({ kind, text }) {
  return kind === "nudge" ? t("There is room for your voice. What would you like to add?") : text;
}
