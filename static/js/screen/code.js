/** How a join code is written and spoken: in threes. */

/** "482915736" as "482 915 736". */
export function inThrees(code) {
  return String(code || "").replace(/(\d{3})(?=\d)/g, "$1 ");
}

/** The address that people type before the code: without scheme, without the code. */
export function toType(address) {
  return String(address || "").replace(/^https?:\/\//, "").replace(/\/j\/\d+$/, "/join");
}
