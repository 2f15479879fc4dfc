/** The desk's page: opens the room that the server described and keeps the desk drawn. */

import { render } from "preact";
import { Desk } from "../desk/Desk.js";
import { openRoom } from "../room.js";
import { setCatalogue } from "../words.js";

const start = JSON.parse(document.getElementById("start").textContent);
setCatalogue(start.catalogue);
const room = openRoom(start);

function Page() {
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

const place = document.getElementById("desk");
place.textContent = "";
render(<Page />, place);
