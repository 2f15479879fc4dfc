/** A whole result: in one sentence, the order both ways, where we agree and differ, and the table. */

import { listed, t, tn } from "../words.js";
import { Agreement } from "./Agreement.js";
import { GROUPS } from "./groups.js";
import { Orders } from "./Orders.js";
import { ResultTable } from "./ResultTable.js";
import { Sentence } from "./Sentence.js";
import { Tally } from "./Tally.js";

/** For pages that are read from near, `heading` as deep as they need; the big screen shows the same parts one after another. */
export function Result({ snapshot, result, heading: Heading = "h3" }) {
  return (
    <div class="result">
      <p class="result-sentence"><Sentence text={result.sentence} /></p>
      {result.ballots > 0 && <Figures snapshot={snapshot} result={result} Heading={Heading} />}
    </div>
  );
}

/** All but the sentence; where nobody voted there is none of it, and above all no order. */
function Figures({ snapshot, result, Heading }) {
  return (
    <>
      <p class="result-took-part">{tookPart(result)}</p>
      {result.kind === "statements"
        ? <Tally snapshot={snapshot} result={result} />
        : <Orders snapshot={snapshot} result={result} />}
      {result.agreement && <Heading class="result-heading">{t("Where we agree, where we differ")}</Heading>}
      <Agreement snapshot={snapshot} result={result} />
      <details class="result-details">
        <summary>{t("The figures in a table")}</summary>
        <ResultTable snapshot={snapshot} result={result} caption={t("The figures in a table")} />
      </details>
      <p class="result-method">{t("How we counted: %(method)s", { method: methodInWords(result.method) })}</p>
    </>
  );
}

/** "32 people voted: 13 people who use the service, 19 people who work in it". */
export function tookPart(result) {
  const voted = tn("%(n)s person voted", "%(n)s people voted", result.ballots);
  const groups = [...GROUPS, "other"]
    .filter((side) => result.by_side[side] > 0)
    .map((side) => peopleOf(side, result.by_side[side]));
  return groups.length ? t("%(voted)s: %(groups)s", { voted, groups: listed(groups) }) : voted;
}

function peopleOf(side, num) {
  if (side === "lived") return tn("%(num)s person who uses the service", "%(num)s people who use the service", num, { num });
  if (side === "professional") return tn("%(num)s person who works in it", "%(num)s people who work in it", num, { num });
  return tn("%(num)s other", "%(num)s others", num, { num });
}

/** One plain sentence for each way of counting. */
export function methodInWords(method) {
  if (method === "share_of_dots") return t("We add up the dots; everyone had the same number.");
  if (method === "schulze") {
    return t("One is above another if it wins head to head, directly or through the strongest chain of wins.");
  }
  if (method === "common_ground") return t("What people agree on in every group, not just the biggest.");
  return method;
}
