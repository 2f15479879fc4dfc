/** The big screen: one stage at a time, the way to join always in the corner, nothing private. */

import { useState } from "preact/hooks";
import SCREENS from "kinds:Screen";
import { awaitsNumber } from "../lots.js";
import { inLanguage, said } from "../said.js";
import { titleOf } from "../titles.js";
import { number, t } from "../words.js";
import { Close } from "./Close.js";
import { Controls, fullScreen } from "./Controls.js";
import { Corner } from "./Corner.js";
import { Join } from "./Join.js";
import { useKeys } from "./keys.js";
import { Reveal } from "./Reveal.js";
import { sheetsOf } from "./sheets.js";
import { Countdown, Timer } from "./Timer.js";
import { aboutOf, stageOf } from "./stage.js";

/** `room` is {snapshot, presence, link, urls, now}. On any doubt the desk, or the key T here, leaves the title alone. */
export function Screen({ room }) {
  const [covered, cover] = useCover(room.snapshot.session.covered);
  useKeys({ cover, full: fullScreen });
  const stage = covered ? "cover" : stageOf(room.snapshot);
  const Stage = STAGES[stage];
  const activity = aboutOf(room.snapshot);
  return (
    <div class="screen" data-stage={stage}>
      <main class="screen-stage" id="main" tabIndex="-1">
        <Stage room={room} activity={activity} />
      </main>
      {stage !== "join" && <Corner room={room} stage={stage} activity={activity} />}
      {LOST.includes(room.link) && <p class="screen-link" role="status">{t("One moment: finding the way back. Nothing is lost.")}</p>}
      <Controls />
    </div>
  );
}

/** What the desk says, until a key here says otherwise; then what the desk says next. */
function useCover(covered) {
  const [here, setHere] = useState({ said: covered, on: covered });
  const on = here.said === covered ? here.on : covered;
  return [on, () => setHere({ said: covered, on: !on })];
}

const LOST = ["reconnecting", "offline"];

const STAGES = {
  cover: Title,
  join: Join,
  wait: Title,
  paused: Paused,
  title: StepTitle,
  work: Work,
  counting: Counting,
  reveal: Reveal,
  close: Close,
};

function Title({ room }) {
  const { title, purpose, place } = room.snapshot.session;
  return (
    <div class="screen-card">
      {place && <p class="screen-over" dir="auto">{place}</p>}
      <h1 class="screen-title" dir="auto">{title}</h1>
      {purpose && <p class="screen-purpose" dir="auto">{purpose}</p>}
    </div>
  );
}

function StepTitle({ room, activity }) {
  return (
    <div class="screen-card">
      <h1 class="screen-title" dir="auto">{titleOf(activity)}</h1>
      {activity.prompt && activity.state === "upcoming" && <p class="screen-purpose" {...inLanguage(activity.prompt)}>{said(activity.prompt)}</p>}
      {activity.state === "closed" && <p class="screen-purpose">{t("Thank you. We go on in a moment.")}</p>}
      {activity.state === "upcoming" && <Timer room={room} />}
    </div>
  );
}

function Paused({ room }) {
  const { message } = room.snapshot.session;
  return (
    <div class="screen-card">
      <h1 class="screen-title" dir="auto">{message || t("We are taking a moment.")}</h1>
      <p class="screen-purpose">{t("Timers have stopped. What you were writing is kept.")}</p>
    </div>
  );
}

function Work({ room, activity }) {
  const Kind = SCREENS[activity.kind];
  const quiet = (activity.kind === "talk" && !sheetsOf(room.snapshot, activity).length) || (activity.settings.think_first && !activity.shown);
  return (
    <div class={quiet ? "screen-work screen-work-quiet" : "screen-work"}>
      <header class="screen-ask">
        <div class="screen-ask-words">
          {activity.prompt && <p class="screen-over" dir="auto">{titleOf(activity)}</p>}
          <h1 class={(activity.prompt || "").length > LONG ? "screen-prompt screen-prompt-long" : "screen-prompt"} {...inLanguage(activity.prompt || activity.title)}>{said(activity.prompt || activity.title)}</h1>
          {hasFacts(activity) && <p class="screen-facts">{t("There are facts about this on your phone, under “Info”.")}</p>}
        </div>
        {activity.state === "closing" ? <Countdown room={room} activity={activity} /> : <Timer room={room} />}
      </header>
      <Kind room={room} activity={activity} />
    </div>
  );
}

const LONG = 70;
const hasFacts = ({ information }) => Boolean(information && (information.facts || []).length);

function Counting({ activity }) {
  const drawn = activity.number == null ? null : number(activity.number);
  return (
    <div class="screen-card">
      <p class="screen-over" dir="auto">{titleOf(activity)}</p>
      <h1 class="screen-title">{drawn ? t("The number drawn: %(number)s", { number: drawn }) : t("Voting has closed")}</h1>
      <p class="screen-purpose">
        {awaitsNumber(activity)
          ? t("Now the room draws a number. Where two are equal, lots are drawn from it.")
          : t("Thank you. We look at the result together in a moment.")}
      </p>
    </div>
  );
}
