/** The big screen's page: opens the room to look on only, for who is signed in or brings a link. */

import { render } from "preact";
import { bearer, request } from "../http.js";
import { openRoom } from "../room.js";
import { Screen } from "../screen/Screen.js";
import { setCatalogue, t } from "../words.js";

const start = JSON.parse(document.getElementById("start").textContent);
setCatalogue(start.catalogue);
begin();

async function begin() {
  const found = start.snapshot ? start : await byLink(location.hash.slice(1));
  if (!found) return say(t("This link does not open the big screen any more. Ask for a new one at the desk."));
  const room = openRoom(found);
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

/** Asks with the token of the link until somebody answers; null when it opens nothing. */
async function byLink(token) {
  while (token) {
    try {
      const response = await request(`/api/v1/sessions/${start.session}/snapshot`, { headers: bearer(token) });
      if (response.ok) return { token, snapshot: await response.json() };
      if (response.status < 500) return null;
    } catch (error) {
      say(t("One moment: finding the way back. Nothing is lost."));
    }
    await new Promise((go) => setTimeout(go, 2000));
  }
  return null;
}

function say(words) {
  document.getElementById("screen-words").textContent = words;
}
