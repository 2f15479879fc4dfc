/** What is voted on, readable from the back of the room. */

import { t, tn } from "../words.js";
import { optionsOf } from "../results/options.js";
import { useTurns } from "./turns.js";

const ONE_COLUMN = 5;
const AT_A_TIME = 10;
const READING = 15000;
const LONG = 120;
const ROOMY = 3;

/** `rule` is what people do, in a line; `figure(snapshot, id)` is what stands beside an option; `children` stand above them. */
export function OptionsScreen({ room, activity, rule, figure = () => null, children }) {
  const { snapshot } = room;
  const options = optionsOf(snapshot, activity).map((option) => withoutOffScreen(snapshot, option));
  const shown = useTurns(options, AT_A_TIME, READING);
  const many = options.length > ONE_COLUMN;
  const list = ["screen-options", many && "screen-options-many", children && options.length > ROOMY && "screen-options-tight"];
  return (
    <>
      <div class="screen-rule">
        {(rule || options.length > AT_A_TIME) && (
          <p>{[rule, options.length > AT_A_TIME && tn("%(n)s in all", "%(n)s in all", options.length)].filter(Boolean).join(" ")}</p>
        )}
        {children}
      </div>
      <ul class={list.filter(Boolean).join(" ")}>
        {shown.map((option) => {
          const beside = !option.off && figure(snapshot, option.id);
          return (
            <li key={option.id} class={classOf(option, many, beside)}>
              <span class="screen-option-title" dir="auto">{option.title}</span>
              {option.summary && !many && <span class="screen-option-summary" dir="auto">{option.summary}</span>}
              {beside && <span class={/\d/.test(beside) ? "screen-option-figure" : "screen-option-figure screen-figure-none"}>{beside}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** An option without more words under its title has the whole width, and is written smaller where it is long. */
function classOf({ off, title, summary }, many, beside) {
  const classes = ["screen-option"];
  if (off) classes.push("screen-option-off");
  if (beside) classes.push("screen-option-with");
  if (!many && !summary) classes.push(title.length > LONG ? "screen-option-alone screen-option-long" : "screen-option-alone");
  return classes.join(" ");
}

function withoutOffScreen(snapshot, option) {
  const thing = [...snapshot.proposals, ...snapshot.ideas, ...(snapshot.themes || [])].find((one) => one.id === option.id);
  return thing && thing.off_screen ? { ...option, title: t("Not on the big screen"), summary: null, off: true } : option;
}
