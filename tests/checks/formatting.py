#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses C files that `build-aux/dev format` would change."""

import pathlib
import re
import shutil
import subprocess
import sys

from check import Sample, run

PROGRAM = shutil.which("clang-format-19") or shutil.which("clang-format")
STYLE = pathlib.Path(__file__).resolve().parents[2] / ".clang-format"


def check(tree):
    files = tree.find(endings=(".c", ".h"))
    if not files:
        return []
    result = subprocess.run(
        [PROGRAM, f"--style=file:{STYLE}", "--dry-run", "-Werror", *files],
        cwd=tree.root,
        capture_output=True,
        text=True,
        check=False,
    )
    first = {}
    for path, line in re.findall(r"^(.+?):(\d+):\d+: error", result.stderr, re.MULTILINE):
        first.setdefault(path, line)
    offences = [f"{path}: line {line} is not laid out as told" for path, line in first.items()]
    if result.returncode != 0 and not offences:
        offences = [result.stderr.strip() or f"{PROGRAM} failed"]
    return offences


SAMPLES = [
    Sample("a brace on the wrong line", {"a.c": "int\nf (void) {\n  return 0;\n}\n"}, "a.c: line"),
    Sample("no space before parentheses", {"a.h": "int f(void);\n"}, "a.h: line 1"),
    Sample("a well laid out file", {"a.c": "int\nf (void)\n{\n  return 0;\n}\n"}, None),
]

if __name__ == "__main__":
    if PROGRAM is None:
        print("1..0 # SKIP clang-format is not installed")
        sys.exit(0)
    run(check, SAMPLES)
