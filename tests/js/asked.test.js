import assert from "node:assert/strict";
import { test } from "node:test";
import { inReadersWords } from "../../static/js/asked.js";
import { toTranslate } from "../../static/js/desk/toTranslate.js";
import { readPlan } from "../../static/js/said.js";

const session = { languages: ["en", "pl"] };
const question = { id: "q1", text: "Ile kosztuje?", language: "pl", answer: "£600", state: "up" };
const room = (...translations) => ({ session, questions: [question], translations });
const says = (language, text) => ({ about: "q1", what: "question", language, text });

test("who asked in Polish reads the answer in Polish, and their question as they wrote it", () => {
  readPlan(session, ["pl"]);
  assert.deepEqual(inReadersWords(room(says("pl", "Ile kosztuje?\n600 funtów\nrazem")), question), {
    text: undefined, answer: { language: "pl", text: "600 funtów\nrazem" },
  });
  readPlan(session, ["en"]);
  assert.deepEqual(inReadersWords(room(says("en", "What does it cost?")), question), {
    text: { language: "en", text: "What does it cost?" }, answer: undefined,
  });
});

test("an answer is to be said in the other languages of the room, after its question", () => {
  assert.deepEqual(toTranslate(room(), "en").map(({ text }) => text), ["Ile kosztuje?"]);
  assert.deepEqual(toTranslate(room(says("en", "What does it cost?")), "en"), []);
  assert.deepEqual(toTranslate(room(), "pl"), [{ what: "question", id: "q1", language: "en", text: "£600", first: "Ile kosztuje?" }]);
  assert.deepEqual(toTranslate(room(), "ar").map(({ text, first }) => [text, first]), [["Ile kosztuje?", undefined]]);
  assert.deepEqual(toTranslate(room(says("ar", "كم")), "ar").map(({ text, first }) => [text, first]), [["£600", "كم"]]);
});
