// The fonts that reports are set in, taken from their packages into static/dist/fonts.

import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";

const CUTS = {
  "source-serif-4": ["400Regular", "400Regular_Italic", "600SemiBold"],
  "noto-sans": ["400Regular", "600SemiBold"],
  "noto-naskh-arabic": ["400Regular", "600SemiBold"],
  "noto-kufi-arabic": ["400Regular", "600SemiBold"],
  "noto-emoji": ["400Regular"],
};
const SCRIPTS = ["armenian", "bengali", "devanagari", "ethiopic", "georgian", "gujarati", "gurmukhi", "hebrew", "tamil", "telugu", "thai"];
SCRIPTS.forEach((script) => Object.assign(CUTS, { [`noto-sans-${script}`]: ["400Regular", "600SemiBold"] }));

// Copies each cut, and the licence that goes with it.
export async function copyFonts(packages, fonts) {
  await mkdir(fonts, { recursive: true });
  for (const [name, cuts] of Object.entries(CUTS)) {
    const home = join(packages, "@expo-google-fonts", name);
    await copyFile(join(home, "LICENSE_FONT"), join(fonts, `${name}.LICENSE.txt`));
    for (const cut of cuts) {
      const [file] = (await readdir(join(home, cut))).filter((each) => each.endsWith(".ttf"));
      await copyFile(join(home, cut, file), join(fonts, file));
    }
  }
}
