/** The step being looked at: what is asked, what to say and watch for, and what its kind shows live. */

import DESKS from "kinds:Desk";
import { titleOf } from "../titles.js";
import { inLanguage, said } from "../said.js";
import { t } from "../words.js";
import { Ballots } from "./Ballots.js";
import { CountHands } from "./CountHands.js";
import { Result } from "../results/Result.js";
import { Worth } from "../results/Worth.js";
import { KeptPlace } from "./KeptPlace.js";
import { useRoom } from "./context.js";
import { Information } from "./Information.js";
import { kindName } from "./kinds.js";
import { Ready } from "./Ready.js";
import { StepActions } from "./StepActions.js";
import { decides } from "./nextThing.js";

export function Step({ activity }) {
  const { snapshot } = useRoom();
  const Kind = DESKS[activity.kind];
  const result = snapshot.results.find((one) => one.activity === activity.id);
  return (
    <article class="step" aria-label={titleOf(activity)}>
      <header class="step-head">
        <p class="step-kind">{stateSentence(activity)}</p>
        <h2 class="step-title" dir="auto">{titleOf(activity)}</h2>
        {activity.prompt && <p class="step-prompt" {...inLanguage(activity.prompt)}>{said(activity.prompt)}</p>}
      </header>
      <Ready activity={activity} />
      <RunSheet activity={activity} />
      <Information information={activity.information} />
      <StepActions activity={activity} />
      {decides(activity) && activity.state !== "upcoming" && activity.state !== "revealed" && <Ballots activity={activity} />}
      {result && <Result snapshot={snapshot} result={result}><Worth snapshot={snapshot} result={result} heading="h3" /></Result>}
      {result && <KeptPlace snapshot={snapshot} activity={activity} result={result} />}
      {activity.state === "revealed" && !result && <p class="soft">{t("The result is on its way…")}</p>}
      {Kind && <Kind activity={activity} />}
      <CountHands activity={activity} />
    </article>
  );
}

function RunSheet({ activity }) {
  const { runsheet } = useRoom();
  const sheet = runsheet && runsheet[activity.id];
  if (!sheet || (!sheet.say && !sheet.watch)) return null;
  return (
    <details class="runsheet" open={activity.state === "upcoming" || activity.state === "open"}>
      <summary>{t("Run sheet")}</summary>
      <dl class="runsheet-lines">
        {sheet.say && <div><dt>{t("Say")}</dt><dd dir="auto">{sheet.say}</dd></div>}
        {sheet.watch && <div><dt>{t("Watch for")}</dt><dd dir="auto">{sheet.watch}</dd></div>}
      </dl>
    </details>
  );
}

function stateSentence(activity) {
  const kind = kindName(activity.kind);
  const sentences = {
    upcoming: t("%(kind)s · not open yet", { kind }),
    open: decides(activity) ? t("%(kind)s · voting is open", { kind }) : t("%(kind)s · open", { kind }),
    closing: t("%(kind)s · voting is closing", { kind }),
    closed: decides(activity) ? t("%(kind)s · voting has closed", { kind }) : t("%(kind)s · closed", { kind }),
    revealed: t("%(kind)s · everyone sees the result", { kind }),
  };
  return sentences[activity.state];
}
