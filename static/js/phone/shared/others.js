/** The rooms of the others on this phone: opened once each, kept open, so that what each has written goes by itself. */
import { bearer, request } from "../../http.js";
import { keepPlace, keptPlace, leavePlace } from "../../kept.js";

const PAUSE = 2000;

/** Opens the rooms of everybody whose place is kept here, and lets speak whoever spoke last. */
export function bringOthers(share) {
  const { others = [], speaks } = keptPlace(share.code) || {};
  others.forEach((other) => takeIn(share, other, other.participant === speaks));
}

/** Somebody was added: their place is kept and they speak at once. */
export function addPerson(share, person) {
  const kept = keptPlace(share.code) || {};
  keepPlace({ code: share.code, others: [...(kept.others || []), person] });
  return takeIn(share, person, true);
}

export function speakNow(share, person) {
  keepPlace({ code: share.code, speaks: person.participant });
  share.now.value = person;
  setTimeout(() => document.querySelector("main h1")?.focus({ preventScroll: true }));
}

async function takeIn(share, { participant, token, name }, speaks) {
  if (share.people.peek().some((person) => person.participant === participant)) return;
  const snapshot = await snapshotOf(share.code, token);
  if (!snapshot) {
    leavePlace(share.code, participant);
    return;
  }
  const person = { ...share.enter({ token, snapshot }), name };
  share.people.value = [...share.people.peek(), person];
  if (speaks) speakNow(share, person);
}

/** Asked for until somebody answers; null for somebody who is not in the session any more. */
async function snapshotOf(code, token) {
  for (;;) {
    try {
      const response = await request(`/api/v1/sessions/${code}/snapshot`, { headers: bearer(token) });
      if (response.ok) return await response.json();
      if (response.status < 500) return null;
    } catch (error) {
      // Without a network there is nothing to do but to ask again.
    }
    await new Promise((go) => setTimeout(go, PAUSE * (0.75 + Math.random() / 2)));
  }
}
