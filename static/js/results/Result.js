/** A whole result: in one sentence, the order both ways, where we agree and differ, and the table. */

import { listed, number, t, tn } from "../words.js";
import { Agreement } from "./Agreement.js";
import { GROUPS, groupName } from "./groups.js";
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
      <p class="result-method">{t("How we counted: %(method)s", { method: methodInWords(result) })}</p>
    </>
  );
}

/** "32 people voted: people who use the service (13), people who work in it (19)". */
export function tookPart(result) {
  const voted = tn("%(n)s person voted", "%(n)s people voted", result.ballots);
  const groups = [...GROUPS, "other"]
    .filter((side) => result.by_side[side] > 0)
    .map((side) => `${groupName(side)} (${number(result.by_side[side])})`);
  return groups.length ? t("%(voted)s: %(groups)s", { voted, groups: listed(groups) }) : voted;
}

/** One plain sentence for each way of counting. */
export function methodInWords({ method, decided_by: by }) {
  if (method === "share_of_dots") return t("We add up the dots; everyone had the same number.");
  if (method === "schulze") {
    return t("One is above another if it wins head to head, directly or through the strongest chain of wins.");
  }
  if (method === "common_ground" && by === "everyone") {
    return t("What people agreed with most comes first; a statement that few people answered counts a little less.");
  }
  if (method === "common_ground") return t("What people agree on in every group, not just the biggest.");
  return method;
}
