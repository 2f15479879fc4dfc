/** Ideas on one side, themes on the other: cards are chosen and sent to a theme by button, or carried there. */
import { useState } from "preact/hooks";
import { announce } from "../phone/announce.js";
import { pilesOf } from "../together.js";
import { number, t, tn } from "../words.js";
import { Card } from "./Card.js";
import { Chosen } from "./Chosen.js";
import { ThemePile } from "./ThemePile.js";
import { useCarrying } from "./useCarrying.js";

/**
 * `act(deed, data)` does a deed and gives its answer; `may(deed)` says who has which buttons; `tools(theme)` are what a
 * page has for a theme besides; `chosen` and `choose` hold the ids of the chosen ideas; `heading` is the level of headings.
 */
export function ThemeBoard({ snapshot, activity, act, may, tools, chosen, choose, heading: Heading, children }) {
  const [refusal, setRefusal] = useState(null);
  const [isNaming, setNaming] = useState(false);
  const { themes, alone, ideas } = pilesOf(snapshot, activity);
  const canMove = may("move_idea");
  const picked = ideas.filter((idea) => chosen.includes(idea.id));
  const board = useCarrying(canMove, (id, pile) => carried(chosen.includes(id) ? picked.map((idea) => idea.id) : [id], pile));

  async function doing(deeds, said) {
    setRefusal(null);
    for (const [deed, data] of deeds) {
      const answer = await act(deed, data);
      if (!answer.ok) {
        setRefusal(answer.error.message);
        return false;
      }
    }
    announce(said);
    return true;
  }

  async function put(ids, theme) {
    const said = theme
      ? tn("%(n)s idea is now in “%(theme)s”.", "%(n)s ideas are now in “%(theme)s”.", ids.length, { theme: theme.title })
      : tn("%(n)s idea is on its own again.", "%(n)s ideas are on their own again.", ids.length);
    const deeds = ids.map((idea) => ["move_idea", { idea, theme: theme ? theme.id : null }]);
    if (await doing(deeds, said)) done();
  }

  async function make(title) {
    const data = { title, ideas: picked.map((idea) => idea.id) };
    const isMade = await doing([["make_theme", data]], t("The theme “%(theme)s” is made.", { theme: title }));
    if (isMade) done();
    return isMade;
  }

  async function merge(into) {
    const others = picked.filter((idea) => idea.id !== into).map((idea) => idea.id);
    if (await doing([["merge_ideas", { into, ideas: others }]], t("They are put together as one. Every word is kept."))) done();
  }

  /** Let go over the empty theme, ideas wait for its title. */
  function carried(ids, pile) {
    if (pile === "new") {
      choose(ids);
      setNaming(true);
      return;
    }
    put(ids, themes.map((one) => one.theme).find((theme) => theme.id === pile));
  }

  function done() {
    choose([]);
    setNaming(false);
    setTimeout(() => focusOn(".pile-alone .idea-card input, .pile-alone h2, .pile-alone h3"));
  }

  const toggle = (id) => choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const card = (idea) => (
    <Card
      key={idea.id} snapshot={snapshot} idea={idea} isChosen={chosen.includes(idea.id)}
      toggle={canMove ? () => toggle(idea.id) : null} unmerge={may("unmerge") ? (id) => doing([["unmerge", { idea: id }]], t("It stands by itself again.")) : null}
    />
  );
  return (
    <div class="theme-board" ref={board}>
      <p class="soft">{aim(activity, themes.length)}</p>
      {children}
      {refusal && <p class="desk-refusal field-error" role="alert">{refusal}</p>}
      <div class="theme-columns">
        <section class="pile-alone" data-pile="alone" aria-label={t("On its own")}>
          <Heading tabIndex={-1}>{t("On its own")} <span class="pile-count">{number(alone.length)}</span></Heading>
          {!alone.length && <p class="soft">{ideas.length ? t("Everything has found its place.") : t("There are no ideas yet.")}</p>}
          <ul class="cards">{alone.map(card)}</ul>
        </section>
        <div class="theme-piles">
          {themes.map(({ theme, ideas: inside }) => (
            <ThemePile
              key={theme.id} snapshot={snapshot} theme={theme} heading={Heading} size={inside.length} tools={tools} may={may} isMany={!may("merge_ideas")}
              rename={(title) => doing([["rename_theme", { theme: theme.id, title }]], t("The theme is called “%(theme)s” now.", { theme: title }))}
              dissolve={() => doing([["dissolve_theme", { theme: theme.id }]], t("The theme is taken apart. Its ideas are on their own again."))}
            >
              {inside.map(card)}
            </ThemePile>
          ))}
          {canMove && picked.length === 0 && (
            <p class="pile-new" data-pile="new">{t("Choose ideas, or carry one here, to make a new theme.")}</p>
          )}
        </div>
      </div>
      {canMove && picked.length > 0 && (
        <Chosen
          ideas={picked} themes={themes.map((one) => one.theme)} canMerge={may("merge_ideas")} isNaming={isNaming} setNaming={setNaming}
          put={(theme) => put(picked.map((idea) => idea.id), theme)} make={make} merge={merge} clear={done}
        />
      )}
    </div>
  );
}

function aim({ settings }, made) {
  const [least, most] = [settings.least, settings.most].sort((one, other) => one - other);
  const aimed = least === most ? t("Aim for %(most)s themes.", { most }) : t("Aim for %(least)s to %(most)s themes.", { least, most });
  return `${aimed} ${tn("There is %(n)s.", "There are %(n)s.", made)}`;
}

function focusOn(selector) {
  const found = document.querySelector(selector);
  if (found) found.focus();
}
