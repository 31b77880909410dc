#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses what is true on one machine only: somebody's folders, and hosts that serve packages."""

import re

from check import Sample, run

# Written so that this file does not offend itself.
OFFENCES = {
    "a folder of one machine": re.compile(r"(?<![\w.$})])/(hom[e]/\w|roo[t]/[\w.]|wor[k]/\w|User[s]/\w)"),
    "a folder beside the project": re.compile(r"\.\./share[d]\b"),
    "a host that serves packages": re.compile(
        r"://[\w.-]*(debia[n]|ubunt[u]|pyp[i]|npmj[s]|crates[.]i[o]|mirro[r])[\w.-]*"
        r"|\b(de[b]|archiv[e]|securit[y]|snapsho[t]|ft[p])\.(debia[n]|ubunt[u])\."
    ),
    "a number that means nothing here": re.compile(r"\bissue #?\d", re.IGNORECASE),
}


def check(tree):
    return [
        f"{path}: line {number} names {what} ({found.group()})"
        for path in tree.paths
        if "\0" not in tree.read(path)
        for number, line in enumerate(tree.read(path).splitlines(), 1)
        for what, mark in OFFENCES.items()
        if (found := mark.search(line))
    ]


def sample(text, offence):
    return Sample(text, {"README.md": text + "\n"}, offence)


SAMPLES = [
    sample("see /hom" + "e/marie/quitus", "line 1 names a folder of one"),
    sample("cd /wor" + "k/main", "line 1 names a folder of one"),
    sample("'/roo" + "t/.cache'", "line 1 names a folder of one"),
    sample("read ../share" + "d/design.md", "line 1 names a folder beside"),
    sample("http://de" + "b.debian.org/debian", "line 1 names a host"),
    sample("apt from arch" + "ive.ubuntu.com", "line 1 names a host"),
    sample("closes iss" + "ue 12", "line 1 names a number"),
    sample("Debian 13, src/store/quitus-store.c, $HOME/.cache, /usr/share/root", None),
]

if __name__ == "__main__":
    run(check, SAMPLES)
