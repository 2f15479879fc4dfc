/** A button beside an address that copies it; the clipboard is missing on plain http, so selecting is enough there. */

export function copyButtons(words) {
  document.querySelectorAll("[data-address]").forEach((field) => {
    field.addEventListener("focus", () => field.select());
    const button = field.parentElement.querySelector("[data-copy]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (await copied(field)) say(button, words.copied);
    });
  });
}

async function copied(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch (error) {
    return document.execCommand("copy");
  }
}

function say(button, text) {
  const said = button.parentElement.querySelector("[role=status]") || document.createElement("span");
  said.setAttribute("role", "status");
  said.className = "address-said";
  button.after(said);
  said.textContent = text;
}
