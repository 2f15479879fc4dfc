/** A result for the whole room: the sentence first, alone; then its pictures; then how firm it is. */

import { useEffect, useState } from "preact/hooks";
import { titleOf } from "../titles.js";
import { t } from "../words.js";
import { Agreement } from "../results/Agreement.js";
import { Amounts } from "../results/Amounts.js";
import { Answers } from "../results/Answers.js";
import { Before } from "../results/Before.js";
import { Consent } from "../results/Consent.js";
import { TwoCriteria } from "../results/Criteria.js";
import { agreementRows } from "../results/figures.js";
import { Hands } from "../results/Hands.js";
import { Grades } from "../results/Grades.js";
import { Lines } from "../results/Lines.js";
import { Orders } from "../results/Orders.js";
import { Purchases } from "../results/Purchases.js";
import { Sentence } from "../results/Sentence.js";
import { Shared } from "../results/Shared.js";
import { Strengths } from "../results/Strengths.js";
import { Tally } from "../results/Tally.js";
import { useKeys } from "./keys.js";
import { Timer } from "./Timer.js";

const READING = [7000, 14000];
const MOST_ROWS = 5;
const MOST_PAID = 5;
const MOST_ANSWERS = 12;
const MOST_STOPPED = 4;
const MOST_POINTS = 7;

/** It unfolds by itself; the arrow keys or a clicker go on and back, as in any slides. */
export function Reveal({ room, activity }) {
  const result = room.snapshot.results.find((one) => one.activity === activity.id);
  const pictures = result.ballots > 0 ? picturesOf({ snapshot: room.snapshot, result, activity }) : [];
  const stage = useUnfolding(activity.id, pictures.length);
  return (
    <article class={classOf(stage, pictures.length)} aria-label={titleOf(activity)}>
      <header class="reveal-head">
        <p class="screen-over" dir="auto">{titleOf(activity)}</p>
        <Timer room={room} />
      </header>
      <div class={`reveal-sentence ${sizeOf(result.sentence)}`}>
        <h1><Sentence text={firstOf(result)} /></h1>
        {result.words.apart && <p class="reveal-apart">{result.words.apart}</p>}
      </div>
      {stage > 0 && <div key={stage} class="reveal-picture">{pictures[stage - 1]}</div>}
    </article>
  );
}

/** What came out, without why the groups are not told apart: that stands below it, smaller. */
const firstOf = ({ sentence, words }) => (words.apart && sentence.endsWith(words.apart) ? sentence.slice(0, -words.apart.length).trim() : sentence);

function classOf(stage, last) {
  return ["reveal", stage > 0 && "reveal-on", stage === last && "reveal-whole"].filter(Boolean).join(" ");
}

/** One after another, each as wide as the screen: what came first, where we agree and differ, how firm it is. */
function picturesOf(of) {
  const { result, activity } = of;
  const pictures = result.kind === "statements" ? [] : [orderOf(of)];
  if (result.kind === "scale" && activity.settings.criteria.length > 1) pictures.push(<TwoCriteria {...of} most={MOST_POINTS} />);
  if (agreementRows(result).length > 1) pictures.push(<Agree><Agreement {...of} most={MOST_ROWS} /></Agree>);
  else if (result.kind === "statements") pictures.push(<Tally {...of} most={MOST_ROWS} />);
  else if (result.agreement && result.agreement.shared.length + result.agreement.divided.length) pictures.push(<Agree><Shared {...of} /></Agree>);
  if (of.snapshot.results.some((one) => one.activity === activity.repeats)) pictures.push(<Before {...of} heading="h2" most={MOST_ROWS} />);
  if (activity.hands) pictures.push(<div class="reveal-hands"><Hands {...of} /></div>);
  if (!result.order.length) return pictures;
  return [...pictures, <Firm key="firm"><Lines {...of} who={false} /></Firm>];
}

/** What came first, as each kind shows it. */
function orderOf(of) {
  const { kind, amounts } = of.result;
  if (kind === "scale") return <Grades {...of} most={MOST_ROWS} beside />;
  if (kind === "quick_question") return <Answers {...of} most={MOST_ANSWERS} />;
  if (kind === "safe_to_try") return <Consent {...of} most={MOST_STOPPED} brief />;
  if (kind === "pairs") return <Strengths {...of} most={MOST_ROWS} beside />;
  if (kind !== "budget") return <Orders {...of} most={MOST_ROWS} />;
  return amounts ? <Amounts {...of} most={MOST_ROWS} /> : <Purchases {...of} most={MOST_PAID} brief />;
}

function Agree({ children }) {
  return (
    <section class="reveal-agree">
      <h2 class="order-title">{t("Where we agree, where we differ")}</h2>
      {children}
    </section>
  );
}

function Firm({ children }) {
  return (
    <section>
      <h2 class="order-title">{t("How firm this is")}</h2>
      {children}
    </section>
  );
}

/** A long sentence, with long ideas in it, is written smaller. */
function sizeOf(sentence) {
  if (sentence.length > 320) return "sentence-longest";
  return sentence.length > 190 ? "sentence-long" : "";
}

/** 0 for the sentence alone, then each picture with time to read, then the first again, to stay; anew for another step. */
function useUnfolding(activity, last) {
  const [at, setAt] = useState({});
  const { stage, stays } = stageFor(activity, at);
  const turn = (by) => setAt((now) => ({ activity, stage: Math.min(last, Math.max(0, stageFor(activity, now).stage + by)), stays: true }));
  useKeys({ on: () => turn(1), back: () => turn(-1) });
  useEffect(() => {
    const unfold = () => setAt(stage < last ? { activity, stage: stage + 1 } : { activity, stage: 1, stays: true });
    const wait = stays || last === 0 ? null : setTimeout(unfold, READING[Math.min(stage, 1)]);
    return () => clearTimeout(wait);
  }, [activity, stage, stays, last]);
  return stage;
}

const stageFor = (activity, at) => (at.activity === activity ? at : { stage: 0 });
