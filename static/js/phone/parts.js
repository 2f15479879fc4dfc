/** The parts of this phone, a file each: those that its session needs come with the page, any other as soon as it is needed. */
import { effect, signal } from "@preact/signals";
import { request } from "../http.js";
import { addTexts } from "../words.js";
import { needed } from "./needed.js";

// What several parts stand on is in the page, so that none of them asks for another file.
import "../results/groups.js";
import "./Standing.js";
import "./text.js";
import "./useFocusOnChange.js";
import "./ideas/Composer.js";
import "./votes/Ballot.js";
import "./votes/Nudge.js";
import "./votes/Option.js";
import "./votes/useBallot.js";

const PAUSE = 2000;
const parts = signal({});
const asked = new Set();

/** What a phone shows of a kind, `{Phone, PhoneFoot}`, or of results; null on its way, undefined where there is nothing. */
export function partOf(name) {
  return parts.value[name];
}

/** `start` has the `address` of each part, and the names of those that were `brought` with the page. */
export function bringParts(start) {
  parts.value = Object.fromEntries(Object.keys(start.parts).map((name) => [name, null]));
  start.brought.forEach((name) => bring(name, start));
}

/** From here on, whatever is put on the agenda. */
export function followAgenda(room, start) {
  effect(() => needed(room.snapshot.value).filter((name) => name in start.parts).forEach((name) => bring(name, start)));
}

async function bring(name, start) {
  if (asked.has(name)) return;
  asked.add(name);
  for (let times = 0; !parts.peek()[name]; times += 1) {
    try {
      await fetchPart(name, start, times);
    } catch (error) {
      await new Promise((go) => setTimeout(go, PAUSE * (0.75 + Math.random() / 2)));
    }
  }
}

/** A browser may remember that an address failed: each time has an address of its own. */
async function fetchPart(name, start, times) {
  const address = start.parts[name];
  const [part, texts] = await Promise.all([import(times ? `${address}?${times}` : address), textsOf(name, start)]);
  addTexts(texts);
  parts.value = { ...parts.peek(), [name]: part };
}

async function textsOf(name, { brought, language }) {
  if (language === "en" || brought.includes(name)) return null;
  const response = await request(`/static/dist/catalogue.phone.${name}.${language}.json`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}
