/** How the agenda stands against the clock: minutes used by each step, how far behind, when it ends; pure. */

const MINUTE = 60000;

/**
 * {used: {step: whole minutes}, behind, ends} at `now` (milliseconds); `behind` is null before the first step opens and
 * where no step has minutes, below zero when ahead, `ends` the time at which the rest would be done as planned.
 */
export function agendaTime(activities, now) {
  const begun = activities.filter((one) => one.opened_at);
  const used = Object.fromEntries(begun.map((one) => [one.id, Math.round(spent(one, now) / MINUTE)]));
  if (!begun.length || !activities.some((one) => one.minutes)) return { used, behind: null, ends: null };
  const ends = now + sum(activities, (one) => left(one, now));
  return { used, behind: Math.round((ends - plannedEnd(activities, begun, now)) / MINUTE), ends };
}

/** From when it first opened to when it last closed, or until now. */
function spent(activity, now) {
  return Math.max(0, (activity.closed_at ? Date.parse(activity.closed_at) : now) - Date.parse(activity.opened_at));
}

/** What a step still takes if it takes what was planned; a step left out takes nothing. */
function left(activity, now) {
  if (activity.state === "upcoming") return activity.skipped ? 0 : planned(activity);
  return activity.closed_at ? 0 : Math.max(0, planned(activity) - spent(activity, now));
}

/** A step without minutes is taken to have been meant to last as long as it did. */
function plannedEnd(activities, begun, now) {
  const start = Math.min(...begun.map((one) => Date.parse(one.opened_at)));
  return start + sum(activities, (one) => (one.minutes || !one.opened_at ? planned(one) : spent(one, now)));
}

const planned = ({ minutes }) => (minutes || 0) * MINUTE;

const sum = (list, of) => list.reduce((all, one) => all + of(one), 0);
