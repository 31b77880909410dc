#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: what is understood, what is refused, and in which language."""

import os
import re
import subprocess
import sys

from cli import PROGRAM, SAMPLE, case, main

METAINFO = os.path.join(sys.argv[2], "data", "fr.quitus.Quitus.metainfo.xml.in")
COMMANDS = (
    "sample", "agreements", "parties", "startups", "payments", "committees", "obligations", "show",
    "deadlines", "import", "export", "print", "history", "undo", "redo", "check", "backup",
    "restore", "help",
)
READERS = ("agreements", "parties", "startups", "payments", "committees", "obligations",
           "deadlines", "history", "check")

# A wrong command line, and what is said of it.
WRONG = (
    ((), "a command is missing"),
    (("--json",), "a command is missing"),
    (("agreement",), "there is no command “agreement”"),
    (("help", "agreement"), "there is no command “agreement”"),
    (("agreements", "--jso"), "there is no option “--jso”"),
    (("agreements", "-x"), "there is no option “-x”"),
    (("agreements", "--json=yes"), "--json takes no argument"),
    (("agreements", "extra"), "does not take the argument “extra”"),
    (("undo", "--json"), "“undo” has no option --json"),
    (("agreements", "--from", "2023-01-01"), "“agreements” has no option --from"),
    (("agreements", "--register"), "--register needs an argument"),
    (("agreements", "--register="), "--register needs an argument"),
    (("agreements", "--today", "08/02/2023"), "--today: “08/02/2023” is not a day"),
    (("agreements", "--today", "2023-02-29"), "“2023-02-29” is not a day"),
    (("agreements", "--today", "2200-01-01"),
     "--today: “2200-01-01” is beyond the calendar that Quitus knows, from 1900 to 2199"),
    (("deadlines", "--suppose-signed", "1899-12-31"), "“1899-12-31” is beyond the calendar"),
    (("agreements", "--language", "de"), "“de” is not a language"),
    (("show",), "“show” needs an argument: REFERENCE"),
    (("show", "A", "B"), "does not take the argument “B”"),
    (("deadlines", "--from", "soon"), "--from: “soon” is not a day"),
    (("deadlines", "--to", "2023-13-01"), "--to: “2023-13-01” is not a day"),
    (("deadlines", "--suppose-signed", "2023"), "--suppose-signed: “2023” is not a day"),
    (("deadlines", "--from", "2024-01-01", "--to", "2023-01-01"), "--from is after --to"),
    (("import",), "“import” needs an argument"),
    (("import", "-", "-"), "standard input can be read once only"),
    (("export",), "“export” needs an argument"),
    (("export", "-"), "standard output needs --as"),
    (("print",), "“print” needs an argument"),
    (("print", "schedule"), "“print” needs the option -o FILE"),
    (("print", "poem", "-o", "x.pdf"), "there is no document “poem”"),
    (("print", "schedule", "-o", "x.pdf", "--from", "2023-02-01"), "takes neither --from nor --to"),
    (("print", "committees", "-o", "x.pdf", "--to", "2023-02-01"), "takes neither --from nor --to"),
    (("print", "overview", "-o", "x.pdf", "--side", "north"), "“north” is no side"),
    (("print", "todo", "-o", "x.pdf", "--side", "payer"), "it takes no --side"),
    (("print", "timeline", "-o", "x.pdf", "--from", "2023-02-01", "--to", "2023-01-01"),
     "--from is after --to"),
    (("print", "calendar", "-o", "x.pdf", "--from", "2023-02-01", "--to", "2023-01-01"),
     "--from is after --to"),
    (("print", "calendar", "-o", "x.pdf", "--from", "1900-01-01", "--to", "2199-12-31"),
     "a calendar has 600 months at most"),
    (("backup",), "“backup” needs an argument"),
    (("backup", "-"), "a copy needs a file"),
    (("restore",), "“restore” needs an argument"),
    (("restore", "-"), "a copy needs a file"),
)


@case
def wrong_command_lines(home):
    for arguments, words in WRONG:
        home.refuse(2, words, *arguments)
    assert not home.data.exists(), "a wrong command line made something"


@case
def nothing_to_read_yet(home):
    for command in READERS:
        home.refuse(1, "begin with “quitusctl sample”", command)
    for command in (("show", SAMPLE), ("undo",), ("redo",), ("export", "x.json"),
                    ("backup", "x.sqlite"), ("print", "todo", "-o", "x.pdf")):
        home.refuse(1, "there is no register", *command)
    assert not home.data.exists(), "reading made a register"
    assert os.listdir(home.folder) == [], os.listdir(home.folder)


