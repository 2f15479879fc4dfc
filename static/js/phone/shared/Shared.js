/** Two or three people on one phone: who speaks now, going from one to the other, and adding somebody. */
import { useEffect } from "preact/hooks";
import { said } from "../../said.js";
import { t } from "../../words.js";
import { announce } from "../announce.js";
import { AddOnThisPhone } from "./AddOnThisPhone.js";
import { LetGo } from "./LetGo.js";
import { labels } from "./labels.js";
import { bringOthers, speakNow } from "./others.js";

export function Shared({ share }) {
  useEffect(() => { bringOthers(share); }, []);
  const people = share.people.value;
  const now = share.now.value;
  return (
    <>
      {people.length > 1 && <Speakers share={share} people={people} now={now} />}
      {share.adding.value && <AddOnThisPhone share={share} onClose={() => { share.adding.value = false; }} />}
    </>
  );
}

function Speakers({ share, people, now }) {
  const names = labels(people.map(({ room, name }) => nameIn(room) || name || voiceIn(room)));
  const speak = (person, name) => {
    speakNow(share, person);
    announce(t("Now this phone is for: %(name)s", { name }));
  };
  const place = people.indexOf(now);
  return (
    <>
      <div class="speakers" role="group" aria-label={t("Whose turn it is on this phone")}>
        {people.map((person, at) => (
          <button
            key={person.participant}
            type="button"
            class={`speaker speaker-${at + 1}`}
            aria-pressed={String(person === now)}
            onClick={() => person !== now && speak(person, names[at])}
          >
            <span class="speaker-name" dir="auto">{names[at]}</span>
            <span class="speaker-state">{stateOf(person, now)}</span>
          </button>
        ))}
      </div>
      {place > 0 && !now.room.gone.value && <LetGo key={now.participant} share={share} person={now} name={names[place]} />}
    </>
  );
}

function stateOf({ room, participant }, now) {
  if (room.gone.value) return t("has left");
  const waiting = room.waiting.value.length;
  if (participant === now.participant) return t("speaks now");
  return waiting > 0 ? t("not sent yet (%(n)s)", { n: waiting }) : t("Tap to change");
}

const nameIn = (room) => (room.snapshot.value.mine || {}).name;

function voiceIn(room) {
  const { mine, session } = room.snapshot.value;
  const voice = session.voices.find(({ key }) => key === (mine || {}).voice);
  return voice ? said(voice.label) : "";
}
