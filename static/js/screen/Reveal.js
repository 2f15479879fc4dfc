/** A result for the whole room: the sentence first, alone; then the order; then where we agree and differ. */

import { useEffect, useState } from "preact/hooks";
import { titleOf } from "../titles.js";
import { t } from "../words.js";
import { Agreement } from "../results/Agreement.js";
import { Orders } from "../results/Orders.js";
import { Sentence } from "../results/Sentence.js";
import { Tally } from "../results/Tally.js";

const READING = 7000;
const MOST_ROWS = 5;
const MOST_STATEMENTS = 4;

export function Reveal({ room, activity }) {
  const result = room.snapshot.results.find((one) => one.activity === activity.id);
  const stage = useUnfolding(activity.id);
  return (
    <article class={`reveal reveal-${stage}`} aria-label={titleOf(activity)}>
      <p class="screen-over" dir="auto">{titleOf(activity)}</p>
      <h1 class={`reveal-sentence ${sizeOf(result.sentence)}`}><Sentence text={result.sentence} /></h1>
      {stage > 0 && result.ballots > 0 && <Pictures room={room} result={result} stage={stage} />}
    </article>
  );
}

function Pictures({ room, result, stage }) {
  const { snapshot } = room;
  if (result.kind === "statements") return <StatementsPicture snapshot={snapshot} result={result} />;
  return (
    <div class={result.agreement ? "reveal-pictures reveal-pictures-two" : "reveal-pictures"}>
      <Orders snapshot={snapshot} result={result} most={MOST_ROWS} />
      {result.agreement && (
        <section class="reveal-agreement" data-shown={stage > 1}>
          <h2 class="order-title">{t("Where we agree, where we differ")}</h2>
          <Agreement snapshot={snapshot} result={result} most={MOST_ROWS} />
        </section>
      )}
    </div>
  );
}

/** A long sentence, with long ideas in it, is written smaller. */
function sizeOf(sentence) {
  if (sentence.length > 320) return "sentence-longest";
  return sentence.length > 190 ? "sentence-long" : "";
}

/** Statements say most side by side; where the groups are not shown apart, all answers together. */
function StatementsPicture({ snapshot, result }) {
  return (
    <div class="reveal-pictures reveal-pictures-wide">
      {result.agreement
        ? <Agreement snapshot={snapshot} result={result} most={MOST_STATEMENTS} />
        : <Tally snapshot={snapshot} result={result} most={MOST_STATEMENTS} />}
    </div>
  );
}

/** 0, then 1, then 2, with time to read between; it starts again for another step. */
function useUnfolding(activity) {
  const [at, setAt] = useState({ activity, stage: 0 });
  const stage = at.activity === activity ? at.stage : 0;
  useEffect(() => {
    if (stage === 2) return undefined;
    const wait = setTimeout(() => setAt({ activity, stage: stage + 1 }), READING);
    return () => clearTimeout(wait);
  }, [activity, stage]);
  return stage;
}
