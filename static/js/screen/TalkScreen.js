/** Talking: the question and the time stand large above; nothing else asks for attention. */

import { t } from "../words.js";

export function TalkScreen({ activity }) {
  return (
    <p class="screen-quiet">
      {activity.settings.notes ? t("Talk first. Then note together what should be kept, on any phone at your table.") : t("Phones down. Talk with each other.")}
    </p>
  );
}
