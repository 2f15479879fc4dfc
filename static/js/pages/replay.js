/** The replay's page: fetches what happened, then shows it again. */

import { render } from "preact";
import { fetchEvents } from "../replay/fetching.js";
import { Replay } from "../replay/Replay.js";
import { storyOf } from "../replay/story.js";
import { readPlan } from "../said.js";
import { number, setCatalogue, t } from "../words.js";

const start = JSON.parse(document.getElementById("start").textContent);
const place = document.getElementById("replay");
setCatalogue(start.catalogue);
begin();

async function begin() {
  try {
    const events = await fetchEvents(start.events, start.upto, (part) => say(t("Fetching the session: %(percent)s %", { percent: number(Math.round(part * 100)) })));
    const story = storyOf(events, start.results, start.about);
    readPlan(story.at(story.length).session, [start.language]);
    place.textContent = "";
    render(<Replay story={story} urls={start.urls} />, place);
  } catch (error) {
    say(t("The session could not be fetched. Please load this page again."));
    throw error;
  }
}

function say(words) {
  document.getElementById("replay-words").textContent = words;
}
