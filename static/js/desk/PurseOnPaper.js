/** A budget from paper: what is ticked, and what that costs together. */

import { useState } from "preact/hooks";
import { priceInWords, priceOf } from "../costs.js";
import { money, t } from "../words.js";
import { markOf, TickEach } from "./paper.js";

export function PurseOnPaper({ activity, options, snapshot }) {
  const [spent, setSpent] = useState(0);
  const { total } = activity.settings;
  const inWords = (amount) => money(amount, snapshot.session.currency || "GBP");

  function add(event) {
    const ticked = new FormData(event.currentTarget.form);
    const prices = options.filter(({ id }) => ticked.has(markOf(id))).map(({ id }) => priceOf(snapshot, id) || 0);
    setSpent(prices.reduce((sum, price) => sum + price, 0));
  }

  return (
    <TickEach
      options={options.map((one) => ({ ...one, figure: priceInWords(snapshot, one.id) }))}
      legend={t("What they would pay for")}
      onInput={add}
    >
      <p class={spent > total ? "paper-sum paper-sum-over" : "paper-sum"} role="status">
        {t("%(spent)s of %(total)s", { spent: inWords(spent), total: inWords(total) })}
      </p>
    </TickEach>
  );
}
