/** The journal's chain: every digest follows from the one before, and the closing sums them all up (X5). */

import { t, tn } from "../words.js";
import { canonical } from "./canonical.js";
import { digest } from "./digest.js";
import { Wrong } from "./wrong.js";

const BESIDE = ["digest", "salts", "withheld"];

/** Holds the chain from the first event to the last; answers what holds, in sentences. */
export function checkChain({ journal, chain }) {
  let previous = "";
  let unseen = 0;
  if (!journal.length) throw new Wrong(t("The journal is empty."));
  journal.forEach((event, at) => {
    if (event.seq !== at + 1) throw new Wrong(t("Event %(n)s is missing from the journal.", { n: at + 1 }));
    if (!isSeen(event)) unseen += 1;
    else if (follows(previous, event) !== event.digest) {
      throw new Wrong(t("Event %(n)s (%(type)s) was changed: its digest does not fit.", { n: event.seq, type: event.type }));
    }
    previous = event.digest;
  });
  if (chain.latest.seq !== journal.length || chain.latest.digest !== previous) {
    throw new Wrong(t("The record’s latest digest is not that of its last event."));
  }
  return [
    tn("The chain of %(n)s event holds.", "The chain of %(n)s events holds.", journal.length),
    tn("%(n)s of them is not for readers of this copy; its digest fits in.", "%(n)s of them are not for readers of this copy; their digests fit in.", unseen),
  ];
}

/** Holds the fingerprint against the closing, which sums up every event before it. */
export function checkFingerprint(record, given) {
  const closings = record.journal.filter((event) => event.type === "session_closed");
  const [closing] = closings;
  if (closings.length !== 1 || closing.digest !== record.fingerprint || closing.fingerprint !== record.fingerprint) {
    throw new Wrong(t("The check code in this file is not the digest of the session’s closing."));
  }
  const before = record.journal.slice(0, closing.seq - 1);
  const shown = record.journal.slice(0, closing.seq).filter((event) => isSeen(event) && !("blind" in event));
  if (digest(before.map((event) => event.digest).join("")) !== closing.digests || shown.length !== closing.everyone) {
    throw new Wrong(t("The events before the closing are not those that it sums up: one was changed, or made to look private."));
  }
  const whole = t("Every event that everyone may see is there.");
  if (!given) return [whole];
  if (given.replace(/[\s-]/g, "").toLowerCase() !== record.fingerprint) {
    throw new Wrong(t("The check code that you typed is not that of this file: it was changed since, or it is the record of another session."));
  }
  return [whole, t("The check code that you typed is that of this file.")];
}

function isSeen(event) {
  return "type" in event;
}

/** The event as it was digested: each text replaced by the digest of its salt and itself. */
export function asDigested(event) {
  const content = Object.fromEntries(Object.entries(event).filter(([name]) => !BESIDE.includes(name)));
  if (event.type === "session_closed") delete content.fingerprint;
  Object.assign(content, event.withheld);
  Object.entries(event.salts || {}).forEach(([field, salt]) => {
    content[field] = digest(salt, event[field]);
  });
  return content;
}

function follows(previous, event) {
  return digest(previous, canonical(asDigested(event)));
}
