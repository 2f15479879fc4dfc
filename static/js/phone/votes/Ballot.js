/** The slip around every vote: how it is saved, how it is decided, that it is secret. */
import { t } from "../../words.js";
import { Icon } from "../Icon.js";

export function Ballot({ room, activity, ballot, head, children }) {
  return (
    <section class="ballot" aria-label={t("Your vote")}>
      <div class="ballot-head">
        {head}
        <Saved room={room} state={ballot.state} />
      </div>
      {children}
      <Secrecy room={room} activity={activity} />
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
  if (state === "empty") return <p class="saved soft">{t("Not marked yet")}</p>;
  if (state === "saved") return <p class="saved saved-yes"><Icon name="done" /> {t("Saved")}</p>;
  return <p class="saved">{room.line.value === "connected" ? t("Saving…") : t("Not sent yet")}</p>;
}

function Secrecy({ room, activity }) {
  const { settings } = activity;
  const { small_number: few } = room.snapshot.value.session;
  const here = room.presence.value && room.presence.value.here;
  return (
    <div class="secrecy small">
      <Icon name="lock" />
      <div class="stack-tight">
        <p>{t("Nobody in this session can see how you voted. Until voting closes, whoever runs this computer could find out; when it closes, the link is destroyed.")}</p>
        <p>
          {settings.release === "tables"
            ? t("Only the totals will be published, not your vote.")
            : t("Your vote will be published without your name; an unusual order can be recognised by someone you tell.")}
        </p>
        {here && few && here < few && <p>{t("Only a few people are voting. The result may show how each voted.")}</p>}
        <p>{decidedInWords(settings.decided_by)}</p>
        <p>{t("You can change your vote until voting closes.")}</p>
      </div>
    </div>
  );
}

function decidedInWords(way) {
  return way === "everyone"
    ? t("How we count: each person counts the same.")
    : t("How we count: each group counts for half, if enough of both vote.");
}
