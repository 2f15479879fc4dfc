/** Who waits for the facilitator: hands, calls for help, reports, and people at a locked door. */

/** How many things wait for someone at the desk. */
export function waitingFor(snapshot) {
  if (hasEnded(snapshot)) return 0;
  return outside(snapshot).length + handsUp(snapshot).length + openReports(snapshot).length + openCalls(snapshot).length;
}

/** After the end nobody waits for anything that could still be done. */
export const hasEnded = ({ session }) => session.state === "closed";

/** Who waits at the locked door. */
export const outside = ({ people = [] }) => people.filter((person) => person.state === "waiting");

/** Who has a hand up. */
export const handsUp = ({ people = [] }) => people.filter((person) => person.hand && person.state === "in");

/** Calls for help that nobody has gone to yet; a helper with a table hears those from there alone. */
export function openCalls({ calls = [], people = [] }, table = null) {
  const from = (call) => (people.find((person) => person.id === call.participant) || {}).table;
  return calls.filter((call) => !call.settled && (table === null || from(call) === table));
}

/** Reports about things that are still up and not dealt with, the newest first. */
export function openReports(snapshot) {
  return (snapshot.reports || [])
    .filter((report) => !report.settled)
    .filter((report) => {
      const thing = thingOf(snapshot, report.what, report.about);
      return !thing || thing.state === "up" || thing.state === "in";
    })
    .reverse();
}

const SHELF = {
  idea: "ideas", comment: "comments", statement: "statements", theme: "themes", proposal: "proposals", question: "questions", note: "notes",
  name: "people",
};

/** The thing of a kind with this id. */
export function thingOf(snapshot, what, id) {
  return (snapshot[SHELF[what]] || []).find((one) => one.id === id);
}
