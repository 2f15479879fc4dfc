/** The people of the room: who waits for the facilitator, who is here by group, and how the talking is shared. */

import { useState } from "preact/hooks";
import { t, tn } from "../words.js";
import { Group } from "../results/groups.js";
import { AddPerson } from "./AddPerson.js";
import { Arranged } from "./Arranged.js";
import { Balance } from "./Balance.js";
import { EnterFor } from "./EnterFor.js";
import { hereOf, joinedOf } from "./Opening.js";
import { Person } from "./Person.js";
import { Safeguarding } from "./Safeguarding.js";
import { Tables } from "./Tables.js";
import { useRoom } from "./context.js";
import { Translating } from "./Translating.js";
import { Waiting } from "./Waiting.js";

const SIDES = ["lived", "professional", "other"];

export function People() {
  const { snapshot } = useRoom();
  const [adding, setAdding] = useState(false);
  const [entering, setEntering] = useState(false);
  const open = snapshot.session.state !== "closed";
  return (
    <aside class="desk-people" tabIndex="-1" aria-label={t("People")}>
      <Waiting />
      <Safeguarding />
      <h2 class="desk-heading">{t("People")}</h2>
      <ul class="people-groups">
        {SIDES.map((side) => <PeopleOf key={side} side={side} />)}
      </ul>
      {open && <Tables />}
      {open && <Translating />}
      {open && <Arranged />}
      <Balance />
      {open && (
        <div class="people-tools">
          <button type="button" class="tool" onClick={() => setAdding(true)}>{t("Add someone without a phone")}</button>
          <button type="button" class="tool" onClick={() => setEntering(true)}>{t("Enter something for someone")}</button>
        </div>
      )}
      {adding && <AddPerson onDone={() => setAdding(false)} />}
      {entering && <EnterFor onDone={() => setEntering(false)} />}
    </aside>
  );
}

function PeopleOf({ side }) {
  const { snapshot, presence } = useRoom();
  const joined = joinedOf(snapshot, side);
  if (!joined.length && side === "other") return null;
  const here = hereOf(snapshot, presence, side);
  return (
    <li>
      <details class="people-group">
        <summary>
          <Group side={side} />
          <span class="people-count">
            <strong>{tn("%(n)s here", "%(n)s here", here)}</strong> · {tn("%(n)s joined", "%(n)s joined", joined.length)}
          </span>
        </summary>
        <ul class="people-list">
          {joined.map((person) => <Person key={person.id} person={person} />)}
        </ul>
        {!joined.length && <p class="soft small">{t("Nobody yet.")}</p>}
      </details>
    </li>
  );
}
