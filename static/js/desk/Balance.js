/** How the talking is shared: whose turns were spoken aloud, and what each group wrote. */

import { listed, t, tn } from "../words.js";
import { groupName, GROUPS, Mark } from "../results/groups.js";
import { Deed } from "./Deed.js";
import { useMay, useRoom } from "./context.js";
import { hasEnded } from "./needs.js";
import { joinedOf } from "./Opening.js";

export function Balance() {
  const { snapshot, aside } = useRoom();
  const may = useMay();
  const { turns } = snapshot.session;
  const groups = groupsOf(snapshot);
  const written = writtenBy(snapshot);
  return (
    <section class="balance" aria-label={t("Balance of voice")}>
      <h2 class="desk-heading">{t("Balance of voice")}</h2>
      {may("spoke") && !hasEnded(snapshot) && <p class="small soft">{t("Press when somebody has spoken.")}</p>}
      {may("spoke") && !hasEnded(snapshot) && <div class="balance-buttons">
        {groups.map((side) => (
          <div key={side} class={side === "other" ? "balance-other" : undefined}>
            <Deed
              kind={`balance-button group-${side}`}
              deeds={[["spoke", { side }]]}
            >
              <span class="balance-who"><Mark side={side} /> {groupName(side)}</span>
              <strong class="balance-figure">{tn("%(n)s time", "%(n)s times", turns[side] || 0)}</strong>
            </Deed>
          </div>
        ))}
      </div>}
      <Shares label={t("Spoken")} said={turns} />
      {written ? <Shares label={t("Written")} said={written} /> : <InLots written={aside && aside.written} />}
    </section>
  );
}

/** Until groups are shown, the server counts what was written ten at a time, so that no single note shows whose it is. */
function InLots({ written }) {
  return (
    <>
      {written && <Shares label={t("Written")} said={written} />}
      <p class="small soft">{t("What is written is counted ten notes at a time, so that nobody can tell whose each one is.")}</p>
    </>
  );
}

/** Others have a button of their own once there are any. */
function groupsOf(snapshot) {
  const others = joinedOf(snapshot, "other").length || snapshot.session.turns.other;
  return others ? [...GROUPS, "other"] : GROUPS;
}

const SIDES = [...GROUPS, "other"];

function Shares({ label, said }) {
  const all = SIDES.reduce((sum, side) => sum + (said[side] || 0), 0);
  if (!all) return null;
  return (
    <p class="balance-line" aria-label={listed(SIDES.filter((side) => said[side] > 0).map((side) => `${groupName(side)}: ${said[side] || 0}`))} role="img">
      <span class="balance-label">{label}</span>
      <span class="balance-track">
        {SIDES.filter((side) => said[side] > 0).map((side) => (
          <span key={side} class={`balance-part group-${side}`} style={{ flexGrow: said[side] }}>{said[side]}</span>
        ))}
      </span>
    </p>
  );
}

function writtenBy({ ideas, comments }) {
  const things = [...ideas, ...comments].filter((thing) => thing.side);
  if (!things.length || [...ideas, ...comments].some((thing) => thing.state === "up" && !thing.side)) return null;
  const count = (side) => things.filter((thing) => thing.side === side).length;
  return Object.fromEntries(SIDES.map((side) => [side, count(side)]));
}
