/** Calls for help at a helper's table. */

import { t } from "../words.js";
import { useRoom } from "../desk/context.js";
import { openCalls } from "../desk/needs.js";
import { Call } from "../desk/Waiting.js";

export function Calls({ table }) {
  const calls = openCalls(useRoom().snapshot, table);
  if (!calls.length) return null;
  return (
    <section class="waiting" aria-label={t("Someone asks for help")}>
      <ul class="waiting-list">{calls.map((call) => <Call key={call.id} call={call} />)}</ul>
    </section>
  );
}
