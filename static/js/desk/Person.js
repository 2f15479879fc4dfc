/** One person in the list: who they are, as they wished to be called, and what can be done about it. */

import { t } from "../words.js";
import { Deed, WithReason } from "./Deed.js";
import { useRoom } from "./context.js";
import { nameOf, voiceOf } from "./naming.js";
import { tableInWords } from "./seating.js";

export function Person({ person }) {
  const { snapshot } = useRoom();
  return (
    <li class="person">
      <details>
        <summary class="person-line">
          <span dir="auto">{nameOf(person, snapshot.people)}</span>
          {person.hand && <span class="chip">{t("hand up")}</span>}
          {person.source === "paper" && <span class="chip">{t("on paper")}</span>}
          {person.source === "shared" && <span class="chip">{t("shared phone")}</span>}
        </summary>
        <p class="small soft" dir="auto">
          {[voiceOf(snapshot, person), person.table && tableInWords(person.table, snapshot.session.tables), withWhom(person, snapshot.people)].filter(Boolean).join(" · ")}
        </p>
        <div class="thing-tools">
          {person.name_hidden && <Deed kind="tool" deeds={[["show", { what: "name", id: person.id }]]}>{t("Show the name again")}</Deed>}
          {person.name && !person.name_hidden && (
            <WithReason
              kind="tool"
              deed="hide"
              data={{ what: "name", id: person.id }}
              title={t("Hide this name: why?")}
            >
              {t("Hide the name")}
            </WithReason>
          )}
          <WithReason
            kind="tool tool-bad"
            deed="remove_participant"
            data={{ participant: person.id }}
            title={t("Remove %(name)s: why?", { name: nameOf(person, snapshot.people) })}
            text={t("They leave at once and cannot come back on this phone. Votes in steps still open are taken out. This cannot be undone.")}
          >
            {t("Remove…")}
          </WithReason>
          <Deed
            kind="tool tool-bad"
            deeds={[["erase_participant", { participant: person.id }]]}
            ask={{
              title: t("Erase everything from %(name)s?", { name: nameOf(person, snapshot.people) }),
              text: t("Their name and all they wrote are gone from this server, and they leave. This cannot be undone."),
              yes: t("Erase everything"),
              bad: true,
            }}
          >
            {t("Erase all…")}
          </Deed>
        </div>
      </details>
    </li>
  );
}

/** Whose phone they use. */
function withWhom({ host }, people) {
  const found = host && people.find((one) => one.id === host);
  return found ? t("on the phone of %(name)s", { name: nameOf(found, people) }) : null;
}
