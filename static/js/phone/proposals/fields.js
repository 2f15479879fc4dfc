/** Fields of a sheet as texts in somebody's hands, and as what a deed carries; pure. */

const NUMBER = /^\d{1,12}$/;

/** What stands in a field, as it is typed. */
export function textOf(sheet, field) {
  const value = sheet[field];
  if (field === "cost") return JSON.stringify(amounts(value));
  return value == null ? "" : String(value);
}

/** The value that a text stands for; undefined where it cannot be read as one. */
export function valueOf(field, text) {
  if (field === "cost") return costOf(JSON.parse(text));
  if (field === "helps_count") return numberOf(text);
  if (field === "strength") return text || null;
  return text;
}

/** Whether a text says what the sheet says already. */
export function isSame(sheet, field, text) {
  const value = valueOf(field, text);
  return value !== undefined && JSON.stringify(tidy(value)) === JSON.stringify(tidy(sheet[field]));
}

/** What somebody typed, to be read back to them. */
export function saidBack(field, text) {
  if (field !== "cost") return text;
  const { low, high } = JSON.parse(text);
  return [low, high].filter(Boolean).join(" – ");
}

function amounts(cost) {
  if (!cost) return { low: "", high: "", yearly: false };
  return { low: String(cost.low), high: String(cost.high), yearly: cost.yearly };
}

function costOf({ low, high, yearly }) {
  const [least, most] = [numberOf(low), numberOf(high)];
  if (least === undefined || most === undefined) return undefined;
  if (least === null && most === null) return null;
  const cost = { low: least ?? most, high: most ?? least, yearly };
  return cost.low <= cost.high ? cost : undefined;
}

/** Digits of any script, with or without signs between thousands. */
function numberOf(text) {
  const digits = text.normalize("NFKC").replace(/[\s.,’٬']/g, "").replace(/\p{Nd}/gu, westernDigit);
  if (!digits) return null;
  return NUMBER.test(digits) ? Number(digits) : undefined;
}

function westernDigit(sign) {
  let zero = sign.codePointAt(0);
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && sign.codePointAt(0) - zero < 9) zero -= 1;
  return String(sign.codePointAt(0) - zero);
}

function tidy(value) {
  if (typeof value === "string") return value.normalize("NFC").split("\n").map((line) => line.trimEnd()).join("\n").trim() || null;
  return value ?? null;
}
