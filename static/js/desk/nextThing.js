/** The next sensible thing to do in a session, as one button says it; pure. */

import { awaitsNumber } from "../lots.js";
import { titleOf } from "../titles.js";
import { t } from "../words.js";

/** Whether a step takes ballots, closes with a countdown and has a result: those alone are set to decide one way or another. */
export const decides = ({ settings }) => "decided_by" in settings;

export const COUNTDOWN = 30;

/**
 * {label, deeds: [[deed, data]], hint?, wait?, ask?: "end", opens?: activity, draws?: activity, closesAt?} or null when there is nothing left to do.
 */
export function nextThing({ session, activities }) {
  if (session.state === "closing") return { label: t("Counting the last votes…"), deeds: [], wait: true };
  if (session.state === "closed") return null;
  if (session.state === "waiting") return { label: t("Start the session"), deeds: [["start_session"]] };
  if (session.paused) return { label: t("Carry on"), deeds: [["pause", { on: false }]], hint: t("The room is paused.") };

  const closing = activities.find((one) => one.state === "closing");
  if (closing) return keepOpen(closing);
  const here = activities.find((one) => one.id === session.focus);
  return (here && inStep(here, session)) || onwards(activities, here, session);
}

/** What a step that everybody is brought to begins with: the clock of the step before stops, and its own is offered. */
export function freshClock(session) {
  return session.timer || session.timer_left != null ? [["set_timer", { seconds: 0 }]] : [];
}

function keepOpen(activity) {
  return {
    label: t("Keep voting open"),
    deeds: [["cancel_closing", { activity: activity.id }]],
    closesAt: activity.closes_at,
  };
}

function inStep(activity, session) {
  if (activity.state === "upcoming") return opening(activity, session);
  if (activity.state === "open" && decides(activity)) {
    return {
      label: t("Close voting"),
      deeds: [["close_activity", { activity: activity.id, in_seconds: COUNTDOWN }]],
      hint: t("Everyone gets %(n)s seconds. You can call it off until then.", { n: COUNTDOWN }),
    };
  }
  if (awaitsNumber(activity)) {
    return {
      label: t("Draw a number in the room"),
      deeds: [],
      draws: activity,
      hint: t("Where two are equal, lots are drawn from it. The votes are counted once it is there."),
    };
  }
  if (activity.state === "closed" && decides(activity)) {
    return {
      label: t("Show the results"),
      deeds: [["reveal_results", { activity: activity.id }]],
      hint: t("You see them when everybody does."),
    };
  }
  if (activity.state === "open" && activity.settings.think_first && !activity.shown) {
    return {
      label: t("Show the ideas"),
      deeds: [["show_ideas", { activity: activity.id }]],
      hint: t("Until then everyone sees only their own."),
    };
  }
  return null;
}

function onwards(activities, here, session) {
  const after = here ? activities.slice(activities.indexOf(here) + 1) : activities;
  const next = after.find(isToCome) || activities.find(isToCome);
  if (!next) return { label: t("End the session"), deeds: [["close_session"]], ask: "end" };
  const opens = opening(next, session);
  if (!here || here.state !== "open") return opens;
  return {
    ...opens,
    label: t("Next: %(title)s", { title: titleOf(next) }),
    deeds: [["close_activity", { activity: here.id }], ...opens.deeds],
    hint: t("“%(title)s” closes. You can open it again.", { title: titleOf(here) }),
  };
}

/** What nobody has opened and nobody left out. */
export const isToCome = (activity) => activity.state === "upcoming" && !activity.skipped;

function opening(activity, session) {
  return {
    label: t("Open: %(title)s", { title: titleOf(activity) }),
    deeds: [["open_activity", { activity: activity.id }], ...freshClock(session)],
    opens: activity,
  };
}
