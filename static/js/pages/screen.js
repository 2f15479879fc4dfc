/** The big screen's page: opens the room to look on only, for who is signed in or brings a link. */

import { render } from "preact";
import { byLink, tokenOfLink } from "../byLink.js";
import { openRoom } from "../room.js";
import { readPlan } from "../said.js";
import { Screen } from "../screen/Screen.js";
import { watchOver } from "../screen/watch.js";
import { setCatalogue, t } from "../words.js";

const start = JSON.parse(document.getElementById("start").textContent);
setCatalogue(start.catalogue);
begin();

async function begin() {
  const token = tokenOfLink();
  if (!token && !start.signed_in) return location.replace(`/sign-in?next=/screen/${start.session}`);
  const found = start.snapshot || !token ? start : await byLink(start.session, token, lookForWay);
  if (!found || !found.snapshot) return say(t("This link does not open the big screen any more. Ask for a new one at the desk."));
  readPlan(found.snapshot.session, [start.language]);
  const room = openRoom(found);
  watchOver(room, () => location.reload());
  const place = document.getElementById("screen");
  place.textContent = "";
  return render(<Page room={room} />, place);
}

function Page({ room }) {
  const standing = {
    snapshot: room.snapshot.value,
    presence: room.presence.value,
    link: room.line.value,
    now: room.now,
    urls: start.urls,
  };
  return <Screen room={standing} />;
}

function lookForWay() {
  say(t("One moment: finding the way back. Nothing is lost."));
}

function say(words) {
  document.getElementById("screen-words").textContent = words;
}
