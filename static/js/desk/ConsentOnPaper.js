/** Safe, a worry or stop to each option from paper, with the reason in the person's own words. */

import { t } from "../words.js";
import { Field } from "./Field.js";
import { AnswerEach, markOf } from "./paper.js";

const LONGEST = 280;

export function ConsentOnPaper({ options }) {
  const answers = [["safe", t("Safe")], ["worry", t("A worry")], ["stop", t("Stop")]];
  return (
    <div class="paper">
      {options.map(({ id, title }) => (
        <div key={id}>
          <AnswerEach lines={[{ name: markOf(`${id}/answer`), title, answers }]} />
          <Field name={markOf(`${id}/reason`)} label={t("Why, in their words: %(title)s", { title })} maxLength={LONGEST} />
        </div>
      ))}
    </div>
  );
}
