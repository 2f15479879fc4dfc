/** Ranking: put options in order by buttons, by drag or by keyboard; part is enough. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { OptionsDesk } from "../desk/OptionsDesk.js";
import { NumberEach } from "../desk/paper.js";
import { Decided, Released, VotedOn } from "../desk/settings.js";
import { announce } from "../phone/announce.js";
import { Icon } from "../phone/Icon.js";
import { Ballot } from "../phone/votes/Ballot.js";
import { useBallot } from "../phone/votes/useBallot.js";
import { idsOf, OptionWords } from "../phone/votes/Option.js";
import { useDragging } from "../phone/votes/dragging.js";
import { optionOf } from "../results/options.js";
import { OptionsScreen } from "../screen/OptionsScreen.js";
import { t } from "../words.js";

export function Phone({ room, activity }) {
  const snapshot = room.snapshot.value;
  const ballot = useBallot(room, activity);
  const ranked = inOrder(activity, ballot.marks);
  const pile = idsOf(activity).filter((id) => !ranked.includes(id) && !optionOf(snapshot, id).off);
  const toFocus = useFocusAfterMove();

  /** Puts an option at a place counted from 0; below zero takes it out. */
  function put(id, to, action) {
    const others = ranked.filter((other) => other !== id);
    const next = to < 0 ? others : [...others.slice(0, to), id, ...others.slice(to)];
    if (next.join() === ranked.join()) return;
    toFocus.current = action && { id, action: to < 0 ? "add" : action };
    ballot.cast(Object.fromEntries(next.map((one, at) => [one, at + 1])));
    announce(movedInWords(optionOf(snapshot, id).title, next.indexOf(id), next.length));
  }

  const [rankedList, pileList] = useDragging(ballot.paused, put);
  return (
    <Ballot room={room} activity={activity} ballot={ballot} head={<h2 class="ballot-title">{t("Your order")}</h2>}>
      {ranked.length === 0 && <p class="soft">{t("Add the ones you like best, first one first. You need not place them all.")}</p>}
      <ol class="ranking" ref={rankedList} aria-label={t("Your order")}>
        {ranked.map((id, at) => (
          <li key={id} class="note option rank" data-option={id}>
            <Handle />
            <span class="rank-place" aria-hidden="true">{at + 1}</span>
            <OptionWords room={room} id={id} heading="h3" brief />
            <Tools title={optionOf(snapshot, id).title} id={id} at={at} last={ranked.length - 1} paused={ballot.paused} put={put} />
          </li>
        ))}
      </ol>
      <h2 class="pile-head">{t("Not ranked")}</h2>
      {pile.length === 0 && <p class="soft">{t("Everything has its place.")}</p>}
      <ul class="ranking pile" ref={pileList} aria-label={t("Not ranked")}>
        {pile.map((id) => (
          <li key={id} class="note option rank" data-option={id}>
            <Handle />
            <OptionWords room={room} id={id} heading="h3" />
            <div class="rank-tools">
              <button type="button" class="button" data-do="add" disabled={ballot.paused} onClick={() => put(id, ranked.length, "up")}>
                {t("Put as number %(n)s", { n: ranked.length + 1 })}
                <span class="visually-hidden">: {optionOf(snapshot, id).title}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </Ballot>
  );
}

function Handle() {
  return <span class="rank-handle" aria-hidden="true"><Icon name="drag" /></span>;
}

function Tools({ title, id, at, last, paused, put }) {
  const tools = [
    ["up", t("Up: %(title)s", { title }), at === 0, at - 1],
    ["down", t("Down: %(title)s", { title }), at === last, at + 1],
    ["first", t("First: %(title)s", { title }), at === 0, 0],
    ["out", t("Take out: %(title)s", { title }), false, -1],
  ];
  return (
    <div class="rank-tools">
      {tools.map(([name, label, off, to]) => (
        <button
          key={name} type="button" class="button" data-do={name} aria-label={label} title={label}
          aria-disabled={String(off || paused)} onClick={() => off || paused || put(id, to, name)}
        >
          <Icon name={name} />
        </button>
      ))}
    </div>
  );
}

function inOrder(activity, marks) {
  return idsOf(activity).filter((id) => id in marks).sort((one, other) => marks[one] - marks[other]);
}

function movedInWords(title, at, length) {
  if (at < 0) return t("%(title)s is not ranked now.", { title });
  return t("%(title)s is number %(n)s of %(all)s.", { title, n: at + 1, all: length });
}

/** A button that was moved with its row loses the focus in some browsers: it gets it back. */
function useFocusAfterMove() {
  const toFocus = useRef(null);
  useLayoutEffect(() => {
    if (!toFocus.current) return;
    const { id, action } = toFocus.current;
    const button = document.querySelector(`[data-option="${id}"] [data-do="${action}"]`);
    toFocus.current = null;
    if (button) button.focus();
  });
  return toFocus;
}

export const name = () => t("Ranking");

export function Desk({ activity }) {
  return <OptionsDesk activity={activity} rule={t("Everyone puts their favourites in order; part is enough.")} />;
}

export function Screen({ room, activity }) {
  const rule = activity.prompt ? null : t("Best first. You don't need to place them all.");
  return <OptionsScreen room={room} activity={activity} rule={rule} />;
}

export const Settings = () => <><VotedOn /><Decided /><Released /></>;

export function Paper({ options }) {
  const legend = t("The place of each: 1 is first; leave empty what was not placed");
  return <NumberEach options={options} legend={legend} min="1" max={options.length} />;
}
