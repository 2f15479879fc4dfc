"""The files that bring everything up on a bare machine keep their promises (P1, P2)."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MACHINE = re.compile(r"(?<![\w.)*-])/(work|root|home|opt)/\w")


@pytest.mark.parametrize(
    "name", ["script/server", "script/test", "script/workshop", "script/catalogues", "script/oracles", "script/with-python", ".ci/run"]
)
def test_each_command_can_be_run(name):
    assert os.access(ROOT / name, os.X_OK)


@pytest.mark.parametrize("path", sorted(ROOT.glob("requirements*.txt")), ids=lambda path: path.name)
def test_every_python_package_has_one_version(path):
    lines = [line.strip() for line in path.read_text().splitlines()]
    named = [line for line in lines if line and not line.startswith(("#", "-r "))]

    assert named
    assert [line for line in named if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []


def test_every_front_end_package_has_one_version():
    package = json.loads((ROOT / "package.json").read_text())
    versions = {**package["dependencies"], **package["devDependencies"]}
    locked = json.loads((ROOT / "package-lock.json").read_text())["packages"]

    assert {name: locked[f"node_modules/{name}"]["version"] for name in versions} == versions


def test_the_lock_file_says_what_and_not_where_from():
    locked = json.loads((ROOT / "package-lock.json").read_text())["packages"]

    assert [name for name, package in locked.items() if "resolved" in package] == []
    assert [name for name, package in locked.items() if name and not package.get("integrity")] == []


def test_no_file_names_a_place_on_one_machine():
    tracked = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    files = [ROOT / name for name in tracked if name and (ROOT / name).is_file()]

    assert [str(path.relative_to(ROOT)) for path in files if MACHINE.search(path.read_text(errors="ignore"))] == []


def test_what_is_run_on_every_change_is_the_test_command():
    assert "exec script/test" in (ROOT / ".ci" / "run").read_text()


def test_an_old_python_is_told_in_one_sentence(tmp_path):
    for name in ("sh", "dirname"):
        (tmp_path / name).symlink_to(shutil.which(name))
    (tmp_path / "python3").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "python3").chmod(0o755)

    told = subprocess.run(
        [ROOT / "script" / "server"], env={"PATH": str(tmp_path)}, capture_output=True, text=True, cwd=tmp_path
    )

    assert told.returncode == 1
    assert told.stdout == ""
    assert told.stderr.count("\n") == 1
    assert "needs Python 3.11 or newer" in told.stderr


def test_a_step_of_set_up_is_done_once_for_what_it_depends_on(tmp_path, capsys):
    steps = load("steps")
    source, stamp = tmp_path / "source", tmp_path / "made" / ".stamp"
    source.write_text("one")

    def needed():
        with steps.step(stamp, "version", source, title="Making") as answer:
            return answer

    assert [needed(), needed()] == [True, False]
    source.write_text("two")
    assert [needed(), needed()] == [True, False]
    shutil.rmtree(stamp.parent)
    assert needed()


def test_a_step_that_fails_is_done_again(tmp_path, capsys):
    steps = load("steps")
    stamp = tmp_path / ".stamp"

    for _ in range(2):
        with pytest.raises(steps.NotSetUp, match="No luck"):
            with steps.step(stamp, "version", title="Making") as needed:
                assert needed
                steps.run(["false"], "No luck.")


def load(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "script" / "setup" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
