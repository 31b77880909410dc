# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the built quitusctl as a script would: no display, no bus, a data folder of its own."""

import contextlib
import fcntl
import json
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import traceback

PROGRAM = os.path.abspath(sys.argv[1])
SAMPLE = "IGN-DINUM-2023"
CASES = []
# What would let the program speak to a session, or change its language.
REMOVED = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "LANGUAGE", "LC_ALL",
           "LC_MESSAGES", "LANG")


def case(function):
    """Marks a function as a test case; it gets a Home of its own."""
    CASES.append(function)
    return function


class Skipped(Exception):
    """What a case needs is not on this machine."""


class Home:
    """A folder in which nothing is yet, and the program run in it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.data = self.folder / "data"
        self.register = self.data / "quitus" / "register.sqlite"
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in REMOVED},
            "HOME": folder,
            "XDG_DATA_HOME": str(self.data),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
        }

    def run(self, *arguments, stdin=b"", **environment):
        """What the program does: its exit status, standard output and standard error."""
        return subprocess.run(
            [PROGRAM, *map(os.fspath, arguments)],
            input=stdin,
            capture_output=True,
            cwd=self.folder,
            env=self.environment | environment,
            check=False,
        )

    def read(self, *arguments, **options):
        """The standard output of a command that must succeed and complain of nothing."""
        result = self.run(*arguments, **options)
        complaint = result.stderr.decode()
        assert result.returncode == 0, f"{arguments}: exit status {result.returncode}: {complaint}"
        assert complaint == "", f"{arguments}: {complaint}"
        return result.stdout

    def text(self, *arguments, **options):
        return self.read(*arguments, **options).decode()

    def json(self, *arguments, **options):
        return json.loads(self.read(*arguments, "--json", **options))

    def refuse(self, status, words, *arguments, **options):
        """A command that must be refused in one line, with nothing on standard output."""
        result = self.run(*arguments, **options)
        complaint = result.stderr.decode()
        assert result.returncode == status, f"{arguments}: exit status {result.returncode}"
        assert result.stdout == b"", f"{arguments}: said {result.stdout!r}"
        assert complaint.startswith("quitusctl: "), complaint
        assert complaint.endswith("\n") and complaint.count("\n") == 1, complaint
        assert words in complaint, f"“{words}” is not in: {complaint}"
        return complaint

    def path(self, name):
        return self.folder / name

    def write(self, name, content):
        """A file with a text, or with JSON."""
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        self.path(name).write_text(text, encoding="utf-8")
        return self.path(name)

    def history(self):
        return self.json("history")

    def exported(self, *arguments):
        return json.loads(self.read("export", "-", "--as", "json", *arguments))

    @contextlib.contextmanager
    def held_by(self, name):
        """Another program writes meanwhile: the lock of the register, as it is described."""
        with open(f"{self.register}.lock", "w+", encoding="utf-8") as lock:
            whole = struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0)
            fcntl.fcntl(lock, fcntl.F_OFD_SETLK, whole)
            lock.write(f"{name}\n4711\nsome-machine\n")
            lock.flush()
            yield


def need(program):
    """The path of a program, without which the case is skipped."""
    path = shutil.which(program)
    if path is None:
        raise Skipped(f"{program} is not on this machine")
    return path


def main():
    """Runs every case and says so as TAP."""
    failed = 0
    print(f"1..{len(CASES)}")
    for number, function in enumerate(CASES, 1):
        name = function.__name__.replace("_", "-")
        try:
            with tempfile.TemporaryDirectory(prefix="quitusctl-") as folder:
                function(Home(folder))
        except Skipped as reason:
            print(f"ok {number} - {name} # SKIP {reason}")
        except Exception:  # noqa: BLE001: whatever it is, the case has failed
            failed += 1
            print(f"not ok {number} - {name}")
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
        else:
            print(f"ok {number} - {name}")
        sys.stdout.flush()
    sys.exit(1 if failed else 0)
