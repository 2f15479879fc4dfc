/** Ending the session: the button, and what is asked first, with all that would be left undone. */

import { useState } from "preact/hooks";
import { Sentence } from "../results/Sentence.js";
import { awaitsNumber } from "../lots.js";
import { titleOf } from "../titles.js";
import { listed, t, tn } from "../words.js";
import { Ask } from "./Ask.js";
import { Refusal } from "./Deed.js";
import { useDeed, useRoom } from "./context.js";
import { decides, isToCome } from "./nextThing.js";
import { hereInAll } from "./Opening.js";

export function EndButton() {
  const { session } = useRoom().snapshot;
  const { act, busy, refusal } = useDeed();
  const [asking, setAsking] = useState(false);
  if (session.state !== "running") return null;

  function end() {
    setAsking(false);
    act(["close_session"]);
  }

  return (
    <>
      <button type="button" class="button button-quiet" aria-disabled={busy} onClick={() => setAsking(true)}>{t("End the session…")}</button>
      <Refusal text={refusal} />
      {asking && <EndSession onYes={end} onNo={() => setAsking(false)} />}
    </>
  );
}

/** Asks before the session ends; the same question wherever it is asked. */
export function EndSession({ onYes, onNo }) {
  const { snapshot, presence } = useRoom();
  const left = leftUndone(snapshot, hereInAll(snapshot, presence));
  return (
    <Ask
      title={t("End the session?")}
      text={t("What is open closes, every vote is counted and shown, and nothing more can be added. This cannot be undone.")}
      yes={t("End the session")}
      bad
      onYes={onYes}
      onNo={onNo}
    >
      {left.length > 0 && <ul class="ask-list">{left.map((one) => <li key={one}><Sentence text={one} /></li>)}</ul>}
    </Ask>
  );
}

/** What ending now leaves undone or takes from people, a sentence each; pure. */
export function leftUndone({ session, activities, progress }, here) {
  const isOpen = ({ state }) => state === "open" || state === "closing";
  const checkOut = checkOutOf(activities);
  const toCome = activities.filter((one) => isToCome(one) && one !== checkOut);
  return [
    ...activities.filter((one) => isOpen(one) && decides(one)).map((one) => openVote(one, (progress[one.id] || { ballots: 0 }).ballots, here)),
    ...activities.filter((one) => isOpen(one) && !decides(one)).map((one) => t("“%(title)s” is still open. What somebody is writing and has not sent is lost.", { title: titleOf(one) })),
    ...activities.filter(awaitsNumber).map((one) => t("No number was drawn for “%(title)s”: the computer will draw one, which nobody in the room can check.", { title: titleOf(one) })),
    ...(toCome.length ? [notOpened(toCome)] : []),
    ...(checkOut ? [t("The check-out was not done: “%(title)s”. Nobody was asked how it was for them.", { title: titleOf(checkOut) })] : []),
    ...(session.paused ? [t("The room is paused.")] : []),
  ];
}

/** The short question that an agenda ends with, where it is still to come. */
function checkOutOf(activities) {
  const last = activities[activities.length - 1];
  return last && activities.length > 1 && last.kind === "quick_question" && last.state === "upcoming" ? last : undefined;
}

function openVote(activity, ballots, here) {
  const title = titleOf(activity);
  if (here <= ballots) return t("Voting on “%(title)s” is still open.", { title });
  return tn("Voting on “%(title)s” is still open: %(n)s person here has not voted.", "Voting on “%(title)s” is still open: %(n)s people here have not voted.", here - ballots, { title });
}

function notOpened(steps) {
  const titles = listed(steps.map((one) => t("“%(title)s”", { title: titleOf(one) })));
  return tn("This step was not opened: %(titles)s.", "These steps were not opened: %(titles)s.", steps.length, { titles });
}
