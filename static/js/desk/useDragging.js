/** Steps to come are dragged to another place among themselves; the buttons of a step do the same. */

import { useState } from "preact/hooks";
import { useRoom } from "./context.js";
import { dropped, isMovable } from "./order.js";

/** A function that gives what makes a step of the agenda draggable. */
export function useDragging(activities) {
  const { send } = useRoom();
  const [held, hold] = useState(null);
  const [over, setOver] = useState(null);

  function drop(event, target) {
    event.preventDefault();
    const after = dropped(activities, held, target);
    if (after !== undefined) send("move_activity", { activity: held, after });
    leave();
  }

  function leave() {
    hold(null);
    setOver(null);
  }

  return (activity) => isMovable(activity) && {
    draggable: true,
    "data-held": held === activity.id || undefined,
    "data-over": sideOf(activities, held, over, activity),
    onDragStart: (event) => {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", activity.id);
      hold(activity.id);
    },
    onDragOver: (event) => {
      if (!held) return;
      event.preventDefault();
      setOver(activity.id);
    },
    onDrop: (event) => drop(event, activity.id),
    onDragEnd: leave,
  };
}

/** On which edge of the step under the pointer the one that is held would land. */
function sideOf(activities, held, over, activity) {
  if (over !== activity.id || !held || held === over) return undefined;
  const place = (id) => activities.findIndex((one) => one.id === id);
  return place(over) > place(held) ? "after" : "before";
}
