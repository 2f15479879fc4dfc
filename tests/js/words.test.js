import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { clock, direction, listed, money, nameOf, percent, setCatalogue, t, tn } from "../../static/js/words.js";

const ARABIC = {
  language: "ar",
  plural: ["zero", "one", "two", "few", "many", "other"],
  messages: { [nameOf("%(n)s idea")]: ["صفر", "واحدة", "اثنتان", "قليل %(n)s", "كثير %(n)s", "أخرى %(n)s"], [nameOf("Hello %(name)s")]: "مرحبا %(name)s" },
};

beforeEach(() => setCatalogue({ language: "en" }));

test("without a catalogue a text is its English self", () => {
  assert.equal(t("Hello %(name)s", { name: "Ann" }), "Hello Ann");
});

test("a place without a value stays, and two per cent signs are one", () => {
  assert.equal(t("%(what)s 50%%"), "%(what)s 50%");
});

test("English tells one from many", () => {
  const ideas = (n) => tn("%(n)s idea", "%(n)s ideas", n);
  assert.deepEqual([ideas(0), ideas(1), ideas(1200)], ["0 ideas", "1 idea", "1,200 ideas"]);
});

test("a pound is £ in every language, and things stand in a row as the language has it", () => {
  setCatalogue({ ...ARABIC, messages: { [nameOf(", ")]: " و" } });
  assert.equal(money(9000, "GBP"), "\u2066£9,000\u2069");
  assert.equal(listed(["ألف", "باء", "تاء"]), "ألف وباء وتاء");
});

test("Arabic has six forms", () => {
  setCatalogue(ARABIC);
  const forms = [0, 1, 2, 3, 11, 100].map((n) => tn("%(n)s idea", "%(n)s ideas", n));
  assert.deepEqual(forms, ["صفر", "واحدة", "اثنتان", "قليل 3", "كثير 11", "أخرى 100"]);
});

test("a text that is not translated yet is shown in English", () => {
  setCatalogue(ARABIC);
  assert.equal(t("Goodbye"), "Goodbye");
  assert.equal(tn("%(n)s vote", "%(n)s votes", 2), "2 votes");
});

test("words that run the other way are kept together", () => {
  setCatalogue(ARABIC);
  assert.equal(t("Hello %(name)s", { name: "Ann" }), "مرحبا \u2068Ann\u2069");
  assert.equal(t("Hello %(name)s", { name: "سارة" }), "مرحبا سارة");
});

test("a person's words are not read as places", () => {
  assert.equal(t("%(a)s and %(b)s", { a: "%(b)s $& $1", b: "x" }), "%(b)s $& $1 and x");
});

test("a text has the short name that the catalogue gives it", () => {
  assert.equal(nameOf("I’m done – “%(n)s” 👋"), "6d8dc1"); // as in tests/setup/test_catalogues.py
});

test("direction follows the language", () => {
  assert.deepEqual([direction("ar"), direction("ar-EG"), direction("cy")], ["rtl", "rtl", "ltr"]);
});

test("numbers, money and clocks read the same in every language", () => {
  assert.deepEqual([percent(0.456), money(60000, "GBP"), clock(245), clock(-3)], ["46%", "£60,000", "4:05", "0:00"]);
  setCatalogue(ARABIC);
  assert.match(percent(0.456), /46/);
});
