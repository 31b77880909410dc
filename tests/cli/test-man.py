#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages name every command, every option and every key of the JSON."""

import pathlib
import re
import subprocess
import sys

from cli import SAMPLE, case, main, need

SOURCE = pathlib.Path(sys.argv[2])
PAGES = [SOURCE / "data" / name for name in ("quitusctl.1", "quitusctl.fr.1")]
FIELD = re.compile(r"\bF \(\w+,\s*(\w+),\s*([\w |]+),")
KIND = re.compile(r'\bK \(\w+, \w+, \w+, "\w+",\s*"(\w+)"')
CHOICE = re.compile(r'^  \{ "([\w-]+)"', re.MULTILINE)
LISTS = ("agreements", "parties", "startups", "payments", "committees", "obligations", "deadlines",
         "history", "check")


def words(page):
    """What a page says, without its markup."""
    text = page.read_text(encoding="utf-8")
    assert "SPDX-License-Identifier: GPL-3.0-or-later" in text
    return text.replace("\\-", "-").replace("\\(en", "–")


def keys(node):
    if isinstance(node, dict):
        for name, value in node.items():
            yield name
            if name != "facts":
                yield from keys(value)
    elif isinstance(node, list):
        for value in node:
            yield from keys(value)


def model(name):
    """A file of the model, in which the fields of every record stand; lines are joined."""
    return (SOURCE / "src" / "model" / name).read_text(encoding="utf-8").replace("\\\n", " ")


@case
def pages_are_well_formed(home):
    mandoc = need("mandoc")
    for page in PAGES:
        # A translated page does not begin with "NAME", of which mandoc warns.
        level = "warning" if page.name == "quitusctl.1" else "error"
        result = subprocess.run([mandoc, "-T", "lint", "-W", level, page], capture_output=True,
                                text=True, check=False)
        assert result.returncode == 0, result.stdout + result.stderr


@case
def every_command_and_option(home):
    told = home.text("--help")
    commands = re.findall(r"^  ([a-z]+)\b", told, re.MULTILINE)
    assert len(commands) == 20, commands
    options = set()
    for command in commands:
        options |= set(re.findall(r"--([a-z][a-z-]+)", home.text("help", command)))
    for page in PAGES:
        text = words(page)
        for command in commands:
            assert re.search(rf"^\.(It )?Cm {command}\b", text, re.MULTILINE), (page.name, command)
        for option in options:
            assert f"Fl -{option}" in text, (page.name, option)


@case
def every_key(home):
    home.read("sample")
    book = home.exported()
    book["startups"] = [{"id": "00000000-0000-4000-8000-000000000001", "name": "Produit",
                         "phases": [{"id": "00000000-0000-4000-8000-000000000002",
                                     "name": "Construction"}]}]
    series = book["agreements"][0]["committee_series"][0]
    series["committees"] = [{"id": "00000000-0000-4000-8000-000000000003",
                             "held_on": "2023-06-15"}]
    home.read("import", home.write("startup.json", book))
    found = set(keys(home.json("show", SAMPLE)))
    for command in LISTS:
        found |= set(keys(home.json(command)))
    assert len(found) > 80
    for page in PAGES:
        text = words(page)
        missing = [key for key in sorted(found) if not re.search(rf"\b{key}\b", text)]
        assert not missing, (page.name, missing)


@case
def every_field_of_the_exchange_format(home):
    kinds = KIND.findall(re.sub(r"\s+", " ", model("quitus-records.h")))
    fields = set()
    for part in ("agreement", "money", "shared", "work"):
        found = FIELD.findall(model(f"quitus-records-{part}.h"))
        fields |= {name for name, flags in found if "OWNER" not in flags}
    choices = set(CHOICE.findall(model("quitus-choices.c")))
    rules = set(CHOICE.findall(model("quitus-date-rule.c"))) - {"none", "default"}
    assert len(kinds) > 20 and len(fields) > 100 and len(choices) > 40 and len(rules) > 20
    for page in PAGES:
        text = words(page)
        items = set(re.findall(r"^\.It Va (\w+)$", text, re.MULTILINE))
        assert not fields - items, (page.name, fields - items)
        for word in [*kinds, *choices, *rules]:
            assert re.search(rf"(?<![\w-]){word}(?![\w-])", text), (page.name, word)


main()
