/** How the talking is shared: what each group wrote, and whose turns were spoken aloud. */

import { t } from "../words.js";
import { Group, GROUPS } from "../results/groups.js";
import { Deed } from "./Deed.js";
import { useRoom } from "./context.js";

export function Balance() {
  const { snapshot } = useRoom();
  const { turns } = snapshot.session;
  const written = writtenBy(snapshot);
  const most = Math.max(1, ...GROUPS.map((side) => turns[side] || 0));
  const mostWritten = Math.max(1, ...GROUPS.map((side) => written[side]));
  return (
    <section class="balance" aria-label={t("Balance of voice")}>
      <h2 class="desk-heading">{t("Balance of voice")}</h2>
      <p class="small soft">{t("Tap when someone has spoken.")}</p>
      <div class="balance-groups">
        {GROUPS.map((side) => (
          <div key={side} class="balance-group">
            <Deed kind={`balance-button group-${side}`} deeds={[["spoke", { side }]]}>
              <Group side={side} />
              <strong class="balance-figure">{turns[side] || 0}</strong>
            </Deed>
            <Bar side={side} value={turns[side] || 0} most={most} label={t("spoke")} />
            {written.known && <Bar side={side} value={written[side]} most={mostWritten} label={t("wrote")} />}
          </div>
        ))}
      </div>
      {!written.known && <p class="small soft">{t("Who wrote what is counted once groups are shown.")}</p>}
    </section>
  );
}

function Bar({ side, value, most, label }) {
  return (
    <p class="balance-line">
      <span class="balance-label">{label}</span>
      <span class="balance-track">
        <span class={`balance-bar group-${side}`} style={{ inlineSize: `${(value / most) * 100}%` }} />
      </span>
      <span class="balance-number">{value}</span>
    </p>
  );
}

function writtenBy({ ideas, comments }) {
  const things = [...ideas, ...comments].filter((thing) => thing.side);
  const count = (side) => things.filter((thing) => thing.side === side).length;
  return { lived: count("lived"), professional: count("professional"), known: things.length > 0 };
}
