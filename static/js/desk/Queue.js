/** The speaking queue: hands in the order in which they are heard; pressing "Has spoken" counts the turn and lowers the hand. */

import { Mark } from "../results/groups.js";
import { t } from "../words.js";
import { Deed } from "./Deed.js";
import { nameOf } from "./naming.js";
import { speakingQueue } from "./speaking.js";
import { useRoom } from "./context.js";

export function Queue() {
  const { snapshot } = useRoom();
  const queue = speakingQueue(snapshot);
  if (!queue.length) return null;
  return (
    <section class="queue" aria-label={t("Who speaks next")}>
      <div class="queue-head">
        <h2 class="desk-heading">{t("Who speaks next")}</h2>
        {queue.length > 1 && <Deed kind="tool" deeds={[["lower_hands"]]}>{t("Lower all hands")}</Deed>}
      </div>
      <ol class="queue-list">
        {queue.map((person) => <Next key={person.id} person={person} />)}
      </ol>
      <p class="small soft">{t("Whoever has not been heard comes first, then the group that has been heard less.")}</p>
    </section>
  );
}

function Next({ person }) {
  const { snapshot } = useRoom();
  const about = { participant: person.id };
  const who = nameOf(person, snapshot.people);
  return (
    <li class="queue-one">
      <span class="queue-who"><Mark side={person.side} /> <strong dir="auto">{who}</strong></span>
      <span class="small soft">{person.spoken ? t("has spoken") : t("not heard yet")}</span>
      <div class="thing-tools">
        <Deed kind="tool" deeds={[["spoke", { side: person.side, ...about }]]}>{t("Has spoken")}<span class="visually-hidden" dir="auto">: {who}</span></Deed>
        <Deed kind="tool" deeds={[["lower_hand", about]]}>{t("Lower the hand")}<span class="visually-hidden" dir="auto">: {who}</span></Deed>
      </div>
    </li>
  );
}
