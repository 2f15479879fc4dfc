/** The slip around every vote: how it is saved, how it is decided, that it is secret. */
import { clock, t, tn } from "../../words.js";
import { useSecondsLeft } from "../clock.js";
import { Icon } from "../Icon.js";

/** `promises` are what is said of it where it is not as with other votes. */
export function Ballot({ room, activity, ballot, head, promises, children }) {
  return (
    <section class="ballot" aria-label={t("Your vote")}>
      <div class="ballot-head">
        {head}
        <Saved room={room} state={ballot.state} />
        <ClosesIn room={room} activity={activity} />
      </div>
      {children}
      <HowMany room={room} activity={activity} />
      <Secrecy room={room} activity={activity} promises={promises} />
      {ballot.state !== "empty" && (
        <p>
          <button type="button" class="button button-quiet" disabled={ballot.paused} onClick={() => ballot.cast({})}>
            {t("Take my whole vote back")}
          </button>
        </p>
      )}
    </section>
  );
}

function Saved({ room, state }) {
  if (state === "kept") return null;
  if (state === "empty") return <p class="saved soft">{t("Not marked yet")}</p>;
  if (state === "saved") return <p class="saved saved-yes"><Icon name="done" /> {t("Saved")}</p>;
  return <p class="saved">{room.line.value === "connected" ? t("Saving…") : t("Not sent yet")}</p>;
}

/** Stays in sight while the rest of the slip scrolls. */
function ClosesIn({ room, activity }) {
  const { paused } = room.snapshot.value.session;
  const seconds = useSecondsLeft(room, paused ? null : activity.closes_at);
  if (seconds === null) return null;
  return <p class="closes-in" aria-hidden="true">{t("Voting closes in %(time)s", { time: clock(seconds) })}</p>;
}

/** How many have voted, never how. */
export function HowMany({ room, activity }) {
  const progress = (room.snapshot.value.progress || {})[activity.id];
  if (!progress || !progress.ballots) return null;
  return <p class="small soft">{tn("%(n)s person has voted", "%(n)s people have voted", progress.ballots)}</p>;
}

function Secrecy({ room, activity, promises }) {
  const { settings } = activity;
  const { small_number: few } = room.snapshot.value.session;
  const { ballots = 0 } = room.snapshot.value.progress[activity.id] || {};
  const here = room.presence.value && Math.max(room.presence.value.here, ballots);
  return (
    <div class="secrecy small">
      <Icon name="lock" />
      <div class="stack-tight">
        {!settings.live && <p>{t("Nobody in this session can see how you voted. Until voting closes, whoever runs this computer could find out; when it closes, the link is destroyed.")}</p>}
        {(promises || [publishedInWords(activity)]).map((promise) => <p key={promise}>{promise}</p>)}
        {here && few && here < few && <p>{t("Only a few people are voting. The result may show how each voted.")}</p>}
        {!promises && <p>{decidedInWords(settings.decided_by)}</p>}
        <p>{t("You can change your vote until voting closes.")}</p>
      </div>
    </div>
  );
}

function publishedInWords({ kind, settings }) {
  const compares = kind === "ranking" || kind === "pairs";
  if (settings.release === "tables" && kind !== "budget") {
    return compares
      ? t("Your vote will not be published by itself, only how many people put one above another.")
      : t("Your vote will not be published by itself, only how many people marked what.");
  }
  return kind === "ranking"
    ? t("Your vote will be published without your name; an unusual order can be recognised by someone you tell.")
    : t("Your vote will be published without your name; an unusual vote can be recognised by someone you tell.");
}

function decidedInWords(way) {
  return way === "everyone"
    ? t("How we count: each person counts the same.")
    : t("How we count: each group counts for half, if enough of both vote.");
}
