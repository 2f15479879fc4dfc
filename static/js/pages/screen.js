/** The big screen's page: opens the room that the server described, to look on only. */

import { render } from "preact";
import { openRoom } from "../room.js";
import { Screen } from "../screen/Screen.js";
import { setCatalogue } from "../words.js";

const start = JSON.parse(document.getElementById("start").textContent);
setCatalogue(start.catalogue);
const room = openRoom(start);

function Page() {
  const standing = {
    snapshot: room.snapshot.value,
    presence: room.presence.value,
    link: room.line.value,
    now: room.now,
    urls: start.urls,
  };
  return <Screen room={standing} />;
}

render(<Page />, document.getElementById("screen"));
