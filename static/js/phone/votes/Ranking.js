/** Ranking: put options in order by buttons, by drag or by keyboard; part is enough, and two may share a place. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { optionOf } from "../../results/options.js";
import { listed, number, t } from "../../words.js";
import { announce } from "../announce.js";
import { Icon } from "../Icon.js";
import { Ballot, VOTE } from "./Ballot.js";
import { useDragging } from "./dragging.js";
import { idsOf, OptionWords } from "./Option.js";
import { down, dropped, first, isTied, last, marksOf, orderOf, tie, up, without } from "./order.js";
import { useBallot } from "./useBallot.js";

export function Ranking({ room, activity }) {
  const snapshot = room.snapshot.value;
  const ballot = useBallot(room, activity);
  const order = orderOf(ballot.marks, idsOf(activity));
  const ranked = order.flat();
  const pile = idsOf(activity).filter((id) => !ranked.includes(id) && !optionOf(snapshot, id).off);
  const toFocus = useFocusAfterMove();

  /** `next` is the order as it will be; a button, named by its `action`, keeps the focus as its row moves. */
  function change(id, next, action) {
    if (JSON.stringify(next) === JSON.stringify(order)) return;
    toFocus.current = action && { id, action };
    ballot.cast(marksOf(next));
    say(id, next);
  }

  const say = (id, now) => announce(ballot.paused ? t("We are taking a moment.") : movedInWords(snapshot, id, now), VOTE);

  const drop = (id, rows) => change(id, rows < 0 ? without(order, id) : dropped(order, id, rows));
  const [rankedList, pileList] = useDragging(ballot.paused, drop);
  return (
    <Ballot room={room} activity={activity} ballot={ballot} head={<h2 class="ballot-title">{t("Your order")}</h2>}>
      {ranked.length === 0 && <p class="soft">{t("Add the ones you like best, first one first. You need not place them all.")}</p>}
      <ol class="ranking" ref={rankedList} aria-label={t("Your order")}>
        {ranked.map((id, at) => (
          <li key={id} class={isTied(order, id) ? "note option rank rank-tied" : "note option rank"} data-option={id}>
            <Handle />
            <span class="rank-place" aria-hidden="true">{number(marksOf(order)[id])}</span>
            <span class="visually-hidden">{markInWords(marksOf(order)[id])}</span>
            <OptionWords room={room} id={id} heading="h3" brief />
            <Tools
              title={optionOf(snapshot, id).title} order={order} id={id} at={at} last={ranked.length - 1}
              paused={ballot.paused} change={(next, action) => change(id, next, action)} stay={() => say(id, order)}
            />
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
              <button type="button" class="button" data-do="add" disabled={ballot.paused} onClick={() => change(id, last(order, id), "up")}>
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

function Tools({ title, order, id, at, last: end, paused, change, stay }) {
  const tied = isTied(order, id);
  const tools = [
    { name: "up", label: t("Up: %(title)s", { title }), off: at === 0, next: up },
    { name: "down", label: t("Down: %(title)s", { title }), off: at === end && order[order.length - 1].length === 1, next: down },
    { name: "first", label: t("First: %(title)s", { title }), off: at === 0 && order[0].length === 1, next: first },
    { name: "tie", label: t("Same place as the one above: %(title)s", { title }), off: at === 0, next: tie, pressed: tied },
    { name: "out", label: t("Take out: %(title)s", { title }), off: false, next: without },
  ];
  return (
    <div class="rank-tools">
      {tools.map(({ name, label, off, next, pressed }) => (
        <button
          key={name} type="button" class="button" data-do={name} aria-label={label} title={label}
          aria-disabled={String(Boolean(off || paused))} aria-pressed={pressed === undefined ? undefined : String(pressed)}
          onClick={() => (off || paused ? stay() : change(next(order, id), name === "out" ? "add" : name))}
        >
          <Icon name={name} />
        </button>
      ))}
    </div>
  );
}

function movedInWords(snapshot, id, order) {
  const { title } = optionOf(snapshot, id);
  const place = order.find((one) => one.includes(id));
  if (!place) return t("%(title)s is not ranked now.", { title });
  const n = marksOf(order)[id];
  const others = place.filter((other) => other !== id).map((other) => optionOf(snapshot, other).title);
  return others.length
    ? t("%(title)s shares place %(n)s with %(others)s.", { title, n, others: listed(others) })
    : t("%(title)s is number %(n)s of %(all)s.", { title, n, all: order.flat().length });
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

export function markInWords(place) {
  return t("place %(n)s", { n: place });
}
