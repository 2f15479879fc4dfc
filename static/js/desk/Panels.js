/** The parts of the pocket desk, one at a time: now, agenda, people, room. */

import { t } from "../words.js";
import { waitingFor } from "./needs.js";
import { useRoom } from "./context.js";

const PANELS = [
  ["step", () => t("Now")],
  ["agenda", () => t("Agenda")],
  ["people", () => t("People")],
  ["room", () => t("Room")],
];

export function Panels({ panel, onChoose }) {
  const { snapshot } = useRoom();
  const needs = waitingFor(snapshot);
  return (
    <nav class="desk-panels" aria-label={t("Parts of the desk")}>
      {PANELS.map(([key, label]) => (
        <button
          key={key}
          type="button"
          class="desk-panel-button"
          aria-pressed={panel === key}
          onClick={() => onChoose(key)}
        >
          {label()}
          {key === "people" && needs > 0 && <span class="desk-needs">{needs}</span>}
        </button>
      ))}
    </nav>
  );
}