@case
def help_names_every_command(home):
    overview = home.text("--help")
    assert overview == home.text("help") == home.text("-h")
    for command in COMMANDS:
        assert re.search(rf"^  {command}\b", overview, re.MULTILINE), command
        told = home.text("help", command)
        assert told == home.text(command, "--help")
        assert f"quitusctl {command}" in told and "--register" in told
    for option in ("--from", "--to", "--agreement", "--suppose-signed", "--json"):
        assert option in home.text("help", "deadlines"), option
    assert all(len(line) < 100 for line in overview.splitlines())


@case
def version(home):
    """It is that of the newest release that the software centre tells of."""
    with open(METAINFO, encoding="utf-8") as file:
        newest = re.search(r'<release version="([\d.]+)"', file.read()).group(1)
    assert home.text("--version") == f"quitusctl {newest}\n"


@case
def options_stand_anywhere(home):
    register = home.path("other.sqlite")
    home.read("--register", register, "sample")
    for arguments in (
        ("--register", register, "--json", "agreements"),
        ("agreements", "--json", f"--register={register}"),
        ("--json", "--register", "nowhere", "--register", "other.sqlite", "--", "agreements"),
    ):
        assert b'"reference" : "IGN-DINUM-2023"' in home.read(*arguments), arguments
    assert not home.register.exists()


@case
def words_after_two_dashes_are_no_options(home):
    home.read("sample")
    home.refuse(1, "there is no agreement “--json”", "show", "--", "--json")


@case
def language(home):
    home.read("sample")
    french, english = "Convention ", "Agreement "
    for words, arguments, environment in (
        (english, (), {"LANG": "C"}),
        (english, (), {}),
        (french, (), {"LANG": "fr_FR.UTF-8"}),
        (french, (), {"LANG": "en_GB.UTF-8", "LC_ALL": "fr_FR.UTF-8"}),
        (french, (), {"LANG": "de_DE.UTF-8", "LANGUAGE": "de:fr"}),
        (french, ("--language", "fr"), {"LANG": "C"}),
        (english, ("--language=en",), {"LANG": "fr_FR.UTF-8"}),
    ):
        said = home.text("payments", *arguments, **environment)
        assert said.startswith(words), (arguments, environment, said)


@case
def complaints_in_french(home):
    home.refuse(2, "il n’y a pas de commande «\u00a0foo\u00a0»", "--language", "fr", "foo")
    home.refuse(2, "il n’y a pas d’option «\u00a0--foo\u00a0»", "--foo", "--language", "fr")
    home.refuse(1, "il n’y a pas encore de registre", "agreements", LANG="fr_FR.UTF-8")
    home.read("sample")
    home.refuse(1, "il n’y a pas de convention «\u00a0X\u00a0»", "show", "X", "--language", "fr")


@case
def a_complaint_is_one_line(home):
    home.read("sample")
    home.refuse(1, "A B", "show", "A\nB\x1b[31m")


@case
def full_standard_output(home):
    home.read("sample")
    with open("/dev/full", "wb") as full:
        result = subprocess.run([PROGRAM, "agreements"], stdout=full, stderr=subprocess.PIPE,
                                env=home.environment, check=False)
    assert result.returncode == 1
    assert b"standard output cannot be written" in result.stderr


@case
def no_session_is_asked_for(home):
    """Neither a bus is started nor a toolkit loaded."""
    trap = home.path("bin")
    trap.mkdir()
    for name in ("dbus-launch", "dbus-daemon"):
        script = trap / name
        script.write_text(f"#!/bin/sh\n: > {home.path('started')}\n", encoding="utf-8")
        script.chmod(0o755)
    path = f"{trap}:{home.environment['PATH']}"
    home.read("sample", PATH=path)
    home.read("deadlines", PATH=path)
    home.read("print", "schedule", "-o", "x.pdf", PATH=path)
    assert not home.path("started").exists()
    libraries = subprocess.run(["ldd", PROGRAM], capture_output=True, text=True, check=True).stdout
    assert "libglib" in libraries
    assert not re.search(r"libgtk|libadwaita|libgdk|libportal", libraries), libraries


main()
