/** The desk's page: opens the room for who is signed in or brings a link, and keeps the desk drawn. */

import { render } from "preact";
import { byLink, tokenOfLink } from "../byLink.js";
import { Desk } from "../desk/Desk.js";
import { openRoom } from "../room.js";
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
  const room = openRoom(found);
  const place = document.getElementById("desk");
  place.textContent = "";
  return render(<Page room={room} />, place);
}

function Page({ room }) {
  const standing = {
    snapshot: room.snapshot.value,
    presence: room.presence.value,
    link: room.line.value,
    gone: room.gone.value,
    send: room.act,
    now: room.now,
    urls: start.urls,
    runsheet: start.runsheet || {},
  };
  return <Desk room={standing} />;
}

function lookForWay() {
  say(t("One moment: finding the way back. Nothing is lost."));
}

function say(words) {
  document.getElementById("desk-words").textContent = words;
}
