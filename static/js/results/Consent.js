/** What is safe to try: the answers to each option as parts of one line, and the reasons beneath, whosever they are. */

import { listed, number, t } from "../words.js";
import { optionOf } from "./options.js";
import { More } from "./Rows.js";
import { Waiting } from "./Waiting.js";

const ANSWERS = [["safe", () => t("Safe")], ["worry", () => t("A worry")], ["stop", () => t("Stop")]];

const BRIEFLY = 4;

/** Those that somebody stopped come first; `most` keeps the first so many, `brief` as many reasons as a big screen has room for. */
export function Consent({ snapshot, result, most = Infinity, brief = false }) {
  const ids = consentOrder(result);
  const each = brief ? Math.max(1, Math.floor(BRIEFLY / Math.min(ids.length, most))) : Infinity;
  return (
    <figure class={each === 1 ? "consents consents-tight" : "consents"} aria-label={t("How everyone answered")}>
      <figcaption class="tally-legend">
        {ANSWERS.map(([answer, label]) => <span key={answer}><span class={`tally-key consent-${answer}`} aria-hidden="true" /> {label()}</span>)}
      </figcaption>
      <ol class="consents-rows">
        {ids.slice(0, most).map((id) => <Row key={id} snapshot={snapshot} result={result} id={id} brief={brief} each={each} />)}
      </ol>
      <More left={ids.length - most} />
      <Waiting snapshot={snapshot} activity={result.activity} />
    </figure>
  );
}

/** Stopped ones first, then those with most worries. */
export function consentOrder({ counts }) {
  return Object.keys(counts).sort((one, other) => counts[other].stop - counts[one].stop || counts[other].worry - counts[one].worry);
}

function Row({ snapshot, result, id, brief, each }) {
  const count = result.counts[id];
  const isSafe = result.safe.includes(id);
  const reasons = snapshot.sayings.filter((one) => one.activity === result.activity && one.option === id && one.state === "up" && !(brief && (one.mark === "safe" || one.off_screen)));
  return (
    <li class="consents-row">
      <p class="consents-head">
        <span class="tally-title" dir="auto">{optionOf(snapshot, id).title}</span>
        <span class={isSafe ? "consents-tag" : "consents-tag consents-stopped"}>{isSafe ? t("safe to try") : t("to be worked on")}</span>
      </p>
      <span class="tally-track" role="img" aria-label={listed(ANSWERS.map(([answer, label]) => `${label()}: ${number(count[answer])}`))}>
        {ANSWERS.filter(([answer]) => count[answer] > 0).map(([answer]) => (
          <span key={answer} class={`tally-part consent-${answer}`} style={{ flexGrow: count[answer] }}>{number(count[answer])}</span>
        ))}
      </span>
      {reasons.length > 0 && (
        <ul class="consents-reasons">
          {gravestFirst(reasons).slice(0, each).map(({ id: key, mark, label, text }) => (
            <li key={key} class={`consents-reason consents-${mark}`}><strong>{label()}:</strong> <bdi>{text}</bdi></li>
          ))}
        </ul>
      )}
    </li>
  );
}

function gravestFirst(reasons) {
  return ANSWERS.slice().reverse().flatMap(([mark, label]) => reasons.filter((one) => one.mark === mark).map((one) => ({ ...one, label })));
}
