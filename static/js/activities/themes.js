/** Themes: put ideas together under titles. */
import { Choice, Field } from "../desk/Field.js";
import { t } from "../words.js";

export { ThemesPhone as Phone } from "../themes/ThemesPhone.js";
export { ThemesDesk as Desk } from "../themes/ThemesDesk.js";
export { ThemesScreen as Screen } from "../screen/ThemesScreen.js";

export const name = () => t("Themes");

export function Settings() {
  return (
    <>
      <Choice
        name="settings.who"
        label={t("Who puts ideas together")}
        options={[["helpers", t("Helpers as well")], ["facilitators", t("Whoever runs the session")], ["everyone", t("Everyone, on their phones")]]}
      />
      <Field name="settings.least" label={t("Aim for at least")} type="number" min="1" max="50" placeholder="6" />
      <Field name="settings.most" label={t("Aim for at most")} type="number" min="1" max="50" placeholder="8" />
    </>
  );
}
