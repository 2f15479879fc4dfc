/** What the big screen shows now, by name; pure. */

/** One of: join, paused, close, wait, title, work, counting, reveal. */
export function stageOf({ session, activities, results }) {
  if (session.state === "closed") return "close";
  if (session.state === "waiting") return "join";
  if (session.paused) return "paused";
  const activity = focusOf({ session, activities });
  if (!activity) return "wait";
  if (activity.state === "open" || activity.state === "closing") return "work";
  if (activity.state === "revealed") return results.some((one) => one.activity === activity.id) ? "reveal" : "counting";
  if (activity.state === "closed" && activity.options) return "counting";
  return "title";
}

/** The step that everybody is on. */
export function focusOf({ session, activities }) {
  return activities.find((one) => one.id === session.focus);
}
