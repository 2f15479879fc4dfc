/** Proposals: themes are written up, one sheet for each table, by whoever holds the pen. */
import { Choice, Field } from "../desk/Field.js";
import { t } from "../words.js";

export { SheetsDesk as Desk } from "../desk/SheetsDesk.js";
export { Sheets as Phone } from "../phone/proposals/Sheets.js";
export { SheetsScreen as Screen } from "../screen/SheetsScreen.js";

export const name = () => t("Proposals");

export function Settings() {
  return (
    <>
      <Field name="settings.top" label={t("How many are written up")} hint={t("Leave it empty for as many as there are tables.")} type="number" min="1" max="40" />
      <Choice
        name="settings.sheets"
        label={t("How tables get their sheet")}
        options={[["opening", t("When the step opens")], ["desk", t("From the desk, one by one")]]}
      />
    </>
  );
}
