/** A form that saves by itself a moment after somebody stops typing, and says so only once it is true. */

import { request } from "../http.js";
import { showErrors } from "./errors.js";

const AFTER_TYPING = 1200;
const TRY_AGAIN = 5000;

export function saveByItself(form, words) {
  const state = form.querySelector("[data-state]");
  let timer = null;
  let typed = document.querySelector("[data-summary]") ? 1 : 0;
  let kept = 0;
  let saving = null;

  form.addEventListener("input", () => {
    typed += 1;
    say(words.unsaved);
    soon(AFTER_TYPING);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (saving) waitFor(event);
    else kept = typed;
  });
  window.addEventListener("beforeunload", (event) => {
    if (kept !== typed) event.preventDefault();
  });

  function soon(wait) {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  async function save() {
    if (saving || kept === typed) return;
    const upTo = typed;
    say(words.saving);
    saving = send(form);
    const answer = await saving;
    saving = null;
    if (answer.version) {
      form.elements.version.value = answer.version;
      kept = upTo;
    }
    if (answer.errors || answer.version) showErrors(form, shownWhileTyping(answer.errors || {}));
    say(inWords(answer));
    if (answer.unreachable || answer.signedOut) soon(TRY_AGAIN);
    else if (typed !== upTo) soon(AFTER_TYPING);
  }

  /** The version on the form changes when a save under way is answered: the button waits for it. */
  async function waitFor(event) {
    event.preventDefault();
    const { submitter } = event;
    await saving;
    setTimeout(() => form.requestSubmit ? form.requestSubmit(submitter) : form.submit());
  }

  function inWords(answer) {
    if (answer.version) return kept === typed ? words.saved : words.unsaved;
    if (answer.signedOut) return words.signed_out;
    if (answer.unreachable) return words.away;
    return answer.errors.version || words.wrong;
  }

  function say(text) {
    if (state.textContent !== text) state.textContent = text;
  }
}

/** Somebody else's change is said in the line of state; it has no field. */
function shownWhileTyping({ version, ...errors }) {
  return errors;
}

async function send(form) {
  try {
    return await post(form) || (await renew(form) && await post(form)) || { signedOut: true };
  } catch (error) {
    return { unreachable: true };
  }
}

/** What the server answered, or null where it does not know us. */
async function post(form) {
  const response = await request(form.action, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(new FormData(form)),
  });
  if (response.redirected || response.status === 400) return null;
  return response.ok ? response.json() : { unreachable: true };
}

/** Whoever signed in again in another tab goes on here: the form gets the new sign-in's token. */
async function renew(form) {
  const response = await request(form.action);
  if (response.redirected || !response.ok) return false;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector("form[data-saves] [name=csrf_token]");
  if (fresh) form.elements.csrf_token.value = fresh.value;
  return Boolean(fresh);
}
