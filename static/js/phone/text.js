/** Texts as the server measures them: tidied, in code points (D5). */

export function tidy(text) {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

export function lengthOf(text) {
  return Array.from(tidy(text)).length;
}
