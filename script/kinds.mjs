// Gives a page its own part of every kind and nothing more: `import DESKS from "kinds:Desk"` is { ideas: …, dots: … }.

import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { KINDS } from "../static/js/activities/index.js";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../static/js/activities");

export function kindsByPart(build, page) {
  build.onResolve({ filter: /^kinds:/ }, ({ path }) => ({ path: path.slice("kinds:".length), namespace: "kinds" }));
  build.onLoad({ filter: /./, namespace: "kinds" }, ({ path }) => ({ contents: everyKinds(path), resolveDir: FOLDER }));
  if (page === "phone") return;
  build.onResolve({ filter: /^\.\.\/phone\// }, ({ path, resolveDir }) => ({ path: join(resolveDir, path), sideEffects: false }));
}

// A kind need not have every part: what it lacks is undefined.
function everyKinds(part) {
  const names = KINDS.map((file) => basename(file, ".js"));
  const imports = names.map((name) => `import * as ${name} from "./${name}.js";`);
  return `${imports.join("\n")}\nexport default { ${names.map((name) => `${name}: ${name}.${part}`).join(", ")} };\n`;
}
