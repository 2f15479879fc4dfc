/** Approval: tick all that you could support. */
import { announce } from "../announce.js";
import { Icon } from "../Icon.js";
import { Ballot, VOTE } from "./Ballot.js";
import { useBallot } from "./useBallot.js";
import { idsOf, OptionWords } from "./Option.js";
import { optionOf } from "../../results/options.js";
import { t, tn } from "../../words.js";

export function Approval({ room, activity }) {
  const snapshot = room.snapshot.value;
  const ballot = useBallot(room, activity);
  const ids = idsOf(activity);

  function tick(id, on) {
    const { [id]: before, ...others } = ballot.marks;
    const next = on ? { ...others, [id]: 1 } : others;
    const { title } = optionOf(snapshot, id);
    ballot.cast(next);
    announce(`${on ? t("%(title)s is ticked.", { title }) : t("%(title)s is not ticked now.", { title })} ${tickedInWords(next)}`, VOTE);
  }

  return (
    <Ballot room={room} activity={activity} ballot={ballot} head={<p><strong>{tickedInWords(ballot.marks)}</strong></p>}>
      <p class="soft">{t("Tick every one that you could support. It need not be your favourite.")}</p>
      <ul class="options">
        {ids.map((id) => (
          <Tick key={id} room={room} id={id} on={id in ballot.marks} paused={ballot.paused} tick={tick} />
        ))}
      </ul>
    </Ballot>
  );
}

function Tick({ room, id, on, paused, tick }) {
  const { title, off } = optionOf(room.snapshot.value, id);
  return (
    <li class={on ? "note option option-marked" : "note option"}>
      <label class="tick">
        <span class="option-title" dir="auto">{title}</span>
        <input
          type="checkbox" class="visually-hidden" checked={on} disabled={paused || (off && !on)}
          onChange={(event) => tick(id, event.currentTarget.checked)}
        />
        <span class="tick-box" aria-hidden="true"><Icon name="done" /></span>
      </label>
      <OptionWords room={room} id={id} heading={null} />
    </li>
  );
}

function tickedInWords(marks) {
  const ticked = Object.keys(marks).length;
  return ticked ? tn("%(n)s ticked", "%(n)s ticked", ticked) : t("Nothing ticked");
}

export function markInWords() {
  return t("ticked");
}
