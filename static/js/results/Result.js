/** A whole result: in one sentence, the pictures of its kind, where groups agree and differ, a line each on the rest, and the table. */

import { t } from "../words.js";
import { Agreement } from "./Agreement.js";
import { Before } from "./Before.js";
import { Hands } from "./Hands.js";
import { Lines } from "./Lines.js";
import { methodInWords } from "./methods.js";
import { Pictures } from "./Pictures.js";
import { ResultTable } from "./ResultTable.js";
import { Sentence } from "./Sentence.js";
import { Shared } from "./Shared.js";

const MOST_GAPS = 12;

/** For pages that are read from near, `heading` as deep as they need; the big screen shows the same parts one after another. */
export function Result({ snapshot, result, heading = "h3", children }) {
  const activity = snapshot.activities.find((one) => one.id === result.activity);
  return (
    <div class="result">
      <p class="result-sentence"><Sentence text={result.sentence} /></p>
      <Hands snapshot={snapshot} activity={activity} />
      {result.ballots > 0 && <Figures snapshot={snapshot} result={result} activity={activity} Heading={heading}>{children}</Figures>}
    </div>
  );
}

/** All but the sentence; where nobody voted there is none of it, and above all no order. */
function Figures({ snapshot, result, activity, Heading, children }) {
  return (
    <>
      <Pictures snapshot={snapshot} result={result} activity={activity} />
      <Before snapshot={snapshot} result={result} activity={activity} heading={Heading} />
      {result.agreement && <Heading class="result-heading">{t("Where we agree, where we differ")}</Heading>}
      {result.agreement && <Shared snapshot={snapshot} result={result} />}
      <Agreement snapshot={snapshot} result={result} most={MOST_GAPS} />
      <Heading class="result-heading">{result.order.length ? t("How firm this is, and who took part") : t("Who took part")}</Heading>
      <Lines snapshot={snapshot} result={result} activity={activity} />
      {children}
      <details class="result-details">
        <summary>{t("The figures in a table")}</summary>
        <ResultTable snapshot={snapshot} result={result} activity={activity} caption={t("The figures in a table")} />
      </details>
      <p class="result-method">{t("How we counted: %(method)s", { method: methodInWords(result) })}</p>
    </>
  );
}
