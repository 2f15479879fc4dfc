/** What the big screen shows now, by name; pure. */

import { sheetsOf } from "./sheets.js";

/** One of: join, paused, close, wait, title, work, counting, reveal. */
export function stageOf({ session, activities, results, proposals = [] }) {
  if (session.state === "closed") return "close";
  if (session.state === "waiting") return "join";
  if (session.paused) return "paused";
  const activity = aboutOf({ session, activities, results });
  if (!activity) return "wait";
  if (activity.state === "open" || activity.state === "closing") return "work";
  if (sheetsOf({ activities, proposals }, activity).some((one) => one.being_heard)) return "work";
  if (activity.state === "revealed") return results.some((one) => one.activity === activity.id) ? "reveal" : "counting";
  if (activity.state === "closed" && activity.settings.live) return "work";
  if (activity.state === "closed" && activity.options) return "counting";
  return "title";
}

/** The step that the big screen is about: a talk right after a vote, without notes, is about what came first there. */
export function aboutOf({ session, activities, results }) {
  const activity = focusOf({ session, activities });
  if (!activity || activity.state !== "open" || activity.kind !== "talk" || activity.settings.notes) return activity;
  const before = activities[activities.indexOf(activity) - 1];
  return before && results.some((one) => one.activity === before.id && (one.order || []).length) ? before : activity;
}

/** The step that everybody is on. */
function focusOf({ session, activities }) {
  return activities.find((one) => one.id === session.focus);
}
