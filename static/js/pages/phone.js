/** The participant's page: opens the room, keeps the place, draws the phone. */
import { signal } from "@preact/signals";
import { render } from "preact";
import { request, bearer } from "../http.js";
import { keepPlace, keptPlace, leavePlace } from "../kept.js";
import { rememberEarly } from "../phone/CatchUp.js";
import { bring, bringParts, followAgenda, partOf, whenHere } from "../phone/parts.js";
import { Phone } from "../phone/Phone.js";
import { followFocus } from "../phone/steps.js";
import { openRoom } from "../room.js";
import { readerChose, readPlan, said } from "../said.js";
import { setCatalogue, t } from "../words.js";

const start = JSON.parse(document.getElementById("start").textContent);
setCatalogue(start.catalogue);
bringParts(start);
begin();

async function begin() {
  const found = await returning();
  if (!found) return;
  const { session, viewer } = found.snapshot;
  readPlan(session, [start.asked, (keptPlace(session.code) || {}).language, start.language]);
  keepPlace({ code: session.code, token: found.token, participant: viewer.participant, title: said(session.title), language: readerChose() || start.language });
  const share = shareable(found);
  const { room } = share.now.peek();
  rememberEarly(room);
  followAgenda(room, start);
  document.title = said(session.title);
  const place = document.getElementById("phone");
  place.textContent = "";
  render(<Phones share={share} />, place);
  whenHere("later", ({ keepFocus }) => keepFocus(place));
}

/** One phone may be for several people: each has a room, one of them speaks `now`. What only they need is fetched for them. */
function shareable(found) {
  const { code } = found.snapshot.session;
  const share = { code, enter, now: signal(null), people: signal([]), adding: signal(false), add };
  const wanted = () => bring("shared", start);

  function enter({ token, snapshot }) {
    const { participant } = snapshot.viewer;
    const room = openRoom({ token, snapshot });
    whenHere("later", ({ listenFor }) => listenFor(room, () => share.now.peek().room === room));
    speak(room, readerChose() || start.language);
    room.gone.subscribe((reason) => reason && leavePlace(code, participant));
    return { participant, room, steps: followFocus(room) };
  }

  function add() {
    share.adding.value = true;
    wanted();
  }

  share.now.value = enter(found);
  share.people.value = [share.now.peek()];
  if ((keptPlace(code).others || []).length) wanted();
  return share;
}

function Phones({ share }) {
  const { room, steps } = share.now.value;
  const part = partOf("shared");
  return (
    <>
      {part && <part.Shared share={share} />}
      <Phone key={room.name} room={room} steps={steps} start={start} add={share.add} />
    </>
  );
}

/** The room hears which language this person speaks, so that helpers know what to translate. */
function speak(room, language) {
  const { session, mine } = room.snapshot.value;
  if (mine && mine.language !== language && session.state !== "closed") room.send("set_language", { language });
}

/** The phone holds its own token; without one that still stands it goes to the door. */
async function returning() {
  const { code } = start;
  for (let kept = keptPlace(code); kept; kept = keptPlace(code)) {
    try {
      const response = await request(`/api/v1/sessions/${code}/snapshot`, { headers: bearer(kept.token) });
      if (response.ok) return { token: kept.token, snapshot: await response.json() };
      if ([401, 403, 404].includes(response.status)) {
        leavePlace(code, kept.participant);
        continue;
      }
    } catch (error) {
      document.querySelector("main h1").textContent = t("Looking for the connection…");
    }
    await new Promise((go) => setTimeout(go, 1500 + Math.random() * 1500));
  }
  location.replace(`/j/${code}`);
  return null;
}
