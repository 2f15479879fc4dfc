/** SHA-256 in hexadecimal; without `crypto.subtle`, which plain http does not have. */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** The digest of some bytes given as hexadecimal, followed by a text. */
export function digest(hex, text = "") {
  return bytesToHex(sha256(concatBytes(hexToBytes(hex), utf8ToBytes(text))));
}
