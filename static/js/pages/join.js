/** The door: a code in any digits, then three short pages without typing. */
import { request } from "../http.js";
import { keepPlace, keptPlace, keptPlaces } from "../kept.js";
import { date, setCatalogue } from "../words.js";

const words = read("words");
const start = read("start");
const main = document.getElementById("main");
const pages = [...document.querySelectorAll("[data-page]")];
let voice = null;
let shown = 0;

document.querySelectorAll("[data-language]").forEach((link) =>
  link.addEventListener("click", () => keepLanguage(link.dataset.language)));
if (start) beginJoining();
else beginWithCode();

function beginWithCode() {
  const form = document.getElementById("code-form");
  const field = document.getElementById("code");
  const problem = document.getElementById("code-error");
  showReturns(keptPlaces().slice(0, 3));
  field.value = inThrees(field.value);
  field.addEventListener("input", () => {
    const atEnd = field.selectionStart === field.value.length;
    if (atEnd) field.value = inThrees(field.value);
    problem.textContent = "";
    field.removeAttribute("aria-invalid");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const code = digitsOf(field.value);
    if (code.length === 9) location.assign(`/j/${code}`);
    else refuse();
  });

  function refuse() {
    problem.textContent = words.nine;
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }
}

/** Digits of any script, without spaces, dashes and the like. */
function digitsOf(text) {
  const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
  return Array.from(text, (sign) => {
    const zero = zeros.find((one) => sign.codePointAt(0) >= one && sign.codePointAt(0) < one + 10);
    return zero === undefined ? "" : String(sign.codePointAt(0) - zero);
  }).join("");
}

function inThrees(text) {
  return digitsOf(text).slice(0, 9).replace(/(\d{3})(?=\d)/g, "$1 ");
}

function beginJoining() {
  setCatalogue(start.catalogue);
  const kept = keptPlace(start.code);
  if (kept) showReturns([kept], words.already);
  document.querySelectorAll("time").forEach((time) => {
    time.textContent = date(time.dateTime);
  });
  document.querySelectorAll("[data-voice]").forEach((button) => button.addEventListener("click", () => choose(button)));
  document.getElementById("agree").addEventListener("click", join);
  document.getElementById("back").addEventListener("click", () => history.back());
  window.addEventListener("popstate", (event) => show((event.state && event.state.page) || 0));
  history.replaceState({ page: 0 }, "");
}

function choose(button) {
  voice = button.dataset.voice;
  document.querySelectorAll("[data-voice]").forEach((one) =>
    one.setAttribute("aria-pressed", String(one === button)));
  goTo(1);
}

async function join() {
  const agree = document.getElementById("agree");
  const refusal = document.getElementById("refusal");
  if (agree.getAttribute("aria-disabled") === "true") return;
  const label = agree.textContent;
  agree.setAttribute("aria-disabled", "true");
  agree.textContent = words.joining;
  refusal.hidden = true;
  const answer = await askToJoin();
  agree.removeAttribute("aria-disabled");
  agree.textContent = label;
  if (answer.token) enter(answer);
  else {
    refusal.textContent = answer.said || words.unreachable;
    refusal.hidden = false;
  }
}

async function askToJoin() {
  try {
    const response = await request(`/api/v1/sessions/${start.code}/join`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": start.language },
      body: JSON.stringify({ voice, language: start.language, consent: true }),
    });
    const answer = await response.json();
    return response.ok ? answer : { said: answer.detail || (answer.error && answer.error.message) };
  } catch (error) {
    return {};
  }
}

function enter({ token, participant }) {
  keepPlace({ code: start.code, token, participant, title: start.title, language: start.language });
  keepLanguage(start.language);
  goTo(2);
  document.getElementById("back").hidden = true;
}

function goTo(page) {
  if (page === 2) history.replaceState({ page }, "");
  else history.pushState({ page }, "");
  show(page);
}

function show(page) {
  if (shown === 2 && page !== 2) {
    location.assign(`/s/${start.code}`);
    return;
  }
  shown = page === 1 && !voice ? 0 : page;
  pages.forEach((one, at) => {
    one.hidden = at !== shown;
  });
  document.getElementById("back").hidden = shown !== 1;
  document.getElementById("returns").hidden = shown > 0 || !document.getElementById("returns").children.length;
  document.getElementById("place").textContent = words.page.replace("{n}", shown + 1).replace(/[\u2066-\u2069]/g, "");
  pages[shown].querySelector("h1").focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

function showReturns(places, introduction) {
  const list = document.getElementById("returns");
  places.forEach((place) => {
    const card = document.createElement("div");
    card.className = "note return";
    const title = document.createElement("p");
    title.dir = "auto";
    title.textContent = introduction || place.title;
    const link = document.createElement("a");
    link.className = "button button-main";
    link.href = `/s/${place.code}`;
    link.textContent = words.return;
    card.append(title, link);
    list.append(card);
  });
  list.hidden = !places.length;
}

function keepLanguage(language) {
  document.cookie = `language=${language}; path=/; max-age=31536000; samesite=lax`;
}

function read(id) {
  const place = document.getElementById(id);
  return place && JSON.parse(place.textContent);
}
