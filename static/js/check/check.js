/** Checks a record's file by itself, without the server: chain, check code, votes and counts (X3). */

import { t } from "../words.js";
import { checkChain, checkFingerprint } from "./chain.js";
import { checkVotes } from "./votes.js";
import { Wrong } from "./wrong.js";

/**
 * What holds of a record's text, as [{title, said: [sentence]}]; throws Wrong with the first thing that does not.
 * `given` is the check code that somebody noted, or nothing.
 */
export function check(text, given = "") {
  const record = read(text);
  try {
    return [
      { title: t("What happened"), said: checkChain(record) },
      { title: t("The check code"), said: checkFingerprint(record, given) },
      ...checkVotes(record),
    ];
  } catch (error) {
    if (error instanceof Wrong) throw error;
    throw new Wrong(t("This record is damaged: something in it is missing or of the wrong sort."));
  }
}

/** The check code that a file claims, in fours. */
export function codeOf(text) {
  return read(text).fingerprint.match(/.{1,4}/g);
}

function read(text) {
  let record;
  try {
    record = JSON.parse(text);
  } catch (error) {
    throw new Wrong(t("This file can’t be read. Choose the record’s file, which ends in .json."));
  }
  if (!record || record.format !== "equal-footing-record") throw new Wrong(t("This file is not a record of Equal Footing."));
  if (record.version !== 1) throw new Wrong(t("This record is of a later version than this page knows."));
  return record;
}
