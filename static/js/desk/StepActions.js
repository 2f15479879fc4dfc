/** What else can be done with a step, beside the next thing: open, close, bring people here, repeat. */

import { useState } from "preact/hooks";
import { Sentence } from "../results/Sentence.js";
import { awaitsNumber } from "../lots.js";
import { titleOf } from "../titles.js";
import { t } from "../words.js";
import { Deed, Refusal } from "./Deed.js";
import { DrawLots } from "./DrawLots.js";
import { COUNTDOWN, decides, freshClock } from "./nextThing.js";
import { asksBeforeOpening, Opening } from "./Opening.js";
import { useDeed, useMay, useRoom } from "./context.js";

/** Where everybody writes for themselves, so that somebody can be asked to. */
const WRITTEN = ["ideas", "questions"];

export function StepActions({ activity }) {
  const { snapshot } = useRoom();
  const may = useMay();
  const { session } = snapshot;
  const { id, state } = activity;
  if (session.state !== "running" || !may("open_activity")) return null;
  const away = session.focus !== id;
  const again = state === "closed" && !decides(activity);
  return (
    <div class="step-actions">
      {(away && state === "upcoming") || again ? <Open activity={activity} again={again} /> : null}
      {away && state !== "upcoming" && (
        <Deed kind="button-small" deeds={[["focus", { activity: id }], ...freshClock(session)]}>{t("Bring everyone here")}</Deed>
      )}
      {state === "open" && <Close activity={activity} />}
      {away && awaitsNumber(activity) && <Draw activity={activity} />}
      {away && state === "closed" && decides(activity) && !awaitsNumber(activity) && (
        <Deed kind="button-small" deeds={[["reveal_results", { activity: id }]]}>{t("Show the results")}</Deed>
      )}
      {["closed", "revealed"].includes(state) && (
        <Deed
          kind="button-small button-quiet"
          deeds={[["repeat_activity", { activity: id }]]}
          ask={{
            title: <Sentence text={t("Repeat this step: “%(title)s”", { title: titleOf(activity) })} />,
            text: t("A new step is put beside this one, with answers of its own. The old one stays as it is."),
            yes: t("Repeat it"),
          }}
        >
          {t("Repeat this step")}
        </Deed>
      )}
      {state === "open" && WRITTEN.includes(activity.kind) && !away && (
        <Deed kind="button-small button-quiet" deeds={[["nudge", { activity: id }]]}>{t("Nudge who has not taken part")}</Deed>
      )}
    </div>
  );
}

function Open({ activity, again }) {
  const { snapshot, presence } = useRoom();
  const away = snapshot.session.focus !== activity.id;
  const { act, busy, refusal } = useDeed();
  const [asking, setAsking] = useState(false);

  function go() {
    setAsking(false);
    act(["open_activity", { activity: activity.id }], ...(away ? freshClock(snapshot.session) : []));
  }

  function press() {
    if (busy) return;
    if (asksBeforeOpening(snapshot, presence, activity)) setAsking(true);
    else go();
  }

  return (
    <>
      <button type="button" class="button button-small" aria-disabled={busy} onClick={press}>
        {again ? t("Open it again") : t("Open this step now")}
      </button>
      <Refusal text={refusal} />
      {asking && <Opening activity={activity} onYes={go} onNo={() => setAsking(false)} />}
    </>
  );
}

function Draw({ activity }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" class="button button-small" onClick={() => setAsking(true)}>{t("Draw a number in the room")}</button>
      {asking && <DrawLots activity={activity} onDone={() => setAsking(false)} />}
    </>
  );
}

function Close({ activity }) {
  const { aside } = useRoom();
  const { here, away } = (aside && aside[`unheard/${activity.id}`]) || { here: 1 };
  const deed = ["close_activity", { activity: activity.id }];
  if (!decides(activity)) {
    return <Deed kind="button-small button-quiet" deeds={[deed]}>{t("Close this step")}</Deed>;
  }
  return (
    <>
      {here + (away || 0) > 0 && <Deed kind="button-small" deeds={[["nudge", { activity: activity.id }]]}>{t("Nudge who has not voted")}</Deed>}
      <Deed
        kind="button-small button-quiet"
        deeds={[deed]}
        ask={{
          title: t("Close voting now, without a countdown?"),
          text: t("Votes that phones have not sent yet will not count. Closing is final; with the %(n)s-second countdown it can be called off.", { n: COUNTDOWN }),
          yes: t("Close now"),
          bad: true,
        }}
      >
        {t("Close now")}
      </Deed>
    </>
  );
}
