/** What a facilitator should know before a vote opens: small groups, and how it will be counted. */

import { t, tn } from "../words.js";
import { GROUPS, groupName } from "../results/groups.js";
import { Ask } from "./Ask.js";
import { decides } from "./nextThing.js";
import { useRoom } from "./context.js";

/** Asks "open anyway?" with everything that speaks against it. */
export function Opening({ activity, onYes, onNo }) {
  const { snapshot, presence } = useRoom();
  return (
    <Ask
      title={t("Open “%(title)s”?", { title: activity.title })}
      yes={t("Open it anyway")}
      no={t("Not yet")}
      onYes={onYes}
      onNo={onNo}
    >
      <ul class="ask-list">
        {warningsBeforeOpening(snapshot, presence, activity).map((warning) => <li key={warning}>{warning}</li>)}
      </ul>
    </Ask>
  );
}

/** Sentences, none when there is nothing to say; only for steps that are voted on. */
export function warningsBeforeOpening(snapshot, presence, activity) {
  if (!decides(activity)) return [];
  const few = snapshot.session.small_number || 5;
  const small = GROUPS.filter((side) => hereOf(snapshot, presence, side) < few);
  return [
    ...small.map((side) => fewOf(hereOf(snapshot, presence, side), side)),
    ...(small.length ? [t("With fewer than %(n)s voters from one group, the groups are not shown apart and each person counts the same.", { n: few })] : []),
  ];
}

/** How many of a group are here now, on phones and on paper; where phones are not known, how many joined. */
export function hereOf(snapshot, presence, side) {
  const joined = joinedOf(snapshot, side);
  if (!presence) return joined.length;
  return (presence.by_side[side] || 0) + joined.filter((person) => person.source === "paper").length;
}

/** How many are here now in all. */
export function hereInAll(snapshot, presence) {
  return ["lived", "professional", "other"].reduce((sum, side) => sum + hereOf(snapshot, presence, side), 0);
}

/** The people of a group who are in the session. */
export function joinedOf(snapshot, side) {
  return (snapshot.people || []).filter((person) => person.side === side && person.state === "in");
}

function fewOf(n, side) {
  const group = groupName(side);
  if (n === 0) return t("Nobody is here from one group: %(group)s.", { group });
  return tn("Only %(n)s is here from one group: %(group)s.", "Only %(n)s are here from one group: %(group)s.", n, { group });
}
