/** What is voted on: the options of an open vote, or what they will be. */

import { t } from "../words.js";
import { optionsOf } from "../results/options.js";
import { Proposals } from "./Proposals.js";
import { Remarks } from "./Remarks.js";
import { Themes } from "./Themes.js";
import { useRoom } from "./context.js";

/** `rule` is what people do, in a line; `figure(snapshot, id)` is what stands beside an option, such as its cost. */
export function OptionsDesk({ activity, rule, figure = () => null }) {
  const { snapshot } = useRoom();
  if (activity.state === "revealed") return null;
  return (
    <section class="board" aria-label={t("What we vote on")}>
      <p class="board-rule">{rule}</p>
      {activity.options ? <Fixed snapshot={snapshot} activity={activity} figure={figure} /> : <ToCome activity={activity} />}
    </section>
  );
}

function Fixed({ snapshot, activity, figure }) {
  return (
    <ul class="options">
      {optionsOf(snapshot, activity).map((option) => (
        <li key={option.id} class={option.off ? "option option-off" : "option"}>
          <span class="option-title" dir="auto">{option.title}</span>
          {!option.off && figure(snapshot, option.id) && <span class="option-figure">{figure(snapshot, option.id)}</span>}
          {option.summary && <span class="option-summary" dir="auto">{option.summary}</span>}
          {REMARKED[option.id[0]] && <Remarks what={REMARKED[option.id[0]]} id={option.id} />}
        </li>
      ))}
    </ul>
  );
}

const REMARKED = { p: "proposal", i: "idea" };

function ToCome({ activity }) {
  const { snapshot } = useRoom();
  const { options } = activity.settings;
  if (options === "ideas") return <p class="soft">{t("The vote will be about the ideas that are up when you open it.")}</p>;
  if (options !== "themes") return <Proposals />;
  return (
    <>
      <p class="soft">{t("The vote will be about the themes that are up when you open it.")}</p>
      <Themes ideas={snapshot.ideas} />
    </>
  );
}
