/** The phone: what we are doing now, and the foot that stays. */
import { useState } from "preact/hooks";
import { t } from "../words.js";
import { Announcer } from "./Announcer.js";
import { WaitingRoom } from "./Between.js";
import { CatchUp } from "./CatchUp.js";
import { Foot } from "./Foot.js";
import { Head } from "./Head.js";
import { Notices } from "./Notices.js";
import { Coming } from "./Outcome.js";
import { partOf } from "./parts.js";
import { Refusals } from "./Refusals.js";
import { Sheet } from "./Sheet.js";
import { Step } from "./Step.js";
import { tableInWords } from "./table.js";

/** `add` puts another person on this phone. */
export function Phone({ room, steps, start, add }) {
  const [sheet, setSheet] = useState({});
  const close = () => setSheet({});
  const open = (name, event) => setSheet({ name, opener: event.currentTarget });
  const snapshot = room.snapshot.value;
  const inside = snapshot.activities && !room.gone.value;
  return (
    <>
      <Head room={room} open={inside && open} />
      <main id="main" class="main" tabIndex={-1}>
        <Notices room={room} steps={steps} />
        <Refusals room={room} />
        <Seat room={room} />
        <Now room={room} steps={steps} start={start} add={add} />
      </main>
      {inside && <Foot room={room} steps={steps} open={open} />}
      {sheet.name && <Opened name={sheet.name} room={room} steps={steps} start={start} add={add} opener={sheet.opener} onClose={close} />}
      <Announcer />
    </>
  );
}

/** What was opened from head or foot; it may still be on its way to this phone. */
function Opened({ name, ...given }) {
  const later = partOf("later");
  if (!later) return <Sheet title={name === "info" ? t("Information") : t("Ask for help")} {...given}><Coming /></Sheet>;
  return name === "info" ? <later.InfoSheet {...given} /> : <later.HelpSheet {...given} />;
}

/** Which table is theirs, or which to choose. */
function Seat({ room }) {
  const { session, activities } = room.snapshot.value;
  if (!activities || session.state === "closed") return null;
  const part = session.seats === "choose" && partOf("seats");
  return (
    <>
      {room.mine.value.table && <p class="my-table" dir="auto">{tableInWords(room)}</p>}
      {part && <part.Seats room={room} />}
    </>
  );
}

function Now({ room, steps, start, add }) {
  const { session, activities } = room.snapshot.value;
  const later = partOf("later");
  if (room.gone.value) return later ? <later.Gone reason={room.gone.value} code={session.code} myPage={room.myPage} /> : <Coming />;
  if (!activities) return <WaitingRoom />;
  const step = steps.current;
  if (session.state === "closed" && !steps.movedOn && !looksBack(room, step)) return later ? <later.Closed room={room} /> : <Coming />;
  if (!step || step.state === "upcoming" || session.state === "waiting") return later ? <later.NotStarted room={room} add={add} /> : <Coming />;
  return (
    <>
      <CatchUp room={room} step={step} />
      <Step key={step.id} room={room} step={step} />
    </>
  );
}

function looksBack(room, step) {
  return step && step.id !== room.snapshot.value.session.focus;
}
