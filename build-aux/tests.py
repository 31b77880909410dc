#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What build-aux/dev needs to know about meson's tests.

tests.py select FOLDER [NAME...]   prints the tests that the names (of suites or tests) mean
tests.py count FOLDER...           prints what failed and "N passed, N failed[, N skipped]"
"""

import json
import pathlib
import subprocess
import sys
import xml.etree.ElementTree

GOOD = {"OK", "EXPECTEDFAIL", "SKIP"}
MOST_LINES = 400


def select(folder, names):
    """Prints the names of the tests; nothing when all are meant."""
    text = subprocess.run(
        ["meson", "introspect", "--tests", folder], check=True, capture_output=True, text=True
    ).stdout
    tests = json.loads(text)
    for name in names:
        found = [
            test["name"]
            for test in tests
            if name == test["name"] or name in (suite.split(":")[-1] for suite in test["suite"])
        ]
        if not found:
            sys.exit(f"dev: no suite or test is called {name}")
        print(*found)


class Count:
    """The test cases of some folders, by result, and the output of the programs that failed."""

    def __init__(self):
        self.passed = 0
        self.skipped = 0
        self.failed = []

    def add_folder(self, folder):
        """Reads the cases from meson's report, then the programs that ended badly."""
        logs = pathlib.Path(folder, "meson-logs")
        if not (logs / "testlog.junit.xml").exists():
            self.failed.append(f"{folder.name}: not built, or not tested")
            return
        blamed = set()
        for case in xml.etree.ElementTree.parse(logs / "testlog.junit.xml").iter("testcase"):
            program = case.get("classname").partition(".")[2] or case.get("name")
            if case.find("failure") is not None or case.find("error") is not None:
                blamed.add(program)
                self.failed.append(f"{folder.name}: {program}: {case.get('name')}")
            elif case.find("skipped") is not None:
                self.skipped += 1
            else:
                self.passed += 1
        for line in (logs / "testlog.json").read_text(encoding="utf-8").splitlines():
            test = json.loads(line)
            if test["result"] not in GOOD:
                show_output(folder, test)
                # A program that crashes or hangs between two cases has no failed case.
                if test["name"] not in blamed:
                    self.failed.append(f"{folder.name}: {test['name']}: {test['result'].lower()}")

    def print(self):
        for failure in self.failed:
            print(f"failed: {failure[:160]}")
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        print(f"{self.passed} passed, {len(self.failed)} failed{skipped}")


def show_output(folder, test):
    """Prints what a program said; of one that said very much, the end."""
    print(f"\n---- {folder.name}: {test['name']}, exit status {test['returncode']}")
    for stream in ("stdout", "stderr"):
        for line in test.get(stream, "").splitlines()[-MOST_LINES:]:
            print(line)


def count(folders):
    """Returns the exit status: a run without any test is not a success."""
    total = Count()
    for folder in map(pathlib.Path, folders):
        total.add_folder(folder)
    print()
    total.print()
    return 0 if total.passed and not total.failed else 1


if __name__ == "__main__":
    if sys.argv[1] == "select":
        select(sys.argv[2], sys.argv[3:])
    else:
        sys.exit(count(sys.argv[2:]))
