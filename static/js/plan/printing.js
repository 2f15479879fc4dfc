/** Paper has no folds: what is folded away on the page is printed open. */

export function openOnPaper() {
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((one) => {
      one.open = true;
    });
  });
  window.addEventListener("afterprint", () => opened.forEach((one) => {
    one.open = false;
  }));
}

/** Shows the buttons that print the page. */
export function printButtons() {
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
}
