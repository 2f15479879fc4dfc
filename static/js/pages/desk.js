/** The desk's page: opens the room for who is signed in or brings a link, and keeps the desk drawn. */

import { render } from "preact";
import { byLink, tokenOfLink } from "../byLink.js";
import { Desk } from "../desk/Desk.js";
import { bearer, request } from "../http.js";
import { openRoom } from "../room.js";
import { readPlan } from "../said.js";
import { setCatalogue, t } from "../words.js";

const start = JSON.parse(document.getElementById("start").textContent);
setCatalogue(start.catalogue);
begin();

/** A link goes before an account, so that whoever hands one out sees what it opens. */
async function begin() {
  const token = tokenOfLink();
  if (!token && !start.signed_in) return location.replace(`/sign-in?next=/desk/${start.session}`);
  const found = token ? await byLink(start.session, token, lookForWay) : start;
  if (!found || !found.snapshot) return say(t("This desk does not open for you, or not any more. Ask whoever runs the session for a link."));
  readPlan(found.snapshot.session, [start.language]);
  const room = openRoom(found);
  const standing = { token: found.token, ...(token ? await standingByLink(found) : { urls: start.urls, runsheet: start.runsheet }) };
  const place = document.getElementById("desk");
  place.textContent = "";
  return render(<Page room={room} standing={standing} />, place);
}

/** A link brings no account: it opens no big screen, and its run sheet is fetched, if it is a facilitator’s. */
async function standingByLink({ token, snapshot }) {
  const urls = { ...start.urls, screen: null };
  if (snapshot.viewer.role !== "facilitator") return { urls };
  try {
    const answer = await request(`/api/v1/sessions/${start.session}/runsheet`, { headers: bearer(token) });
    return { urls, runsheet: answer.ok ? await answer.json() : {} };
  } catch (error) {
    return { urls };
  }
}

function Page({ room, standing }) {
  const now = {
    snapshot: room.snapshot.value,
    presence: room.presence.value,
    aside: room.aside.value,
    link: room.line.value,
    gone: room.gone.value && (tokenOfLink() ? "link" : "account"),
    send: room.act,
    earlier: room.earlier,
    token: standing.token,
    now: room.now,
    urls: standing.urls,
    runsheet: standing.runsheet || {},
  };
  return <Desk room={now} />;
}

function lookForWay() {
  say(t("One moment: finding the way back. Nothing is lost."));
}

function say(words) {
  document.getElementById("desk-words").textContent = words;
}
