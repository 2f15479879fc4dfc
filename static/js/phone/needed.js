/** Which parts of the phone a session needs: `now` for what it shows, and `soon`, in their order. */

const OVER = ["closing", "closed", "revealed"];

export function needed({ activities = [], session = {} }) {
  const focus = activities.find((step) => step.id === session.focus);
  const begun = focus && focus.state !== "upcoming" && session.state !== "waiting";
  const now = [
    begun ? focus.kind : "later",
    ...(activities.some(({ state }) => OVER.includes(state)) ? ["result"] : []),
    ...(session.seats === "choose" ? ["seats"] : []),
    ...(session.state === "closed" ? ["later"] : []),
  ];
  const soon = ["later", ...activities.map(({ kind }) => kind)];
  return { now, soon: [...new Set(soon)].filter((name) => !now.includes(name)) };
}
