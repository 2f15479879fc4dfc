/** What people who said that they will come need, and whether it is arranged: told in all, tied to nobody. */

import { useEffect, useState } from "preact/hooks";
import { bearer, request } from "../http.js";
import { t } from "../words.js";
import { useRoom } from "./context.js";

const NAMES = {
  interpreter: () => t("An interpreter"),
  step_free: () => t("A way in without steps, room for a wheelchair"),
  large_print: () => t("Large print"),
  hearing_loop: () => t("A hearing loop"),
  someone_with_you: () => t("Someone with me: carer, supporter, assistant"),
  travel_paid: () => t("Travel paid"),
  childcare: () => t("Childcare"),
  quiet_space: () => t("A quiet place to go to in between"),
  words: () => t("Something else"),
};

export function Arranged() {
  const { snapshot, token } = useRoom();
  const [needs, setNeeds] = useState([]);
  useEffect(() => {
    request(`/api/v1/sessions/${snapshot.session.code}/needs`, { headers: bearer(token) })
      .then((response) => (response.ok ? response.json() : { needs: [] }))
      .then((answer) => setNeeds(answer.needs))
      .catch(() => {});
  }, []);
  if (!needs.length) return null;
  return (
    <details class="arranged">
      <summary>{needs.every(isArranged) ? t("What people need: all arranged") : t("What people need: not all is arranged")}</summary>
      <ul class="arranged-list">
        {needs.map((one) => (
          <li key={one.need}>
            <span>{inWords(one.need)}</span>{" "}
            <strong>{isArranged(one) ? t("arranged") : t("%(arranged)s of %(people)s arranged", one)}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
}

const isArranged = ({ arranged, people }) => arranged >= people;

function inWords(need) {
  const [key, language] = need.split(":");
  if (language) return t("Interpreter: %(language)s", { language });
  return NAMES[key] ? NAMES[key]() : key;
}
