"""The virtual environment and what is installed in it."""

import subprocess
import sys

from steps import NotSetUp, ROOT, run, say, step

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
ORACLES = ROOT / ".setup" / "oracles"

OFFLINE = "Python packages could not be installed. Is there a connection to the internet?"


def install(name, home=VENV):
    """Installs a file of requirements, unless these very ones are in."""
    version = existing_version(home) or create(home)
    files = [ROOT / "requirements.txt", ROOT / name]
    with step(home / f"{name}.stamp", version, *files, title=f"Installing Python packages ({name})") as needed:
        if needed:
            pip = [python_of(home), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
            run([*pip, "--no-warn-script-location", "-r", ROOT / name], OFFLINE)


def python_of(home):
    return home / "bin" / "python"


def existing_version(home):
    """Returns the version of the environment's Python, None where there is none that works."""
    try:
        asked = subprocess.run(
            [python_of(home), "-c", "import pip, sys; assert sys.version_info >= (3, 11); print(sys.version)"],
            capture_output=True, text=True,
        )
    except OSError:
        return None
    return asked.stdout if asked.returncode == 0 else None


def create(home):
    try:
        import ensurepip, venv  # noqa: E401, F401 (Debian keeps both in a package of its own)
    except ImportError:
        raise NotSetUp("This Python cannot make virtual environments: install its venv package (apt install python3-venv).")
    say("Making the virtual environment …")
    run([sys.executable, "-m", "venv", "--clear", home], "The virtual environment could not be made.")
    return existing_version(home)
