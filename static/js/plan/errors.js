/** Errors of a form: the summary is read first, and each of its links leads into the field. */

export function goToErrors() {
  const summary = document.querySelector("[data-summary]");
  if (!summary) return;
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    const group = field.closest(".govuk-form-group") || field;
    group.scrollIntoView();
    (field.matches("input, select, textarea") ? field : field.querySelector("input, select, textarea") || field).focus({ preventScroll: true });
  });
}

/** Shows what is wrong beside each field, and takes away what is right by now. */
export function showErrors(form, errors) {
  form.querySelectorAll("[data-error]").forEach((place) => {
    const text = errors[place.dataset.error] || "";
    place.textContent = text;
    place.hidden = !text;
    const group = place.closest(".govuk-form-group");
    if (group) group.classList.toggle("govuk-form-group--error", Boolean(text));
  });
}
