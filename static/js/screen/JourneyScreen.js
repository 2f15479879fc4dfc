/** A board with stages on the big screen: the stages side by side, many of them in two rows, and in each the ideas whose turn it is. */

import { inLanguage, inOtherLanguages, said } from "../said.js";
import { number, t } from "../words.js";
import { Note } from "./ScreenNote.js";
import { shared } from "./board.js";
import { useTurns } from "./turns.js";

const READING = 18000;
const BESIDE = 4;
const TWO_ROWS = 6;

/** At most six ideas at a time, as on every board. */
export function JourneyScreen({ snapshot, ideas, columns }) {
  const loose = ideas.filter((idea) => !columns.includes(idea.column));
  const stages = [...columns, ...(loose.length ? [null] : [])];
  const inside = stages.map((stage) => (stage ? ideas.filter((idea) => idea.column === stage) : loose));
  const seats = shared(inside.map((list) => list.length));
  return (
    <ol class={["screen-journey", stages.length > BESIDE && "screen-journey-rows", stages.length > TWO_ROWS && "screen-journey-many"].filter(Boolean).join(" ")}>
      {stages.map((stage, at) => <Stage key={stage || ""} also={inOtherLanguages(snapshot)} stage={stage} each={seats[at]} ideas={inside[at]} />)}
    </ol>
  );
}

function Stage({ also, stage, each, ideas }) {
  const shown = useTurns(ideas, each, READING);
  return (
    <li class="screen-lane">
      <h2><span {...inLanguage(stage)}>{stage ? said(stage) : t("At no stage")}</span> <span class="screen-theme-count">{number(ideas.length)}</span></h2>
      <ul>{shown.map((idea) => <Note key={idea.id} idea={idea} also={also} inStage />)}</ul>
    </li>
  );
}
