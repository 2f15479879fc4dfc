/** One step of the agenda: its tab, heading and prompt, then the doing or the result. */
import { inLanguage, said } from "../said.js";
import { currentLanguage, number, t } from "../words.js";
import { Timer } from "./Head.js";
import { Coming, Outcome } from "./Outcome.js";
import { partOf } from "./parts.js";
import { HowMany } from "./votes/Ballot.js";
import { isOpen, stepNumber } from "./steps.js";

export function Step({ room, step }) {
  const snapshot = room.snapshot.value;
  const later = partOf("later");
  return (
    <article class={`step step-of-${step.kind}`}>
      <div class="step-tabs">
        <p class="step-tab">{stepNumber(snapshot, step)}</p>
        {step.state !== "revealed" && step.state !== "closing" && step.kind !== "talk" && <Timer room={room} />}
      </div>
      <div class="step-head">
        <h1 tabIndex={-1} {...inLanguage(step.title)}>{said(step.title)}</h1>
        {step.prompt && <p class="lead" {...inLanguage(step.prompt)}>{said(step.prompt)}</p>}
        {later && <later.Listen text={[step.title, step.prompt].filter(Boolean).map(said).join(". ")} language={inLanguage(step.prompt || step.title).lang || currentLanguage()} />}
        {step.repeats && <p class="soft small">{t("We do this again. The first time stands beside it.")}</p>}
      </div>
      {step.state === "closing" && <Closing />}
      {later && <later.StillToSend room={room} step={step} />}
      {later && <later.Missed room={room} step={step} />}
      {later && <later.Unsent room={room} step={step} />}
      <Doing room={room} step={step} />
    </article>
  );
}

function Doing({ room, step }) {
  if (step.state === "revealed") return <Revealed room={room} step={step} />;
  const kind = isOpen(step) || staysToRead(step) ? partOf(step.kind) : undefined;
  if (kind) return <kind.Phone room={room} activity={step} />;
  if (kind === null) return <Coming />;
  if (step.state === "closed") return <Counting room={room} step={step} />;
  return <p class="notice">{t("Look up and listen. Nothing to do on the phone now.")}</p>;
}

/** What takes no votes is read on once it is closed. */
function staysToRead(step) {
  return step.state === "closed" && !("decided_by" in step.settings);
}

/** The countdown itself stands on the slip, where it stays in sight. */
function Closing() {
  return (
    <div class="closing">
      <p>
        <strong>{t("Voting closes soon.")}</strong>{" "}
        {t("What you have marked by then counts as it stands.")}
      </p>
    </div>
  );
}

function Counting({ room, step }) {
  return (
    <div class="between">
      <p class="lead">{t("Voting has closed. Thank you.")}</p>
      {step.number != null && <p>{t("The number drawn: %(number)s", { number: number(step.number) })}</p>}
      <p>{t("Nobody has seen the result yet. Everyone sees it at the same moment, when it is shown.")}</p>
      <HowMany room={room} activity={step} />
    </div>
  );
}

function Revealed({ room, step }) {
  const snapshot = room.snapshot.value;
  const result = (snapshot.results || []).find((one) => one.activity === step.id);
  if (!result) return <p class="between" role="status">{t("The result is on its way…")}</p>;
  return <Outcome snapshot={snapshot} result={result} heading="h2" />;
}
