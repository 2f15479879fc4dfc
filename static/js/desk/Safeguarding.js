/** Whom to call when somebody may come to harm, beside the calls for help. */

import { said } from "../said.js";
import { t } from "../words.js";
import { useRoom } from "./context.js";

export function Safeguarding() {
  const { safeguarding } = useRoom().snapshot.session;
  if (!safeguarding) return null;
  return <p class="small safeguarding"><strong>{t("If somebody may come to harm:")}</strong> <span dir="auto">{safeguarding.split(" · ").map(said).join(" · ")}</span></p>;
}
