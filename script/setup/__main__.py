"""Sets up whatever is missing, then becomes what was asked for: server, test, workshop, catalogues or oracles."""

import os
import sys

import all_tests
import browser
import front_end
import python_packages
from steps import NotSetUp, ROOT, one_at_a_time


def main(what, *arguments):
    try:
        with one_at_a_time():
            set_up(what)
    except NotSetUp as reason:
        sys.exit(str(reason))
    except OSError as error:
        sys.exit(f"Set-up stopped, since a file could not be read or written: {error}")
    except KeyboardInterrupt:
        sys.exit("Stopped before everything was set up; the next start goes on from here.")
    become(what, arguments)


def set_up(what):
    if what == "oracles":
        python_packages.install("requirements-oracles.txt", python_packages.ORACLES)
        return
    python_packages.install("requirements.txt")
    if what == "catalogues":
        return
    front_end.build()
    front_end.compile_catalogues()
    if what == "test":
        python_packages.install("requirements-dev.txt")
        os.environ.update(front_end.with_node())
        os.environ["CHROME"] = browser.find_or_install()


def become(what, arguments):
    python = str(python_packages.PYTHON)
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    if what == "test":
        sys.exit(all_tests.run(arguments))
    if what == "oracles":
        sys.exit(all_tests.run_oracles(arguments))
    commands = {
        "server": [python, "-P", "-m", "workshop", "serve"],
        "workshop": [python, "-P", "-m", "workshop"],
        "catalogues": [python, str(ROOT / "script" / "words")],
    }
    os.execv(python, [*commands[what], *arguments])


main(*sys.argv[1:])
