/** The door: a code in any digits, a seat slip where one is needed, then three short pages without typing. */
import { request } from "../http.js";
import { enterCode } from "../join/code.js";
import { askForSlip } from "../join/slip.js";
import { showReturns } from "../join/returns.js";
import { keepLanguage, keepPlace, keptPlace, keptPlaces } from "../kept.js";
import { setCatalogue } from "../words.js";

const words = read("words");
const start = read("start");
const pages = [...document.querySelectorAll("[data-page]")];
const last = pages.length - 1;
const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
let slip = null;
let voice = null;
let shown = 0;

document.querySelectorAll("[data-language]").forEach((link) => {
  link.hash = location.hash;
  link.addEventListener("click", () => keepLanguage(link.dataset.language));
});
if (start) beginJoining();
else {
  showReturns(keptPlaces().slice(0, 3), words);
  enterCode(words);
}

function beginJoining() {
  setCatalogue(start.catalogue);
  const kept = keptPlace(start.code);
  if (kept) showReturns([kept], words, words.already);
  document.querySelectorAll("[data-voice]").forEach((button) => button.addEventListener("click", () => choose(button)));
  document.getElementById("agree").addEventListener("click", join);
  document.getElementById("back").addEventListener("click", () => history.back());
  window.addEventListener("popstate", (event) => show((event.state && event.state.page) || 0));
  history.replaceState({ page: 0 }, "");
  askForSlip(start, words, (number, side) => {
    slip = number;
    offer(side);
    goTo(1);
  });
}

/** A slip for one group leaves that group's voices to choose from. */
function offer(side) {
  document.querySelectorAll("[data-side]").forEach((one) => {
    one.hidden = Boolean(side) && one.dataset.side !== side;
  });
}

function choose(button) {
  voice = button.dataset.voice;
  document.querySelectorAll("[data-voice]").forEach((one) =>
    one.setAttribute("aria-pressed", String(one === button)));
  goTo(last - 1);
}

async function join() {
  const agree = document.getElementById("agree");
  const refusal = document.getElementById("refusal");
  if (agree.getAttribute("aria-disabled") === "true") return;
  const asked = document.querySelector("[name=sensitive]");
  const answer = document.querySelector("[name=sensitive]:checked");
  if (asked && !answer) {
    refusal.textContent = words.agreeing;
    refusal.hidden = false;
    asked.focus();
    return;
  }
  const label = agree.textContent;
  agree.setAttribute("aria-disabled", "true");
  agree.textContent = words.joining;
  refusal.hidden = true;
  const joined = await askToJoin(answer ? { sensitive: answer.value === "yes" } : {});
  agree.removeAttribute("aria-disabled");
  agree.textContent = label;
  if (joined.token) enter(joined);
  else {
    refusal.textContent = joined.said || words.unreachable;
    refusal.hidden = false;
  }
}

async function askToJoin(agreement) {
  try {
    const response = await request(`/api/v1/sessions/${start.code}/join`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": start.language },
      body: JSON.stringify({ voice, language: start.speaks, consent: true, key, ...(slip ? { slip } : {}), ...agreement }),
    });
    const answer = await response.json();
    return response.ok ? answer : { said: answer.detail || (answer.error && answer.error.message) };
  } catch (error) {
    return {};
  }
}

function enter({ token, participant }) {
  keepPlace({ code: start.code, token, participant, title: start.title, language: start.speaks });
  keepLanguage(start.speaks);
  goTo(last);
  document.getElementById("back").hidden = true;
}

function goTo(page) {
  if (page === last) history.replaceState({ page }, "");
  else history.pushState({ page }, "");
  show(page);
}

function show(page) {
  if (shown === last && page !== last) {
    location.assign(`/s/${start.code}`);
    return;
  }
  shown = reachable(page);
  pages.forEach((one, at) => {
    one.hidden = at !== shown;
  });
  document.getElementById("back").hidden = shown === 0 || shown === last;
  document.getElementById("returns").hidden = shown > 0 || !document.getElementById("returns").children.length;
  document.getElementById("place").textContent = words.page.replace("{n}", shown + 1).replace("{all}", pages.length).replace(/[\u2066-\u2069]/g, "");
  pages[shown].querySelector("h1").focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

/** As far as one may go: past the slip with one, past the voices with one. */
function reachable(page) {
  if (page > 0 && last === 3 && !slip) return 0;
  return page === last - 1 && !voice ? last - 2 : page;
}

function read(id) {
  const place = document.getElementById(id);
  return place && JSON.parse(place.textContent);
}
