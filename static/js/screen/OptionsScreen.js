/** What dots and rankings are about, readable from the back of the room. */

import { t, tn } from "../words.js";
import { optionsOf } from "../results/options.js";
import { useTurns } from "./turns.js";

const ONE_COLUMN = 5;
const AT_A_TIME = 10;
const READING = 15000;
const LONG = 120;

export function DotsScreen({ room, activity }) {
  const { dots_each: each, most_on_one: most } = activity.settings;
  const dots = tn("%(n)s dot each", "%(n)s dots each", each);
  return <Options room={room} activity={activity} rule={t("%(dots)s, at most %(most)s on one.", { dots, most })} />;
}

export function RankingScreen({ room, activity }) {
  return <Options room={room} activity={activity} rule={activity.prompt ? null : t("Best first. You don't need to place them all.")} />;
}

function Options({ room, activity, rule }) {
  const { snapshot } = room;
  const options = optionsOf(snapshot, activity).map((option) => withoutOffScreen(snapshot, option));
  const shown = useTurns(options, AT_A_TIME, READING);
  return (
    <>
      {(rule || options.length > AT_A_TIME) && (
        <p class="screen-rule">
          {[rule, options.length > AT_A_TIME && tn("%(n)s in all", "%(n)s in all", options.length)].filter(Boolean).join(" ")}
        </p>
      )}
      <ul class={options.length > ONE_COLUMN ? "screen-options screen-options-many" : "screen-options"}>
        {shown.map((option) => (
          <li key={option.id} class={classOf(option, options.length <= ONE_COLUMN)}>
            <span class="screen-option-title" dir="auto">{option.title}</span>
            {option.summary && options.length <= ONE_COLUMN && (
              <span class="screen-option-summary" dir="auto">{option.summary}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** An option without more words under its title has the whole width, and is written smaller where it is long. */
function classOf({ off, title, summary }, oneColumn) {
  const classes = ["screen-option"];
  if (off) classes.push("screen-option-off");
  if (oneColumn && !summary) classes.push(title.length > LONG ? "screen-option-alone screen-option-long" : "screen-option-alone");
  return classes.join(" ");
}

function withoutOffScreen(snapshot, option) {
  const thing = [...snapshot.proposals, ...snapshot.ideas].find((one) => one.id === option.id);
  return thing && thing.off_screen ? { ...option, title: t("Not on the big screen"), summary: null, off: true } : option;
}
