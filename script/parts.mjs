// The phone's page in several files: the page itself, and what it fetches only where a session needs it.

import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { KINDS } from "../static/js/activities/index.js";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const FOR_ALL_KINDS = [
  "static/js/results/Result.js",
  "static/js/phone/later/Later.js",
  "static/js/phone/shared/Shared.js",
  "static/js/phone/seats/Seats.js",
];
const PARTS = [...KINDS.map((file) => `static/js/activities/${file}`), ...FOR_ALL_KINDS];

// The sources that the files of a page begin with, by their plain names: "phone", "phone.budget", …
export function entriesOf(page) {
  const entries = { [page]: `static/js/pages/${page}.js` };
  if (page === "phone") PARTS.forEach((path) => Object.assign(entries, { [`phone.${basename(path, ".js").toLowerCase()}`]: path }));
  return entries;
}

// The same as esbuild asks for them.
export function entryPoints(page) {
  return Object.entries(entriesOf(page)).map(([out, path]) => ({ out, in: out === page ? path : `${path}?part` }));
}

// A kind's file is for phone, desk and big screen; its part is what the phone shows of it. Each part stands on the whole
// page, so that what they share is in the page's own file.
export function takeParts(build, page) {
  build.onResolve({ filter: /\?part$/ }, ({ path }) => ({ path: path.slice(0, -"?part".length), namespace: "part" }));
  build.onLoad({ filter: /./, namespace: "part" }, ({ path }) => ({
    contents: `import "./static/js/pages/${page}.js"; ${shownOf(path)}`,
    resolveDir: ROOT,
  }));
  if (page !== "phone") return;
  build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
    const whole = join(resolveDir, path);
    return /static\/js\/(desk|screen|activities)\//.test(whole) ? { path: whole, sideEffects: false } : undefined;
  });
}

function shownOf(path) {
  if (FOR_ALL_KINDS.includes(path)) return `export * from "./${path}";`;
  return `import * as all from "./${path}"; export const Phone = all.Phone, PhoneFoot = all.PhoneFoot, markInWords = all.markInWords;`;
}

// Which built file stands for each entry: [name, file, what it is made of].
export function filesOf(page, outputs) {
  const files = Object.entries(entriesOf(page)).map(([name, path]) => {
    const [file, made] = Object.entries(outputs)
      .find(([, { entryPoint, inputs }]) => (name === page ? path in inputs : entryPoint === `part:${path}`));
    return [name, basename(file), made];
  });
  refuseOthers(outputs, files.map(([, file]) => file));
  return files;
}

// What two parts share and the page lacks would be one more file to fetch.
function refuseOthers(outputs, wanted) {
  for (const [file, { inputs }] of Object.entries(outputs)) {
    const lost = Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0);
    if (file.endsWith(".js") && !wanted.includes(basename(file)) && lost.length) {
      throw new Error(`Several parts of the phone share what the page has not: name it in static/js/phone/parts.js: ${lost}`);
    }
  }
}
