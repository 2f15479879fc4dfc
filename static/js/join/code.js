/** A code typed in any digits, with spaces or without. */

export function enterCode(words) {
  const form = document.getElementById("code-form");
  const field = document.getElementById("code");
  const problem = document.getElementById("code-error");
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

/** The number of a seat slip, in fours as it is printed. */
export function inFours(text) {
  return digitsOf(text).slice(0, 12).replace(/(\d{4})(?=\d)/g, "$1 ");
}

/** Digits of any script, without spaces, dashes and the like. */
export function digitsOf(text) {
  const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
  return Array.from(text, (sign) => {
    const zero = zeros.find((one) => sign.codePointAt(0) >= one && sign.codePointAt(0) < one + 10);
    return zero === undefined ? "" : String(sign.codePointAt(0) - zero);
  }).join("");
}

export function inThrees(text) {
  return digitsOf(text).slice(0, 9).replace(/(\d{3})(?=\d)/g, "$1 ");
}
