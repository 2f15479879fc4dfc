import assert from "node:assert/strict";
import { test } from "node:test";
import * as theirs from "socket.io-parser";
import * as ours from "../../static/js/packets.js";

const PACKETS = [
  { type: 0, nsp: "/", data: { token: "p1.x", after: 7 } },
  { type: 1, nsp: "/" },
  { type: 2, nsp: "/", id: 12, data: ["do", { key: "k", deed: "post_idea", data: { text: "12 “Schatten” – ظل 👋\n,/" } }] },
  { type: 2, nsp: "/room", data: ["news", {}] },
  { type: 3, nsp: "/", id: 0, data: [{ ok: true }] },
  { type: 4, nsp: "/", data: { message: "start_over" } },
];

function decoded({ Decoder }, text) {
  const found = [];
  const decoder = new Decoder();
  decoder.on("decoded", (packet) => found.push(packet));
  decoder.add(text);
  return JSON.stringify(found);
}

test("packets are written and read as the library's own parser does", () => {
  for (const packet of PACKETS) {
    const [text] = new ours.Encoder().encode(packet);
    assert.deepEqual([text], new theirs.Encoder().encode(packet));
    assert.equal(decoded(ours, text), JSON.stringify([packet]));
    assert.deepEqual(JSON.parse(decoded(theirs, text)), JSON.parse(decoded(ours, text)));
  }
});

test("what is no packet is thrown back", () => {
  for (const text of ["", "x", "2[", "2{"]) assert.throws(() => decoded(ours, text));
});
