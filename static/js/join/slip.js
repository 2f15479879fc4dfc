/** The page for a seat slip: its number typed, or brought behind the # of the address, where no server notes it. */
import { request } from "../http.js";
import { digitsOf, inFours } from "./code.js";

/** Calls `accepted(number, side)` once the session knows the slip; `side` is the group it is for, or null. */
export function askForSlip(start, words, accepted) {
  const form = document.getElementById("slip-form");
  if (!form) return;
  const field = document.getElementById("slip");
  const problem = document.getElementById("slip-error");
  field.value = inFours(location.hash);
  field.addEventListener("input", () => {
    if (field.selectionStart === field.value.length) field.value = inFours(field.value);
    say("");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });
  if (field.value) check();

  async function check() {
    const number = digitsOf(field.value);
    if (number.length !== 12) return refuse(words.slip);
    const answer = await lookAt(start, number);
    if ("side" in answer) accepted(number, answer.side);
    else refuse(answer.said || words.unreachable);
  }

  function refuse(sentence) {
    say(sentence);
    field.focus();
  }

  function say(sentence) {
    problem.textContent = sentence;
    if (sentence) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
}

async function lookAt(start, slip) {
  try {
    const response = await request(`/api/v1/sessions/${start.code}/slip`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": start.language },
      body: JSON.stringify({ slip }),
    });
    const answer = await response.json();
    return response.ok ? answer : { said: answer.detail };
  } catch (error) {
    return {};
  }
}
