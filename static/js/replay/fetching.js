/** Fetches a journal page by page, and tells how far it is. */

/** All events of `address`, up to the place `upto`; `progress(part)` hears a share from 0 to 1. */
export async function fetchEvents(address, upto, progress) {
  const events = [];
  let after = 0;
  let more = true;
  while (more) {
    const answer = await fetch(`${address}?after=${after}`, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const page = await answer.json();
    events.push(...page.events);
    after = page.upto;
    more = page.more;
    progress(upto ? after / upto : 1);
  }
  return events;
}
