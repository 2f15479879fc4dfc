"""Runs the tests, JavaScript first, and counts them all in the last line."""

import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

import front_end
import python_packages
from steps import ROOT

MOST_AT_ONCE = 4
TOGETHER = ("--dist", "loadfile", "--no-loadscope-reorder")  # each file's tests stay together, files in our own order
FEW = 3  # files; failures in more of them are no accident


def run(arguments):
    """Runs everything, or what is named as for pytest; returns what the process should exit with."""
    os.chdir(ROOT)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of processes would each compile the whole program
    if arguments:
        return subprocess.run([str(python_packages.PYTHON), "-m", "pytest", *arguments]).returncode
    with tempfile.TemporaryDirectory() as folder:
        counts = javascript(Path(folder) / "report.tap") + python(Path(folder) / "report.xml")
    print(", ".join(f"{counts[name]} {name}" for name in ("passed", "failed", "skipped")))
    if counts["late"]:
        print(f"{counts['late']} of those that passed did so only alone, on a second try; they are named above.")
    return 1 if counts["failed"] else 0


def run_oracles(arguments):
    """Holds our counts against those of other programs; returns what the process should exit with."""
    os.chdir(ROOT)
    python = python_packages.python_of(python_packages.ORACLES)
    checks = arguments or sorted(str(path) for path in Path("tests/oracles").glob("check_*.py"))
    command = [python, "-m", "pytest", "--noconftest", "-q", "-rsP", "-W", "ignore", *checks]
    return subprocess.run(list(map(str, command))).returncode


def javascript(report):
    """Runs the tests of the scripts and counts them; a run that ends badly is at least one failure."""
    tests = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "tests" / "js").rglob("*.test.js"))
    reporters = ["--test-reporter=spec", "--test-reporter-destination=stdout"]
    reporters += ["--test-reporter=tap", f"--test-reporter-destination={report}"]
    code = subprocess.run([str(front_end.node()), "--test", *reporters, *tests]).returncode
    summary = dict(re.findall(r"^# (\w+) (\d+)$", report.read_text() if report.exists() else "", re.MULTILINE))
    number = {name: int(summary.get(name, 0)) for name in ("pass", "fail", "cancelled", "skipped", "todo")}
    failed = number["fail"] + number["cancelled"]
    counts = Counter(passed=number["pass"], failed=failed, skipped=number["skipped"] + number["todo"])
    return with_failure(counts, code)


def python(report):
    """Runs every other test and counts them; a run that ends badly is at least one failure."""
    code, cases = pytest(report, ["-n", str(at_once()), *TOGETHER])
    failed = [case for case in cases if outcome_of(case) == "failed"]
    counts = Counter(map(outcome_of, cases))
    if 0 < len({case.get("classname") for case in failed}) <= FEW:
        return alone(report.with_name("again.xml"), failed, counts)
    return with_failure(counts, code)


def at_once():
    """One more than there are processors: a test waits for its server and its browser about a third of its time."""
    return min((os.cpu_count() or 1) + 1, MOST_AT_ONCE)


def alone(report, failed, counts):
    """What was late while others ran beside it, once more by itself."""
    names = [f"{case.get('classname').replace('.', '/')}.py::{case.get('name')}" for case in failed]
    print("Once more, alone:", *names, sep="\n")
    code, cases = pytest(report, names)
    again = Counter(map(outcome_of, cases))
    counts += Counter(passed=again["passed"], late=again["passed"])
    counts["failed"] -= again["passed"]
    return with_failure(counts, code)


def pytest(report, options):
    code = subprocess.run([str(python_packages.PYTHON), "-m", "pytest", f"--junitxml={report}", *options]).returncode
    return code, list(ElementTree.parse(report).iter("testcase")) if report.exists() else []


def with_failure(counts, code):
    return counts + Counter(failed=1) if code and not counts["failed"] else counts


def outcome_of(case):
    tags = {child.tag for child in case}
    if tags & {"failure", "error"}:
        return "failed"
    return "skipped" if "skipped" in tags else "passed"
