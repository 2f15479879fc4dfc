/** The slip around every vote: how it is saved, how it is decided, that it is secret. */
import { useState } from "preact/hooks";
import { clock, t, tn } from "../../words.js";
import { announce } from "../announce.js";
import { useAt, useSecondsLeft } from "../clock.js";
import { Icon } from "../Icon.js";
import { partOf } from "../parts.js";
import { TakeBack } from "../TakeBack.js";

/** What is said about a vote: the last of it is enough. */
export const VOTE = "vote";
const LAST_SECONDS = 10;

/** `promises` are what is said of it where it is not as with other votes. */
export function Ballot({ room, activity, ballot, head, promises, children }) {
  const later = partOf("later");
  return (
    <section class="ballot" aria-label={t("Your vote")}>
      <div class="ballot-head">
        {head}
        <Saved room={room} state={ballot.state} />
        <ClosesIn room={room} activity={activity} />
      </div>
      {children}
      <HowMany room={room} activity={activity} />
      {later && <later.Secrecy room={room} activity={activity} promises={promises} />}
      {ballot.state !== "empty" && <TakeAllBack ballot={ballot} />}
    </section>
  );
}

function TakeAllBack({ ballot }) {
  const [asking, setAsking] = useState(false);
  const take = () => {
    ballot.cast({});
    announce(t("Your vote is taken back."), VOTE);
  };
  if (asking) {
    return (
      <TakeBack
        title={t("Take my whole vote back")} text={t("All your marks here will be gone. You can vote again until voting closes.")}
        take={take} close={() => setAsking(false)}
      />
    );
  }
  return (
    <p>
      <button type="button" class="button button-quiet" disabled={ballot.paused} onClick={() => setAsking(true)}>
        {t("Take my whole vote back")}
      </button>
    </p>
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
  useAt(seconds, LAST_SECONDS, () => announce(t("Voting closes in %(n)s seconds.", { n: LAST_SECONDS })));
  if (seconds === null) return null;
  return <p class="closes-in" aria-hidden="true">{t("Voting closes in %(time)s", { time: clock(seconds) })}</p>;
}

/** How many have voted, never how. */
export function HowMany({ room, activity }) {
  const progress = (room.snapshot.value.progress || {})[activity.id];
  if (!progress || !progress.ballots) return null;
  return <p class="small soft">{tn("%(n)s person has voted", "%(n)s people have voted", progress.ballots)}</p>;
}
