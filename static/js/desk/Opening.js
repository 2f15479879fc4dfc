/** What a facilitator should know before a vote opens: small groups, and how it will be counted. */

import { useState } from "preact/hooks";
import BEFORE_OPENING from "kinds:beforeOpening";
import { titleOf } from "../titles.js";
import { t, tn } from "../words.js";
import { GROUPS, groupName } from "../results/groups.js";
import { Sentence } from "../results/Sentence.js";
import { Ask } from "./Ask.js";
import { candidates, lacking } from "./candidates.js";
import { Deed } from "./Deed.js";
import { decides } from "./nextThing.js";
import { ProposalForm } from "./Proposals.js";
import { ThemeForm } from "./Themes.js";
import { useRoom } from "./context.js";

/** What these come to does not depend on how many of each group vote. */
const ORDERLESS = ["quick_question", "safe_to_try"];

/** Whether a step opens only after a question, or cannot open yet. */
export function asksBeforeOpening(snapshot, presence, activity) {
  return Boolean(lacking(snapshot, activity) || warningsBeforeOpening(snapshot, presence, activity).length);
}

/** Says what a step needs before it can open; else asks "open anyway?" with everything that speaks against it. */
export function Opening({ activity, onYes, onNo }) {
  const { snapshot, presence } = useRoom();
  const title = <Sentence text={t("Open this step: “%(title)s”", { title: titleOf(activity) })} />;
  const missing = lacking(snapshot, activity);
  if (missing) return <Missing title={title} text={missing} activity={activity} onNo={onNo} />;
  return (
    <Ask
      title={title}
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

/** What a step still needs, and the two ways on: to add it, or to leave the step out. */
function Missing({ title, text, activity, onNo }) {
  const [adding, setAdding] = useState(false);
  const { options } = activity.settings;
  if (adding) return options === "themes" ? <ThemeForm onDone={onNo} /> : <ProposalForm onDone={onNo} />;
  return (
    <Ask title={title} text={text} no={t("No, go back")} onNo={onNo}>
      <div class="desk-reasons">
        {ADDED[options] && <button type="button" class="button button-main" onClick={() => setAdding(true)}>{ADDED[options]()}</button>}
        <Deed deeds={[["skip_activity", { activity: activity.id, on: true }]]} then={onNo}>{t("Leave this step out")}</Deed>
      </div>
    </Ask>
  );
}

const ADDED = { proposals: () => t("Add a proposal"), themes: () => t("Make a theme") };

/** Sentences, none when there is nothing to say. */
function warningsBeforeOpening(snapshot, presence, activity) {
  if (!decides(activity)) return [];
  const ofItsKind = BEFORE_OPENING[activity.kind];
  const few = snapshot.session.small_number || 5;
  const small = ORDERLESS.includes(activity.kind) ? [] : GROUPS.filter((side) => hereOf(snapshot, presence, side) < few);
  return [
    ...(ofItsKind ? ofItsKind(snapshot, activity, candidates(snapshot, activity)) : []),
    ...small.map((side) => fewOf(hereOf(snapshot, presence, side), side)),
    ...(small.length ? [
      t("With fewer than %(n)s voters from one group, the groups are not shown apart and each person counts the same.", { n: few }),
      t("A step “Safe to try?” hears each of them even so: one “stop” is enough to be heard, and its reason counts."),
    ] : []),
  ];
}

/** How many of a group are here now, those without a phone included; where that is not known, how many joined. */
export function hereOf(snapshot, presence, side) {
  const joined = joinedOf(snapshot, side).length;
  return presence ? Math.min(presence.by_side[side] || 0, joined) : joined;
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
