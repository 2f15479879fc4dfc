// Tries an operation of the API with the token that stands on the page; nothing is kept.

const token = document.querySelector("#token");

document.querySelector("[data-token]").hidden = false;
for (const form of document.querySelectorAll("[data-try]")) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form);
  });
}
document.querySelector("[data-token]").addEventListener("submit", (event) => event.preventDefault());
open(location.hash);
addEventListener("hashchange", () => open(location.hash));

async function send(form) {
  const { method, path } = form.dataset;
  const asked = new URLSearchParams();
  let address = path;
  for (const field of form.querySelectorAll("[data-in]")) {
    const value = field.value.trim();
    if (field.dataset.in === "path") address = address.replace(`{${field.name}}`, encodeURIComponent(value));
    else if (value) asked.set(field.name, value);
  }
  const body = form.querySelector("[data-body]");
  const headers = { Accept: "application/json" };
  if (token.value.trim()) headers.Authorization = `Bearer ${token.value.trim()}`;
  if (body) headers["Content-Type"] = "application/json";
  const query = asked.toString();
  try {
    const answer = await fetch(address + (query ? `?${query}` : ""), { method, headers, body: body?.value, credentials: "omit" });
    show(form, `${answer.status} ${answer.statusText}`, await said(answer));
  } catch (error) {
    show(form, "", String(error));
  }
}

async function said(answer) {
  const kind = answer.headers.get("Content-Type") ?? "";
  if (kind.includes("json")) return JSON.stringify(await answer.json(), null, 2);
  if (kind.startsWith("text/")) return answer.text();
  return (await answer.blob()).size ? `${kind}` : "";
}

function show(form, status, text) {
  const place = form.querySelector("[data-answer]");
  place.querySelector("[data-status]").textContent = status;
  place.querySelector("[data-said]").textContent = text;
  place.hidden = false;
}

function open(hash) {
  const named = document.getElementById(hash.slice(1));
  if (named?.matches("details")) named.open = true;
}
