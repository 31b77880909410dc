# SPDX-License-Identifier: GPL-3.0-or-later
"""What every check of the tree shares: reading the tree, and proving that the check can fail.

A check is a function that takes a Tree and returns its offences, each a line "path: what is wrong".
It comes with samples, small made trees in which it must find something or nothing.  run() speaks
TAP: one case a sample, and a last one for the tree of the project itself.
"""

import dataclasses
import pathlib
import subprocess
import sys
import tempfile


class Skipped(Exception):
    """Says why there is nothing to check yet."""


class Tree:
    """The files of the project that git follows, or all of them where there is no git."""

    def __init__(self, root):
        self.root = pathlib.Path(root).resolve()
        self.paths = sorted(path for path in self._list() if (self.root / path).is_file())

    def _list(self):
        # The tree may belong to someone else than who runs the check.
        git = ["git", "-c", "safe.directory=*", "-C", str(self.root)]
        if (self.root / ".git").exists():
            listed = subprocess.run([*git, "ls-files", "-z"], capture_output=True, check=True)
            return listed.stdout.decode().rstrip("\0").split("\0")
        files = (path.relative_to(self.root) for path in self.root.rglob("*"))
        return [str(path) for path in files if path.parts[0][0] not in "._"]

    def find(self, *folders, endings=()):
        """The paths below some folders (all, if none) that have one of the endings (any, if none)."""
        return [
            path
            for path in self.paths
            if (not folders or path.startswith(tuple(folder + "/" for folder in folders)))
            and (not endings or path.endswith(tuple(endings)))
        ]

    def read(self, path):
        """The text of a file; pictures and other bytes read as odd letters."""
        return (self.root / path).read_text(encoding="utf-8", errors="replace")


@dataclasses.dataclass
class Sample:
    """A tree of {path: text}, and a part of the offence it must give; None if it must give none."""

    name: str
    files: dict
    offence: str | None


def _try_sample(check, sample):
    with tempfile.TemporaryDirectory() as folder:
        for path, text in sample.files.items():
            file = pathlib.Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        offences = check(Tree(folder))
    if sample.offence is None:
        return offences
    if any(sample.offence in offence for offence in offences):
        return []
    return [f"expected “{sample.offence}”, found {offences or 'nothing'}"]


def _report(number, name, offences):
    print(f"{'not ok' if offences else 'ok'} {number} - {name}")
    for offence in offences:
        print(f"# {offence}")
    return bool(offences)


def run(check, samples):
    """Ends the program: with status 1 if the check is broken, or the tree at fault."""
    print(f"1..{len(samples) + 1}")
    failed = False
    for number, sample in enumerate(samples, 1):
        failed |= _report(number, f"sample: {sample.name}", _try_sample(check, sample))
    try:
        failed |= _report(len(samples) + 1, "the tree", check(Tree(sys.argv[1])))
    except Skipped as reason:
        print(f"ok {len(samples) + 1} - the tree # SKIP {reason}")
    sys.exit(1 if failed else 0)
