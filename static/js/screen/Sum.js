/** The sum that there is, large, and what everything together would cost. */

import { priceOf } from "../costs.js";
import { money, t } from "../words.js";

export function Sum({ room, activity, bought }) {
  const { snapshot } = room;
  const inWords = (amount) => money(amount, snapshot.session.currency || "GBP");
  const { total } = activity.settings;
  const prices = (activity.options || []).map((id) => priceOf(snapshot, id));
  const everything = prices.reduce((sum, price) => sum + (price || 0), 0);
  return (
    <p class="screen-sum">
      <strong>{inWords(total)}</strong>
      <span>{bought ? t("to spend. Choose what to pay for.") : t("to share out.")}</span>
      {bought && everything > total && <span>{t("All of it together would cost %(amount)s.", { amount: inWords(everything) })}</span>}
    </p>
  );
}
