#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses a string of the program that po/fr.po does not say in French."""

import pathlib
import re
import shutil
import subprocess
import tempfile

from check import Sample, Skipped, run

POTFILES = "po/POTFILES.in"
CATALOGUE = "po/fr.po"
MESON = "po/meson.build"
TOOLS = ("xgettext", "msgmerge", "msgattrib")
# What the preset of Meson's i18n module asks for, beside the project's own.
KEYWORDS = ("_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3", "g_dpgettext2:2c,3")
# Whose words are read as their kind of file says, and not as those of a program.
DATA = (".desktop.in", ".gschema.xml", ".metainfo.xml.in", ".mime.xml.in")
ENTRY = re.compile(r"^#: (?P<place>\S+).*?^msgid (?P<words>.*?)^msgstr", re.MULTILINE | re.DOTALL)


def run_tool(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{command[0]}: {done.stderr}")
    return done.stdout


def find_own_keywords(tree):
    return re.findall(r"'--keyword=([^']+)'", tree.read(MESON)) if MESON in tree.paths else []


def check(tree):
    if not all(map(shutil.which, TOOLS)):
        raise Skipped("gettext is not installed")
    if CATALOGUE not in tree.paths:
        raise Skipped(f"{CATALOGUE} does not exist")
    lines = [line.strip() for line in tree.read(POTFILES).splitlines()]
    sources = [line for line in lines if line.endswith((".c", ".h", ".blp")) and line in tree.paths]
    data = [line for line in lines if line.endswith(DATA) and line in tree.paths]
    keywords = [f"--keyword={word}" for word in (*KEYWORDS, *find_own_keywords(tree))]
    with tempfile.TemporaryDirectory() as folder:
        words = pathlib.Path(folder) / "words.pot"
        merged = pathlib.Path(folder) / "merged.po"
        run_tool(
            *("xgettext", "--from-code=UTF-8", "--language=C", "-o", str(words)),
            *(f"--directory={tree.root}", "--force-po", *keywords, *sources),
        )
        if data:
            run_tool(
                *("xgettext", "--from-code=UTF-8", "--join-existing", "-o", str(words)),
                *(f"--directory={tree.root}", *data),
            )
        run_tool(
            *("msgmerge", "--quiet", "--no-fuzzy-matching", "-o", str(merged)),
            *(str(tree.root / CATALOGUE), str(words)),
        )
        left = run_tool("msgattrib", "--untranslated", "--no-obsolete", str(merged))
    return [
        f"{entry['place']}: {CATALOGUE} does not translate {' '.join(entry['words'].split())}"
        for entry in ENTRY.finditer(left)
    ]


DESKTOP = "[Desktop Entry]\nType=Application\nName=Word\n"
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def sample(name, text, catalogue, offence):
    files = {"src/ui/a.c": text, POTFILES: "src/ui/a.c\n", CATALOGUE: HEADER + catalogue}
    return Sample(name, files, offence)


SAMPLES = [
    sample("words without French", 'f (_ ("Word"));', "", 'src/ui/a.c:1: po/fr.po does not translate "Word"'),
    sample("words with French", 'f (_ ("Word"));', 'msgid "Word"\nmsgstr "Mot"\n', None),
    sample("French left empty", 'f (_ ("Word"));', 'msgid "Word"\nmsgstr ""\n', '"Word"'),
    sample(
        "another context",
        'f (C_ ("verb", "Word"));',
        'msgid "Word"\nmsgstr "Mot"\n',
        "src/ui/a.c:1: po/fr.po does not translate",
    ),
    Sample(
        "a desktop file without French",
        {
            "data/a.desktop.in": DESKTOP,
            "src/ui/a.c": 'f (_ ("Page"));',
            POTFILES: "data/a.desktop.in\nsrc/ui/a.c\n",
            CATALOGUE: HEADER + 'msgid "Page"\nmsgstr "Page"\n',
        },
        'data/a.desktop.in:3: po/fr.po does not translate "Word"',
    ),
]

if __name__ == "__main__":
    run(check, SAMPLES)
