/** Who has not been heard from in a vote: how many, here and out of reach; never who, and never how anyone voted. */

import { t, tn } from "../words.js";
import { useRoom } from "./context.js";

export function Unheard({ activity }) {
  const { aside } = useRoom();
  const unheard = aside && aside[`unheard/${activity.id}`];
  if (!unheard || !["open", "closing"].includes(activity.state)) return null;
  const { here, away } = unheard;
  if (here + away === 0) return <p class="all-heard"><strong>{t("Everyone in the room has voted.")}</strong></p>;
  return (
    <div class="unheard">
      {here > 0 && <p><strong>{tn("%(n)s here has not voted yet.", "%(n)s here have not voted yet.", here)}</strong></p>}
      {away > 0 && (
        <p>{tn(
          "%(n)s phone that has not voted is out of reach: a vote may be on it that is not sent yet.",
          "%(n)s phones that have not voted are out of reach: votes may be on them that are not sent yet.", away)}
        </p>
      )}
      {activity.state === "closing" && <p class="soft small">{t("Votes that are not finished count as they stand.")}</p>}
    </div>
  );
}
