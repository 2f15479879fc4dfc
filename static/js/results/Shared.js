/** What groups share and what divides them, by name. */

import { t } from "../words.js";
import { optionOf } from "./options.js";
import { More } from "./Rows.js";

const COMPARING = ["dots", "ranking", "pairs", "budget"];
const MOST = 6;

export function Shared({ snapshot, result }) {
  const { shared, divided } = result.agreement;
  const compares = COMPARING.includes(result.kind);
  if (result.kind === "safe_to_try") {
    return (
      <div class="shared">
        <Named snapshot={snapshot} ids={shared} head={t("Most of every group call it safe")} />
        <Named snapshot={snapshot} ids={divided} head={t("Most of one group call it safe, most of another do not")} />
      </div>
    );
  }
  return (
    <div class="shared">
      <Named snapshot={snapshot} ids={shared} head={compares ? t("High up for every group") : t("Most of every group are for it")} />
      <Named snapshot={snapshot} ids={divided} head={compares ? t("High up for one group, low down for another") : t("Most of one group are for it, most of another are not")} />
    </div>
  );
}

function Named({ snapshot, ids, head }) {
  if (!ids.length) return null;
  return (
    <section>
      <p class="order-title">{head}</p>
      <ul>{ids.slice(0, MOST).map((id) => <li key={id} dir="auto">{optionOf(snapshot, id).title}</li>)}</ul>
      <More left={ids.length - MOST} />
    </section>
  );
}
