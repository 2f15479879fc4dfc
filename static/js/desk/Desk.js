/** The desk: agenda and the next thing at the start, the step in the middle, people at the end, the room's controls at the foot. */

import { useEffect, useRef, useState } from "preact/hooks";
import { announce, Announcer } from "../phone/announce.js";
import { t } from "../words.js";
import { Agenda } from "./Agenda.js";
import { useDone } from "./done.js";
import { Foot } from "./Foot.js";
import { Head } from "./Head.js";
import { Next } from "./Next.js";
import { waitingFor } from "./needs.js";
import { People } from "./People.js";
import { Room, useRoom } from "./context.js";
import { Step } from "./Step.js";
import { tidings } from "./tidings.js";

const PANELS = [
  ["step", () => t("Now")],
  ["agenda", () => t("Agenda")],
  ["people", () => t("People")],
  ["room", () => t("Room")],
];

/** `room` is {snapshot, presence, send, link, urls, runsheet, now}. On a phone one panel shows at a time. */
export function Desk({ room }) {
  const { session, activities } = room.snapshot;
  const [looking, setLooking] = useState(null);
  const [panel, setPanel] = useState("step");
  const [done, finish] = useDone(session.id, room.snapshot.people);
  useTidings(room.snapshot);
  const shown = activities.find((one) => one.id === (looking || session.focus));

  function look(id) {
    setLooking(id === session.focus ? null : id);
    setPanel("step");
  }

  return (
    <Room.Provider value={{ ...room, done, finish }}>
      <div class="desk" data-panel={panel}>
        <Head />
        <main class="desk-main">
          <Next onGo={() => setLooking(null)} />
          <section class="desk-step" id="main" tabIndex="0" aria-label={t("Now")}>
            {shown ? <Step key={shown.id} activity={shown} /> : <Before />}
          </section>
        </main>
        <Agenda shown={shown} onLook={look} />
        <People />
        <Foot />
        <Panels panel={panel} onChoose={setPanel} />
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

function Panels({ panel, onChoose }) {
  const { snapshot, done } = useRoom();
  const needs = waitingFor(snapshot, done);
  return (
    <nav class="desk-panels" aria-label={t("Parts of the desk")}>
      {PANELS.map(([key, label]) => (
        <button
          key={key}
          type="button"
          class="desk-panel-button"
          aria-pressed={panel === key}
          onClick={() => onChoose(key)}
        >
          {label()}
          {key === "people" && needs > 0 && <span class="desk-needs">{needs}</span>}
        </button>
      ))}
    </nav>
  );
}

function Before() {
  const { session } = useRoom().snapshot;
  return (
    <div class="desk-before">
      <h2>{t("Nothing is open yet")}</h2>
      <p class="lead soft">
        {session.state === "waiting"
          ? t("People who join now wait on a page that says what the session is about. Start when the room is ready.")
          : t("People who join now wait on a page that says what the session is about, until the first step opens.")}
      </p>
    </div>
  );
}
