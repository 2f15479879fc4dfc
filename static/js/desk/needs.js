/** Who waits for the facilitator: hands, calls for help, reports, and people at a locked door. */

/** How many things wait for someone at the desk; `done` names the hands, calls and reports dealt with here. */
export function waitingFor(snapshot, done) {
  if (hasEnded(snapshot)) return 0;
  const outside = (snapshot.people || []).filter((person) => person.state === "waiting");
  return outside.length + handsUp(snapshot, done).length + openReports(snapshot, done).length + openCalls(snapshot, done).length;
}

/** After the end nobody waits for anything that could still be done. */
export const hasEnded = ({ session }) => session.state === "closed";

/** How `done` names a hand. */
export const handOf = (person) => `hand.${person.id}`;

/** Who has a hand up and has not had their turn. */
export function handsUp(snapshot, done) {
  return (snapshot.people || []).filter((person) => person.hand && person.state === "in" && !done.includes(handOf(person)));
}

/** Calls for help that nobody at this desk has dealt with. */
export function openCalls(snapshot, done) {
  return (snapshot.calls || []).filter((call) => !done.includes(call.id));
}

/** Reports about things that are still up and not dealt with, the newest first. */
export function openReports(snapshot, done) {
  return (snapshot.reports || [])
    .filter((report) => !done.includes(report.id))
    .filter((report) => {
      const thing = thingOf(snapshot, report.what, report.about);
      return !thing || thing.state === "up" || thing.state === "in";
    })
    .reverse();
}

const SHELF = {
  idea: "ideas", comment: "comments", statement: "statements", theme: "themes", proposal: "proposals", question: "questions",
  note: "notes", name: "people",
};

/** The thing of a kind with this id. */
export function thingOf(snapshot, what, id) {
  return (snapshot[SHELF[what]] || []).find((one) => one.id === id);
}
