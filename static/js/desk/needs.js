/** Who waits for the facilitator: hands, calls for help, reports, and people at a locked door. */

/** How many things wait for someone at the desk. */
export function waitingFor(snapshot) {
  const people = snapshot.people || [];
  const asking = people.filter((person) => person.hand || person.state === "waiting");
  return asking.length + openReports(snapshot).length + (snapshot.calls || []).length;
}

/** Reports about things that are still up, the newest first. */
export function openReports(snapshot) {
  return (snapshot.reports || [])
    .filter((report) => {
      const thing = thingOf(snapshot, report.what, report.about);
      return !thing || thing.state === "up" || thing.state === "in";
    })
    .reverse();
}

const SHELF = { idea: "ideas", comment: "comments", statement: "statements", proposal: "proposals", name: "people" };

/** The thing of a kind with this id. */
export function thingOf(snapshot, what, id) {
  return (snapshot[SHELF[what]] || []).find((one) => one.id === id);
}
