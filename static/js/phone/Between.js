/** A locked door: what comes next. */
import { t } from "../words.js";

export function WaitingRoom() {
  return (
    <section class="between">
      <h1 tabIndex={-1}>{t("Please wait a moment")}</h1>
      <p class="lead">{t("The facilitator will let you in. You need not do anything: this page opens by itself.")}</p>
    </section>
  );
}
