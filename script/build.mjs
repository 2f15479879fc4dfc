// Builds static/dist from static/js and static/css: `npm run build`, or with `-- --dev` unminified and with source maps.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import zopfli from "@gfx/zopfli";
import * as esbuild from "esbuild";
import postcss from "postcss";
import rtlcss from "rtlcss";
import * as sass from "sass";
import { copyFonts } from "./fonts.mjs";
import { kindsByPart } from "./kinds.mjs";
import { entryPoints, filesOf, takeParts } from "./parts.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const DIST = join(ROOT, "static/dist");
const PAGES = ["join", "my", "come", "phone", "desk", "helper", "screen", "plan", "check", "programs", "replay"];
const STYLES = ["organise", "phone", "door", "phone.later", "phone.result", "phone.votes", "phone.shared", "phone.talk", "phone.questions", "my", "phone.proposals", "phone.themes", "desk", "screen", "record", "replay", "letter", "programs"].map((name) => join(ROOT, `static/css/${name}.scss`));
const TARGETS = ["chrome87", "safari14", "firefox90"];

const parts = {};
const dev = process.argv.includes("--dev");

async function build() {
  await mkdir(DIST, { recursive: true });
  const manifest = { ...(await scripts()), ...(await styles()) };
  await copyFonts(join(ROOT, "node_modules"), join(DIST, "fonts"));
  await put("parts.json", JSON.stringify(parts, null, 2) + "\n");
  await publish(manifest);
  await report(manifest);
}

// Each page has one file of its own, the phone's parts another each. A page that cannot be built is left out, and the
// build fails after the others.
async function scripts() {
  const manifest = {};
  for (const page of PAGES) {
    try {
      Object.assign(manifest, await script(page));
    } catch (error) {
      if (!error.errors) console.error(error.message);
      process.exitCode = 1;
    }
  }
  return manifest;
}

async function script(page) {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: entryPoints(page),
    entryNames: "[name]-[hash]",
    chunkNames: `${page}-[hash]`,
    outdir: DIST,
    bundle: true,
    splitting: true,
    format: "esm",
    target: TARGETS,
    // Safari 14.0 has it but for a corner case (a computed key that names its own variable), for which esbuild counts it out.
    supported: { destructuring: true },
    loader: { ".js": "jsx" },
    jsx: "automatic",
    jsxImportSource: "preact",
    minify: !dev,
    sourcemap: dev ? "linked" : false,
    legalComments: "none",
    charset: "utf8",
    logLevel: "warning",
    logLimit: 10,
    logOverride: { "import-is-undefined": "silent", "ignored-bare-import": "silent" },
    write: false,
    metafile: true,
    alias: { "socket.io-parser": join(ROOT, "static/js/packets.js") },
    plugins: [
      { name: "without WebTransport", setup: leaveOut },
      { name: "parts of a page", setup: (build) => takeParts(build, page) },
      { name: "kinds by part", setup: (build) => kindsByPart(build, page) },
    ],
  });
  const files = filesOf(page, metafile.outputs);
  const manifest = Object.fromEntries(files.map(([name, file]) => [`${name}.js`, file]));
  files.forEach(([name, , made]) => Object.assign(parts, { [name]: partsOf(made) }));
  for (const { path, contents } of outputFiles) {
    if (Object.values(manifest).includes(basename(path, ".map"))) await put(basename(path), contents);
  }
  return manifest;
}

// A way to connect that the server does not offer.
function leaveOut(build) {
  build.onLoad({ filter: /engine\.io-client.*webtransport\.js$/ }, () => ({ contents: "export class WT {}" }));
}

// The sources of which something is left in a file: its catalogue holds their texts alone.
function partsOf({ inputs }) {
  return Object.entries(inputs).filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && path.startsWith("static/")).map(([path]) => path);
}

// Each style is written twice, whole: as it is, and mirrored for right-to-left languages. A page loads one of the two.
async function styles() {
  const manifest = {};
  for (const path of STYLES.filter(existsSync)) {
    const name = basename(path, ".scss");
    const { css } = sass.compile(path, { loadPaths: [join(ROOT, "node_modules")], quietDeps: true });
    const mirrored = await postcss([rtlcss()]).process(css, { from: undefined });
    manifest[`${name}.css`] = await putStyle(name, css);
    manifest[`${name}.rtl.css`] = await putStyle(`${name}.rtl`, mirrored.css);
  }
  return manifest;
}

async function putStyle(name, css) {
  const { code } = await esbuild.transform(css, {
    loader: "css",
    target: TARGETS,
    minify: !dev,
    legalComments: "none",
    charset: "utf8",
    logLevel: "warning",
  });
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 8).toUpperCase();
  return put(`${name}-${hash}.css`, code);
}

async function put(name, contents) {
  const unfinished = join(DIST, `.${name}.${process.pid}`);
  await writeFile(unfinished, contents);
  await rename(unfinished, join(DIST, name));
  if (/\.(js|css)$/.test(name)) await put(`${name}.gz`, await compressed(name, contents));
  return name;
}

// What a phone fetches first is worth a second of ours: the same format, 4 % smaller.
async function compressed(name, contents) {
  if (dev || !/^(phone|join|door)\b/.test(name)) return gzipSync(contents, { level: 9 });
  return zopfli.gzipAsync(Buffer.from(contents), { numiterations: 15 });
}

// The manifest names the file that stands for each asset now. Files of the build before stay, for pages already open.
async function publish(manifest) {
  const before = await readManifest();
  await put("manifest.json", JSON.stringify(manifest, null, 2) + "\n");
  const kept = new Set([...Object.values(manifest), ...Object.values(before)]);
  for (const name of await readdir(DIST)) {
    const asset = name.match(/^[\w.]+-[0-9A-Z]{8}\.(js|css)(?=$|\.map$|\.gz$)/);
    if (asset && !kept.has(asset[0])) await rm(join(DIST, name), { force: true });
  }
}

async function readManifest() {
  try {
    return JSON.parse(await readFile(join(DIST, "manifest.json"), "utf8"));
  } catch {
    return {};
  }
}

async function report(manifest) {
  for (const [asset, name] of Object.entries(manifest)) {
    const contents = await readFile(join(DIST, name));
    const sent = await readFile(join(DIST, `${name}.gz`));
    console.log(`${asset.padEnd(20)}${kilobytes(contents.length)} kB  ${kilobytes(sent.length)} kB compressed`);
  }
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1).padStart(7);
}

try {
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
