/** The phone: what we are doing now, and the foot that stays. */
import { useState } from "preact/hooks";
import { Announcer } from "./announce.js";
import { Closed, Gone, NotStarted, WaitingRoom } from "./Between.js";
import { CatchUp } from "./CatchUp.js";
import { Foot } from "./Foot.js";
import { Head } from "./Head.js";
import { HelpSheet } from "./HelpSheet.js";
import { InfoSheet } from "./InfoSheet.js";
import { Notices } from "./Notices.js";
import { partOf } from "./parts.js";
import { Refusals } from "./Refusals.js";
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
      {sheet.name === "info" && <InfoSheet room={room} steps={steps} start={start} add={add} opener={sheet.opener} onClose={close} />}
      {sheet.name === "help" && <HelpSheet room={room} opener={sheet.opener} onClose={close} />}
      <Announcer />
    </>
  );
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
  if (room.gone.value) return <Gone reason={room.gone.value} code={session.code} myPage={room.myPage} />;
  if (!activities) return <WaitingRoom />;
  const step = steps.current;
  if (session.state === "closed" && !steps.movedOn && !looksBack(room, step)) return <Closed room={room} start={start} />;
  if (!step || step.state === "upcoming" || session.state === "waiting") return <NotStarted room={room} add={add} />;
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
