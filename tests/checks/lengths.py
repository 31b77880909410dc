#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses source files over 800 lines and functions over 60."""

import re

from check import Sample, run

MOST_LINES = 800
MOST_FUNCTION_LINES = 60

NAME = re.compile(r"^(\w+) \(", re.MULTILINE)
TYPE = re.compile(r"^(typedef|struct|enum|union)\b")


def functions(text):
    """Yields the name and the number of lines of each body, between two braces in column 0."""
    lines = text.splitlines()
    start = None
    for number, line in enumerate(lines):
        if line == "{" and not TYPE.match(lines[number - 1]):
            start = number
        elif line.startswith("}") and start is not None:
            names = NAME.findall("\n".join(lines[max(0, start - 12) : start]))
            yield names[-1] if names else f"line {start + 1}", number - start - 1
            start = None


def check(tree):
    offences = []
    for path in tree.find(endings=(".c", ".h", ".blp", ".py", ".sh")):
        text = tree.read(path)
        length = text.count("\n")
        if length > MOST_LINES:
            offences.append(f"{path}: {length} lines, more than {MOST_LINES}")
        if path.endswith((".c", ".h")):
            offences += (
                f"{path}: {name} has {lines} lines, more than {MOST_FUNCTION_LINES}"
                for name, lines in functions(text)
                if lines > MOST_FUNCTION_LINES
            )
    return offences


def function(lines):
    return "static void\nf (void)\n{\n" + "  g ();\n" * lines + "}\n"


SAMPLES = [
    Sample("a function of 61 lines", {"a.c": function(61)}, "f has 61 lines"),
    Sample("the second of two", {"a.c": function(3) + "\n" + function(61)}, "f has 61 lines"),
    Sample("a function of 60 lines", {"a.c": function(60)}, None),
    Sample("a struct is not a function", {"a.h": "struct A\n{\n" + "  int a;\n" * 99 + "};\n"}, None),
    Sample("a file of 801 lines", {"a.blp": "\n" * 801}, "801 lines"),
    Sample("a file of 800 lines", {"a.h": "\n" * 800}, None),
]

if __name__ == "__main__":
    run(check, SAMPLES)
