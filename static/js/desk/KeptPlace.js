/** "One place is kept for a theme mostly raised by people who use the service": which one that would be. */

import { keptPlace } from "../together.js";
import { t } from "../words.js";

/** Shown with a result on themes, once groups are shown. */
export function KeptPlace({ snapshot, activity, result }) {
  const isShown = activity.settings.options === "themes" && result.order && snapshot.ideas.some((idea) => idea.side);
  if (!isShown) return null;
  const kept = keptPlace(snapshot, result.order);
  return (
    <p class="notice">
      {kept
        ? t("If one place is kept for a theme mostly raised by people who use the service: it is “%(theme)s”, place %(place)s.", { theme: kept.theme.title, place: kept.place })
        : t("If one place is kept for a theme mostly raised by people who use the service: there is none in this vote.")}
    </p>
  );
}
