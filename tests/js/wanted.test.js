/** Questions stand by how many want to know, and do not move under a finger; a caret stays where it was. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { placeIn } from "../../static/js/phone/talk/useCaret.js";
import { byWish, inOrder } from "../../static/js/wanted.js";

const question = (id, supporters, more = {}) => ({ id, supporters, activity: "a1", state: "up", answered: false, ...more });
const ids = (list) => list.map(({ id }) => id);

test("the most wanted first, the earlier where two are wanted alike; answered and open apart", () => {
  const { open, answered } = byWish(
    [question("q3", 1), question("q12", 4), question("q2", 1), question("q4", 9, { answered: true }), question("q5", 9, { state: "hidden" }),
      question("q6", 9, { activity: "a2" })],
    { id: "a1" },
  );
  assert.deepEqual(ids(open), ["q12", "q2", "q3"]);
  assert.deepEqual(ids(answered), ["q4"]);
});

test("what stands stays in its place, what is new comes after it", () => {
  const wanted = [question("q9", 5), question("q2", 3), question("q1", 0)];
  assert.deepEqual(ids(inOrder(["q1", "q2"], wanted)), ["q1", "q2", "q9"]);
  assert.deepEqual(ids(inOrder(["q1", "q7", "q2"], wanted)), ["q1", "q2", "q9"]);
});

test("a caret moves with the words after it", () => {
  assert.equal(placeIn("ab", "ab cd", 2), 2);
  assert.equal(placeIn("ab", "xx ab", 1), 4);
  assert.equal(placeIn("one\ntwo", "one\nnew\ntwo", 7), 11);
});
