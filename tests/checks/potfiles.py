#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses a file with strings to translate that po/POTFILES.in does not name, and the reverse."""

import re

from check import Sample, Skipped, run

POTFILES = "po/POTFILES.in"
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
# A call of gettext on words that stand there; on a variable it translates what stands elsewhere.
CALL = re.compile(
    r'\b(_|[nN]_|C_|NC_|ngettext)\s*\(\s*"'
    r'|\b(g_d\w*gettext2?|quitus_language_(text|context|plural))\s*\([^;"]*,\s*"'
)
MARKS = {
    (".c", ".h", ".blp"): CALL,
    (".ui", ".gschema.xml"): re.compile(r'translatable="(yes|true)"|<(summary|description)[ >]'),
    (".desktop.in", ".desktop.in.in"): re.compile(r"^(Name|Comment|Keywords)=", re.MULTILINE),
    (".mime.xml.in",): re.compile(r"<comment[ >]"),
    (".metainfo.xml.in", ".metainfo.xml.in.in"): re.compile(r"<(summary|description|p|li|caption)[ >]"),
}


def has_strings(path, text):
    for endings, mark in MARKS.items():
        if path.endswith(endings):
            return mark.search(COMMENT.sub("", text) if mark is CALL else text) is not None
    return False


def check(tree):
    if POTFILES not in tree.paths:
        raise Skipped(f"{POTFILES} does not exist")
    lines = (line.strip() for line in tree.read(POTFILES).splitlines())
    named = {line for line in lines if line and not line.startswith("#")}
    marked = {path for path in tree.find("src", "data") if has_strings(path, tree.read(path))}
    offences = [
        *(f"{path}: has strings to translate, but is not in {POTFILES}" for path in marked - named),
        *(f"{POTFILES}: {path} does not exist" for path in named - set(tree.paths)),
        *(
            f"{POTFILES}: {path} has no string to translate"
            for path in (named & set(tree.paths)) - marked
        ),
    ]
    return sorted(offences)


def sample(name, path, text, potfiles, offence):
    return Sample(name, {path: text, POTFILES: potfiles}, offence)


SAMPLES = [
    sample("a source not named", "src/ui/a.c", 'f (_ ("Word"));', "", "src/ui/a.c: has strings"),
    sample(
        "a source that says its language",
        "src/print/a.c",
        'f (quitus_language_text (self->language, "Word"));',
        "",
        "src/print/a.c: has strings",
    ),
    sample("a blueprint not named", "src/ui/a.blp", 'label: C_("verb", "Word");', "", "a.blp: has"),
    sample("a desktop file not named", "data/a.desktop.in", "[X]\nName=Word\n", "", "data/a.desktop.in"),
    sample("kinds of file not named", "data/a.mime.xml.in", "<comment>A</comment>", "", "data/a.mime.xml.in"),
    sample("a file that is gone", "src/a.c", "", "src/gone.c\n", "src/gone.c does not exist"),
    sample("a file without strings", "src/a.c", "f (_ (word));", "src/a.c\n", "src/a.c has no string"),
    sample("words in a comment", "src/a.c", '/* _ ("Word") */', "", None),
    sample("a source named", "src/a.c", 'f (N_ ("Word"));', "# These:\nsrc/a.c\n", None),
]

if __name__ == "__main__":
    run(check, SAMPLES)
