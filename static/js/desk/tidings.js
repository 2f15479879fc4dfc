/** What the desk says aloud when it happens: someone waits, a step moves on; pure. */

import { titleOf } from "../titles.js";
import { t } from "../words.js";
import { nameOf } from "./naming.js";

/** Sentences about what `now` holds and `before` did not. */
export function tidings(before, now) {
  return [...fromPeople(before, now), ...fromSteps(before, now)];
}

function fromPeople(before, now) {
  const known = new Map((before.people || []).map((person) => [person.id, person]));
  const people = now.people || [];
  const hands = people.filter((person) => person.hand && !known.get(person.id)?.hand);
  const outside = people.filter((person) => person.state === "waiting" && known.get(person.id)?.state !== "waiting");
  return [
    ...hands.map((person) => t("%(name)s has a hand up.", { name: nameOf(person, people) })),
    ...outside.map((person) => t("%(name)s waits at the door.", { name: nameOf(person, people) })),
    ...more(before.calls, now.calls).map(() => t("Someone asks for help.")),
    ...more(before.reports, now.reports).map(() => t("Something was reported.")),
  ];
}

function fromSteps(before, now) {
  const states = new Map(before.activities.map((one) => [one.id, one.state]));
  return now.activities
    .filter((one) => states.has(one.id) && states.get(one.id) !== one.state)
    .map((one) => MOVED[one.state](titleOf(one)));
}

const MOVED = {
  upcoming: (title) => t("“%(title)s” is to come.", { title }),
  open: (title) => t("“%(title)s” is open.", { title }),
  closing: (title) => t("“%(title)s” is closing.", { title }),
  closed: (title) => t("“%(title)s” is closed.", { title }),
  revealed: (title) => t("Everyone sees the result of “%(title)s”.", { title }),
};

function more(before = [], now = []) {
  return now.slice(before.length);
}
