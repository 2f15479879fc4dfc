/** The parts of this phone: some are in the page, others a file each, which the page names or which are fetched once they are needed. */
import { effect, signal } from "@preact/signals";
import { request } from "../http.js";
import { addTexts } from "../words.js";
import { needed } from "./needed.js";

// What several parts stand on is in the page, so that none of them asks for another file.
import "../choices.js";
import "../proposal.js";
import "../results/groups.js";
import "../titles.js";
import "./Report.js";
import "./Standing.js";
import "./TakeBack.js";
import "./Which.js";
import "./text.js";
import "./useFocusAtFirst.js";
import "./useFocusOnChange.js";
import "./ideas/Composer.js";
import "./votes/Ballot.js";
import "./votes/Nudge.js";
import "./votes/Option.js";
import "./votes/useBallot.js";
import "./votes/useTyped.js";

const PAUSE = 2000;
const parts = signal({});
const asked = new Set();
let turn = Promise.resolve();

/** What a phone shows of a kind, `{Phone, PhoneFoot}`, of results or now and then; null on its way, undefined where there is nothing. */
export function partOf(name) {
  return parts.value[name];
}

/** `start` has the `address` of each part, and the names of those that were `brought` with the page. */
export function bringParts(start) {
  parts.value = { ...parts.peek(), ...Object.fromEntries(Object.keys(start.parts).map((name) => [name, null])) };
  start.brought.forEach((name) => bring(name, start));
}

/** What is shown comes at once; the rest one after another once the phone is in the room, to be there without a network. */
export function followAgenda(room, start) {
  const queued = new Set();
  effect(() => {
    const { now, soon } = needed(room.snapshot.value);
    (room.gone.value ? ["later"] : now).forEach((name) => bring(name, start));
    if (room.line.value !== "connected") return;
    soon.filter((name) => !queued.has(name)).forEach((name) => {
      queued.add(name);
      turn = turn.then(() => bring(name, start));
    });
  });
}

/** Tells once a part is here. */
export function whenHere(name, tell) {
  let told = false;
  effect(() => {
    const part = parts.value[name];
    if (!part || told) return;
    told = true;
    queueMicrotask(() => tell(part));
  });
}

export async function bring(name, start) {
  if (asked.has(name) || !(name in start.parts)) return;
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
  const script = import(times ? `${address}?${times}` : address);
  const [part, texts] = await Promise.all([script, textsOf(name, start), addStyle(start.styles[name])]);
  addTexts(texts);
  parts.value = { ...parts.peek(), [name]: part };
}

async function textsOf(name, { brought, language }) {
  if (language === "en" || brought.includes(name)) return null;
  const response = await request(`/static/dist/catalogue.phone.${name}.${language}.json`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}

/** None, or already there with the page: nothing to wait for. */
function addStyle(href) {
  if (!href || document.querySelector(`link[href="${href}"]`)) return null;
  const link = document.createElement("link");
  return new Promise((done, fail) => {
    Object.assign(link, { rel: "stylesheet", href, onload: done });
    link.onerror = () => {
      link.remove();
      fail();
    };
    document.head.append(link);
  });
}
