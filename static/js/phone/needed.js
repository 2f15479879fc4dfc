/** Which parts of the phone a session needs: the kinds on its agenda, choosing a table, and results once a step is over. */

const OVER = ["closing", "closed", "revealed"];

export function needed({ activities = [], session = {} }) {
  const kinds = [...activities.map(({ kind }) => kind), ...(session.seats === "choose" ? ["seats"] : [])];
  return [...new Set(activities.some(({ state }) => OVER.includes(state)) ? [...kinds, "result"] : kinds)];
}
