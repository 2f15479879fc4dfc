/** A whole result: in one sentence, the order both ways, where we agree and differ, and the table. */

import { listed, t, tn } from "../words.js";
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
      <p class="result-took-part">{tookPart(result)}</p>
      {splitShut(result) && <p class="result-note">{groupsTogether()}</p>}
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
    </div>
  );
}

/** Whether both groups voted and are yet not shown apart, to protect the few. */
export function splitShut(result) {
  const groups = GROUPS.filter((side) => result.by_side[side] > 0);
  return groups.length > 1 && !result.agreement && !result.views?.equal_footing;
}

/** Why the groups are not shown apart. */
export function groupsTogether() {
  return t("Only a few people from one group voted, so the groups are not shown apart and each person counts the same.");
}

/** "32 people voted: 13 people who use the service, 19 people who work in it". */
export function tookPart(result) {
  const voted = tn("%(n)s person voted", "%(n)s people voted", result.ballots);
  const groups = [...GROUPS, "other"]
    .filter((side) => result.by_side[side] > 0)
    .map((side) => t("%(n)s %(group)s", { n: result.by_side[side], group: groupName(side) }));
  return t("%(voted)s: %(groups)s", { voted, groups: listed(groups) });
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
