// Which ideas stand on the big screen: six at a time, new ones held, taken-off ones gone at once.

import assert from "node:assert/strict";
import test from "node:test";
import { EMPTY_BOARD, held, settle, shared, turnOver } from "../../static/js/screen/board.js";

const ids = (n) => Array.from({ length: n }, (_, at) => `i${at + 1}`);

test("a board holds six, the rest wait", () => {
  const board = settle(EMPTY_BOARD, ids(8));
  assert.deepEqual(board.seats, ids(6));
  assert.equal(held(board, ids(8)), 2);
});

test("a new idea waits while people read", () => {
  const board = settle(settle(EMPTY_BOARD, ids(6)), ids(7));
  assert.deepEqual(board.seats, ids(6));
});

test("what may not be shown leaves at once and the others stay where they are", () => {
  const board = settle(settle(EMPTY_BOARD, ids(6)), ids(6).filter((id) => id !== "i2"));
  assert.deepEqual(board.seats, ["i1", null, "i3", "i4", "i5", "i6"]);
});

test("those never shown come first when the board turns over", () => {
  const board = turnOver(settle(EMPTY_BOARD, ids(8)), ids(8));
  assert.deepEqual(board.seats.slice(0, 2), ["i7", "i8"]);
  assert.equal(held(board, ids(8)), 0);
});

test("in time everybody's idea is shown as often as the others", () => {
  let board = settle(EMPTY_BOARD, ids(9));
  for (let turn = 0; turn < 11; turn += 1) board = turnOver(board, ids(9));
  assert.deepEqual(new Set(Object.values(board.turns)), new Set([8]));
});

test("stages share six seats, and those with more ideas get more of them", () => {
  assert.deepEqual(shared([9, 2, 0, 5]), [2, 1, 1, 2]);
  assert.deepEqual(shared([1, 1]), [1, 1]);
  assert.deepEqual(shared([5, 1]), [3, 1]);
  assert.deepEqual(shared([3, 3, 3, 3, 3, 3, 3]), [1, 1, 1, 1, 1, 1, 1]);
});
