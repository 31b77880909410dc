#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses a source, script, Blueprint or meson file that does not begin with its licence."""

import pathlib

from check import Sample, run

LINE = "SPDX-License-Identifier: " + "GPL-3.0-or-later"
ENDINGS = (".c", ".h", ".blp", ".css", ".sql", ".py", ".sh", "meson.build", "meson.options")


def is_script(tree, path):
    return "." not in pathlib.PurePath(path).name and tree.read(path).startswith("#!")


def check(tree):
    return [
        f"{path}: the line “{LINE}” is missing at the top"
        for path in tree.paths
        if (path.endswith(ENDINGS) or is_script(tree, path))
        and LINE not in "\n".join(tree.read(path).splitlines()[:4])
    ]


def sample(path, text, offence):
    return Sample(f"{path}: {text.splitlines()[0]}", {path: text}, offence)


SAMPLES = [
    sample("src/a.c", "int a;\n", "src/a.c"),
    sample("src/a.blp", "using Gtk 4.0;\n", "src/a.blp"),
    sample("meson.build", "project('a')\n", "meson.build"),
    sample("build-aux/run", "#!/bin/sh\ntrue\n", "build-aux/run"),
    sample("src/b.c", "/* SPDX-License-Identifier: " + "MIT */\n", "src/b.c"),
    sample("src/late.c", "\n" * 9 + f"/* {LINE} */\n", "src/late.c"),
    sample("src/d.c", f"/* {LINE} */\nint a;\n", None),
    sample("build-aux/dev", f"#!/bin/sh\n# {LINE}\n", None),
    sample("README.md", "# Quitus\n", None),
]

if __name__ == "__main__":
    run(check, SAMPLES)
