/** My page: what I said and what became of it; moving to another phone; leaving and erasing. */
import { render } from "preact";
import { keptPlace, keptPlaces } from "../kept.js";
import { ask } from "../my/asking.js";
import { Find } from "../my/Find.js";
import { Mine } from "../my/Mine.js";
import { Nothing } from "../my/Nothing.js";
import { readPlan } from "../said.js";
import { setCatalogue, t } from "../words.js";

const TOKEN = /^p\d+\.[\w-]+$/;
const start = JSON.parse(document.getElementById("start").textContent);
const place = document.getElementById("my");
setCatalogue(start.catalogue);
window.addEventListener("hashchange", begin);
begin();

async function begin() {
  const token = tokenHere();
  if (!token) return draw(<Find places={keptPlaces()} start={start} onFound={(found) => goTo(found)} />);
  const answer = await ask("/my", token);
  if (!answer.ok) return draw(<Nothing status={answer.status} said={answer.data.detail} onAgain={begin} />);
  const page = answer.data;
  readPlan(page.session, [page.language, start.language]);
  return draw(<Mine key={token} page={page} token={token} start={start} here={isHere(page, token)} onChange={begin} />);
}

function draw(view) {
  document.title = t("My page");
  if (!place.dataset.drawn) place.textContent = "";
  place.dataset.drawn = "yes";
  render(view, place);
}

function tokenHere() {
  const text = location.hash.slice(1);
  if (TOKEN.test(text)) return text;
  const places = keptPlaces();
  return text === "" && places.length === 1 ? places[0].token : null;
}

/** Whether this phone takes part as this person already. */
function isHere(page, token) {
  const kept = keptPlace(page.session.code);
  return Boolean(kept) && kept.token === token;
}

function goTo(token) {
  if (location.hash.slice(1) === token) begin();
  else location.hash = token;
}
