/** The people of a helper's table: who has not taken part yet, never how the others did, and entering something for them. */

import { Group } from "../results/groups.js";
import { t, tn } from "../words.js";
import { useRoom } from "../desk/context.js";
import { nameOf } from "../desk/naming.js";
import { tableInWords } from "../desk/seating.js";
import { peopleOf } from "./mine.js";

export function MyTable({ table, activity, onEnter }) {
  const { snapshot, aside } = useRoom();
  const voting = activity && ["open", "closing"].includes(activity.state) ? aside[`missing/${activity.id}`] : null;
  const people = peopleOf(snapshot, table, voting);
  const missing = people.filter(({ isMissing }) => isMissing).length;
  const first = [...people].sort((one, other) => Number(other.isMissing) - Number(one.isMissing));
  return (
    <section class="my-table">
      <h2>{table === null ? t("Everyone here") : tableInWords(table, snapshot.session.tables)}</h2>
      {voting && <p class="soft">{missing
        ? tn("%(n)s has not taken part yet. You see who, never how anyone voted.", "%(n)s have not taken part yet. You see who, never how anyone voted.", missing)
        : t("Everyone here has taken part.")}</p>}
      {!people.length && <p class="soft">{t("Nobody yet.")}</p>}
      <ul class="my-people">
        {first.map(({ person, isMissing }) => (
          <li key={person.id} class="my-person">
            <span class="my-person-who">
              <strong dir="auto">{nameOf(person, snapshot.people)}</strong>
              <Group side={person.side} />
              {isMissing && <span class="chip chip-warn">{t("not yet")}</span>}
              {person.source === "paper" && <span class="chip">{t("on paper")}</span>}
            </span>
            {snapshot.session.state === "running" && (
              <button type="button" class="tool" onClick={() => onEnter(person.id)}>
                {t("Enter for them")}<span class="visually-hidden" dir="auto">: {nameOf(person, snapshot.people)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
