// Puts texts, numbers and times into the language of the person looking.

let language = "en";
let messages = {};
let plural = ["one", "other"];

// The catalogue that the page was given: `messages` by the names of the English texts (a list of forms where there
// are several), `plural` the names of those forms in their order, as `Intl.PluralRules` calls them.
export function setCatalogue(catalogue) {
  language = catalogue?.language ?? "en";
  messages = catalogue?.messages ?? {};
  plural = catalogue?.plural ?? ["one", "other"];
}

// More texts of the same language, for what came after the page.
export function addTexts(catalogue) {
  messages = { ...messages, ...catalogue?.messages };
}

// The English text in this language, with `%(name)s` replaced from `values`.
export function t(msgid, values = {}) {
  return fill(translated(msgid) || msgid, values);
}

// The same for `n` things: `one` and `many` are the English texts. `%(n)s` is `n`.
export function tn(one, many, n, values = {}) {
  const form = translated(one)?.[plural.indexOf(pluralRules().select(n))];
  return fill(form || (n === 1 ? one : many), { n, ...values });
}

// Marks a text that is shown through `t` elsewhere, so that it reaches the catalogue.
export function N_(msgid) {
  return msgid;
}

export function currentLanguage() {
  return language;
}

export function direction(tag = language) {
  return ["ar", "fa", "he", "ps", "ur"].includes(tag.split("-")[0]) ? "rtl" : "ltr";
}

export function number(value, options = {}) {
  return new Intl.NumberFormat(locale(), options).format(value);
}

// Several things in a row, in one sentence.
export function listed(things) {
  return things.join(t(", "));
}

// A share between 0 and 1, in whole per cent.
export function percent(share) {
  return number(share, { style: "percent", maximumFractionDigits: 0 });
}

// Whole units of a currency, such as GBP; among words that run leftward its sign would change sides.
export function money(amount, currency) {
  const words = `${signOf(currency)}${number(amount, { maximumFractionDigits: 0 })}`;
  return direction() === "rtl" ? `\u2066${words}\u2069` : words;
}

export function time(moment) {
  return formatTime(moment, { hour: "2-digit", minute: "2-digit" });
}

export function date(moment) {
  return formatTime(moment, { day: "numeric", month: "long", year: "numeric" });
}

// Whole seconds as minutes and seconds, for a timer: 4:05.
export function clock(seconds) {
  const left = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
}

// The name of a text in a catalogue: the English itself, once more in full, would be a tenth of what a phone loads.
export function nameOf(msgid) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < msgid.length; at += 1) hash = Math.imul(hash ^ msgid.charCodeAt(at), 0x01000193);
  return (hash & 0xffffff).toString(16);
}

function translated(msgid) {
  return language === "en" ? null : messages[nameOf(msgid)];
}

function fill(text, values) {
  return text.replace(/%\((\w+)\)[sd]|%%/g, (place, name) => {
    if (place === "%%") return "%";
    if (!(name in values)) return place;
    const value = values[name];
    return typeof value === "number" ? number(value) : apart(String(value));
  });
}

// Words that run the other way than the sentence are kept together by the Unicode isolates.
function apart(words) {
  const leftward = /[\u0590-\u08ff\ufb1d-\ufefc]/.test(words);
  const alike = leftward === (direction() === "rtl") || !/[\p{L}\s]/u.test(words);
  return alike ? words : `\u2068${words}\u2069`;
}

// The short sign in every language: a pound is £ and not UK£.
function signOf(currency) {
  return new Intl.NumberFormat("en", { style: "currency", currency, maximumFractionDigits: 0 }).format(0).slice(0, -1);
}

function formatTime(moment, options) {
  return new Intl.DateTimeFormat(locale(), options).format(new Date(moment));
}

function pluralRules() {
  return new Intl.PluralRules(language);
}

// Digits are 0 to 9 in every language, so that codes, clocks and counts read the same on each screen in the room.
function locale() {
  return `${language === "en" ? "en-GB" : language}-u-nu-latn`;
}
