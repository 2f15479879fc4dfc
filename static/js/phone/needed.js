/** Which parts of the phone a session needs: the kinds on its agenda, and results once a step is over. */

const OVER = ["closing", "closed", "revealed"];

export function needed({ activities = [] }) {
  const kinds = activities.map(({ kind }) => kind);
  return [...new Set(activities.some(({ state }) => OVER.includes(state)) ? [...kinds, "result"] : kinds)];
}
