/** Which sheets a step shows on the big screen; pure. */

/** Those written in it; in a talk that follows the writing, those that were written before. */
export function sheetsOf({ activities, proposals }, activity) {
  const step = activity.kind === "talk" ? writtenBefore(activities, activity) : activity;
  if (!step || step.kind !== "proposals") return [];
  return proposals.filter((one) => one.activity === step.id && one.state === "up" && !one.off_screen);
}

/** The step before a talk in which something was done. */
function writtenBefore(activities, talk) {
  const before = activities.slice(0, activities.indexOf(talk)).filter((one) => one.kind !== "talk" && one.state !== "upcoming");
  return before[before.length - 1];
}
