/** What a vote promises: who can see it, how it is published and counted. */
import { t } from "../../words.js";
import { Icon } from "../Icon.js";

export function Secrecy({ room, activity, promises }) {
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
