/** The pictures of a result, by its kind: both ways of counting, and what the kind has besides. */

import { Amounts } from "./Amounts.js";
import { Answers } from "./Answers.js";
import { Consent } from "./Consent.js";
import { CriteriaByGroup, TwoCriteria } from "./Criteria.js";
import { Grades } from "./Grades.js";
import { Orders } from "./Orders.js";
import { Purchases } from "./Purchases.js";
import { Strengths } from "./Strengths.js";
import { Tally } from "./Tally.js";
import { viewsOf } from "./views.js";

const MOST = 20;

export function Pictures(props) {
  const Picture = PICTURES[props.result.kind] || InOrder;
  return <Picture {...props} />;
}

const PICTURES = { scale: Graded, pairs: Compared, budget: Paid, statements: Answered, quick_question: Answers, safe_to_try: Consent };

function InOrder(props) {
  return <Orders {...props} most={MOST} />;
}

/** Where there is one order without ranges, the picture beside it says it all. */
function OrdersBeside(props) {
  const { result } = props;
  return viewsOf(result).length > 1 || result.certainty ? <Orders {...props} most={MOST} /> : null;
}

function Graded(props) {
  const { criteria } = props.activity.settings;
  return (
    <>
      <OrdersBeside {...props} />
      <Grades {...props} most={MOST} />
      {criteria.length > 1 && <TwoCriteria {...props} />}
      {criteria.length > 1 && <CriteriaByGroup {...props} />}
    </>
  );
}

function Compared(props) {
  return (
    <>
      <OrdersBeside {...props} />
      <Strengths {...props} most={MOST} />
    </>
  );
}

function Paid(props) {
  return props.result.amounts ? <Amounts {...props} most={MOST} /> : <Purchases {...props} most={MOST} />;
}

function Answered(props) {
  return <Tally {...props} most={MOST} />;
}
