/** The desk: agenda and the next thing at the start, the step in the middle, people at the end, the room's controls at the foot. */

import { useEffect, useRef, useState } from "preact/hooks";
import { Announcer } from "../phone/Announcer.js";
import { announce } from "../phone/announce.js";
import { t } from "../words.js";
import { Agenda } from "./Agenda.js";
import { Foot } from "./Foot.js";
import { Head } from "./Head.js";
import { Keys } from "./Keys.js";
import { Next } from "./Next.js";
import { Offer, useOffer } from "./Offers.js";
import { Pad } from "./Pad.js";
import { Panels } from "./Panels.js";
import { People } from "./People.js";
import { Room } from "./context.js";
import { MessageToAll, PauseTheRoom } from "./Say.js";
import { Step } from "./Step.js";
import { tidings } from "./tidings.js";
import { useKeyDeeds } from "./useKeyDeeds.js";
import { useNarrow } from "./useNarrow.js";

/** `room` is {snapshot, presence, send, link, urls, runsheet, now}. On a phone one panel shows at a time. */
export function Desk({ room }) {
  const { session, activities } = room.snapshot;
  const [looking, setLooking] = useState(null);
  const [panel, setPanel] = useState("step");
  const [asked, ask] = useState(null);
  const [offered, offer] = useOffer();
  const narrow = useNarrow();
  const keys = useKeyDeeds(room, ask, setPanel);
  useTidings(room.snapshot);
  const shown = activities.find((one) => one.id === (looking || session.focus));
  const leave = () => ask(null);
  const middle = useRef(null);
  const step = shown && shown.id;
  useEffect(() => { middle.current.scrollTop = 0; }, [step]);

  function look(id) {
    setLooking(id === session.focus ? null : id);
    if (activities.find((one) => one.id === id).state !== "upcoming") setPanel("step");
  }

  return (
    <Room.Provider value={{ ...room, offer }}>
      <div class="desk" data-panel={panel}>
        <Head />
        <main class="desk-main">
          <Next onGo={() => setLooking(null)} />
          <section ref={middle} class="desk-step" id="main" tabIndex="0" aria-label={t("Now")}>
            {shown ? <Step key={shown.id} activity={shown} /> : <Before />}
          </section>
        </main>
        <Agenda shown={shown} onLook={look} />
        <People />
        {narrow && panel === "step" && <Pad ask={ask} />}
        {(!narrow || panel === "room") && <Foot ask={ask} />}
        <Panels panel={panel} onChoose={setPanel} />
        <Offer offered={offered} onGone={() => offer(null)} />
        {asked === "pause" && <PauseTheRoom onDone={leave} />}
        {asked === "message" && <MessageToAll onDone={leave} />}
        <Keys does={keys} open={asked === "keys"} onOpen={() => ask("keys")} onDone={leave} />
        <Announcer />
      </div>
    </Room.Provider>
  );
}

/** Says what is new in the snapshot since it was last drawn. */
function useTidings(snapshot) {
  const before = useRef(snapshot);
  useEffect(() => {
    tidings(before.current, snapshot).forEach(announce);
    before.current = snapshot;
  }, [snapshot]);
}

function Before() {
  return (
    <div class="desk-before">
      <h2>{t("Nothing is open yet")}</h2>
      <p class="lead soft">
        {t("People who join now wait on a page that says what the session is about, until the first step opens.")}
      </p>
    </div>
  );
}
