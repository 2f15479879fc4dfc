/** What is wrong with what somebody wrote, to be chosen. */
import { t } from "../../words.js";
import { reasonInWords } from "../reasons.js";

const REPORT_REASONS = ["names_person", "hurtful", "off_topic", "twice"];

export function ReportReasons({ report, close }) {
  return (
    <fieldset class="report">
      <legend>{t("What is wrong with it? Only the facilitators see this.")}</legend>
      <div class="row">
        {REPORT_REASONS.map((reason) => (
          <button key={reason} type="button" class="button" onClick={() => report(reason)}>{reasonInWords(reason)}</button>
        ))}
        <button type="button" class="button button-quiet" onClick={close}>{t("Close")}</button>
      </div>
    </fieldset>
  );
}
