// Checks the record on standard input as the page does; prints what holds, or "Wrong: …".
import { readFileSync } from "node:fs";
import { check } from "../../static/js/check/check.js";
import { Wrong } from "../../static/js/check/wrong.js";

try {
  console.log(JSON.stringify(check(readFileSync(0, "utf8"), process.argv[2] || "")));
} catch (error) {
  if (!(error instanceof Wrong)) throw error;
  console.log(`Wrong: ${error.message}`);
}
