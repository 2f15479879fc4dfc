/** Shows that a code is read however somebody types it, and a text is measured as the server does (D5). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { digitsOf, inThrees } from "../../static/js/join/code.js";
import { lengthOf, tidy } from "../../static/js/phone/text.js";

test("a code may have spaces, dashes and the digits of any script", () => {
  assert.equal(digitsOf(" 497-882 813"), "497882813");
  assert.equal(digitsOf("\u0664\u0669\u0667 \u0668\u0668\u0662 \u06f8\u06f1\u06f3"), "497882813");
  assert.equal(inThrees("4978828139"), "497 882 813");
});

test("texts are tidied, then measured in code points", () => {
  assert.equal(tidy("  a\n\n b\t c "), "a b c");
  assert.equal(lengthOf("e\u0301 \u{1f68c}"), 3);
});
