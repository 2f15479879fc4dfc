/** Where a step may go in the agenda: among the steps that nobody has opened yet; pure. */

/** The step after which `id` comes when it moves by `by` places (null: first of all), or undefined where it cannot. */
export function moved(activities, id, by) {
  const at = activities.findIndex((one) => one.id === id);
  const past = activities[at + by];
  if (at < 0 || !isMovable(activities[at]) || !past || !isMovable(past)) return undefined;
  return afterPlace(activities.filter((one) => one.id !== id), at + by);
}

/** The step after which `id` comes when it is dropped on `target`, or undefined where it cannot. */
export function dropped(activities, id, target) {
  const by = activities.findIndex((one) => one.id === target) - activities.findIndex((one) => one.id === id);
  return by === 0 ? undefined : moved(activities, id, by);
}

export const isMovable = (activity) => activity.state === "upcoming";

function afterPlace(others, place) {
  return place > 0 ? others[place - 1].id : null;
}
