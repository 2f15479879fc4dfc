/** The helper's page: opens the room for a browser that brings a helper's link, and keeps it drawn. */

import { render } from "preact";
import { byLink, tokenOfLink } from "../byLink.js";
import { Helping } from "../helper/Helping.js";
import { openRoom } from "../room.js";
import { readPlan, said } from "../said.js";
import { setCatalogue, t } from "../words.js";

const start = JSON.parse(document.getElementById("start").textContent);
setCatalogue(start.catalogue);
begin();

async function begin() {
  const token = tokenOfLink();
  const found = token && await byLink(start.session, token, () => say(t("One moment: finding the way back. Nothing is lost.")));
  if (!found || found.snapshot.viewer.role !== "helper") {
    return say(t("This page does not open for you, or not any more. Ask whoever runs the session for a helper’s link."));
  }
  readPlan(found.snapshot.session, [start.language]);
  const room = openRoom(found);
  const place = document.getElementById("helper");
  document.title = said(found.snapshot.session.title);
  place.textContent = "";
  return render(<Page room={room} token={found.token} />, place);
}

function Page({ room, token }) {
  const now = {
    snapshot: room.snapshot.value,
    presence: room.presence.value,
    aside: room.aside.value,
    link: room.line.value,
    gone: room.gone.value,
    send: room.act,
    now: room.now,
    token,
    urls: {},
    runsheet: {},
    offer() {},
  };
  return <Helping room={now} />;
}

function say(words) {
  document.getElementById("helper-words").textContent = words;
}
