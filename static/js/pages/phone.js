/** The participant's page: opens the room, keeps the place, draws the phone. */
import { render } from "preact";
import { request, bearer } from "../http.js";
import { forgetPlace, keepPlace, keptPlace } from "../kept.js";
import { rememberEarly } from "../phone/CatchUp.js";
import { listenFor } from "../phone/listen.js";
import { bringParts, followAgenda } from "../phone/parts.js";
import { Phone } from "../phone/Phone.js";
import { followFocus } from "../phone/steps.js";
import { openRoom } from "../room.js";
import { readerReads, readPlan, said } from "../said.js";
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
  keepPlace({ code: session.code, token: found.token, participant: viewer.participant, title: said(session.title), language: readerReads() || start.language });
  const room = openRoom(found);
  const steps = followFocus(room);
  speak(room, readerReads() || start.language);
  rememberEarly(room);
  listenFor(room);
  followAgenda(room, start);
  room.gone.subscribe((reason) => reason && forgetPlace(session.code));
  document.title = said(session.title);
  const place = document.getElementById("phone");
  place.textContent = "";
  render(<Phone room={room} steps={steps} start={start} />, place);
}

/** The room hears which language this person reads, so that helpers know what to translate. */
function speak(room, language) {
  const { session, mine } = room.snapshot.value;
  if (mine && mine.language !== language && session.state !== "closed") room.send("set_language", { language });
}

/** The phone holds its own token; without one that still stands it goes to the door. */
async function returning() {
  const { code } = start;
  const kept = keptPlace(code);
  while (kept) {
    try {
      const response = await request(`/api/v1/sessions/${code}/snapshot`, { headers: bearer(kept.token) });
      if (response.ok) return { token: kept.token, snapshot: await response.json() };
      if ([401, 403, 404].includes(response.status)) break;
    } catch (error) {
      document.querySelector("main h1").textContent = t("Looking for the connection…");
    }
    await new Promise((go) => setTimeout(go, 1500 + Math.random() * 1500));
  }
  if (kept) forgetPlace(code);
  location.replace(`/j/${code}`);
  return null;
}
