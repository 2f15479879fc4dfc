/** What dots and rankings are about: the options of an open vote, or what they will be. */

import { t, tn } from "../words.js";
import { optionsOf } from "../results/options.js";
import { Proposals } from "./Proposals.js";
import { Remarks } from "./Remarks.js";
import { useRoom } from "./context.js";

export function DotsDesk({ activity }) {
  const { dots_each: each, most_on_one: most } = activity.settings;
  const dots = tn("%(n)s dot each", "%(n)s dots each", each);
  return <Options activity={activity} rule={t("%(dots)s, at most %(most)s on one.", { dots, most })} />;
}

export function RankingDesk({ activity }) {
  return <Options activity={activity} rule={t("Everyone puts their favourites in order; part is enough.")} />;
}

function Options({ activity, rule }) {
  const { snapshot } = useRoom();
  if (activity.state === "revealed") return null;
  return (
    <section class="board" aria-label={t("What we vote on")}>
      <p class="board-rule">{rule}</p>
      {activity.options ? <Fixed options={optionsOf(snapshot, activity)} /> : <ToCome activity={activity} />}
    </section>
  );
}

function Fixed({ options }) {
  return (
    <ul class="options">
      {options.map((option) => (
        <li key={option.id} class={option.off ? "option option-off" : "option"}>
          <span class="option-title" dir="auto">{option.title}</span>
          {option.summary && <span class="option-summary" dir="auto">{option.summary}</span>}
          <Remarks what={option.id[0] === "p" ? "proposal" : "idea"} id={option.id} />
        </li>
      ))}
    </ul>
  );
}

function ToCome({ activity }) {
  if ((activity.settings.options || "proposals") === "proposals") return <Proposals />;
  return <p class="soft">{t("The vote will be about the ideas that are up when you open it.")}</p>;
}
