#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses a manual that names a label nobody sees, or whose French is not that of the program.

What stands in <gui> is a text of the sources, but for its mnemonic and its three points; in French
it is what po/fr.po makes of it.  Every message of the pages is translated, none is left over, and
every page bears its licence and is installed.
"""

import itertools
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from check import Sample, run

MANUAL, PROGRAM, PAGES, MESON = "help/fr/fr.po", "po/fr.po", "help/C", "help/meson.build"
MALLARD = "{http://projectmallard.org/1.0/}"
SPDX = "SPDX-License-Identifier: " + "GPL-3.0-or-later"
ITSTOOL = shutil.which("itstool")

ENTRY = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr)(?:\[\d\])? ((?:".*"\n?)+)', re.MULTILINE)
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)+)"')
GUI = re.compile(r"<gui\b[^>]*>(.*?)</gui>", re.DOTALL)


def unquote(text):
    parts = "".join(LITERAL.findall(text))
    return re.sub(r"\\(.)", lambda escape: {"n": "\n"}.get(escape[1], escape[1]), parts)


def messages(text):
    """The pairs of msgid and msgstr of a .po file; a plural, or a context, gives several."""
    context = source = None
    for keyword, quoted in ENTRY.findall(text):
        words = unquote(quoted)
        if keyword == "msgstr":
            if source and context != "_":
                yield source, words
        elif keyword == "msgctxt":
            context, source = words, None
        else:
            context = context if source is None else None
            source = words


def bare(label):
    """A label as people read it: no mnemonic, no points; a space is a space."""
    return re.sub(r"\s", " ", label).replace("_", "").removesuffix("…")


def labels_of_program(tree):
    """Label → what it is called in French, where it is translated."""
    literals = itertools.chain.from_iterable(
        LITERAL.findall(tree.read(path)) for path in tree.find("src", endings=(".c", ".blp"))
    )
    labels = {bare(literal): set() for literal in literals}
    for source, french in messages(tree.read(PROGRAM)):
        if bare(source) in labels and french:
            labels[bare(source)].add(bare(french))
    return labels


def offences_of_page(tree, path):
    text = tree.read(path)
    try:
        page = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return [f"{path}: {error}"]
    offences = []
    if SPDX not in text:
        offences.append(f"{path}: the line “{SPDX}” is missing")
    if page.find(f"{MALLARD}info/{MALLARD}license") is None:
        offences.append(f"{path}: it has no license element")
    if f"'{pathlib.PurePath(path).name}'" not in tree.read(MESON):
        offences.append(f"{path}: {MESON} does not name it")
    return offences


def offences_of_message(labels, source, french):
    """What is wrong with the labels of a message, in English and in French."""
    seen = GUI.findall(french)
    for label in map(bare, GUI.findall(source)):
        if label not in labels:
            yield f"{PAGES}: nothing in the program is called “{label}”"
        elif not labels[label]:
            yield f"{PROGRAM}: “{label}”, which the manual names, is not translated"
        elif not labels[label] & set(map(bare, seen)):
            expected = " or ".join(f"“{label}”" for label in sorted(labels[label]))
            yield f"{MANUAL}: “{label}” should be {expected} in “{french}”"
    if len(seen) != len(GUI.findall(source)):
        yield f"{MANUAL}: “{french}” does not name as many labels as the English"


def read_pages(tree, pages):
    """The messages of the pages, as translators get them."""
    result = subprocess.run(
        [ITSTOOL, *pages], cwd=tree.root, capture_output=True, text=True, check=True
    )
    return [source for source, _ in messages(result.stdout)]


def check(tree):
    pages = tree.find(PAGES, endings=(".page",))
    offences = [offence for path in pages for offence in offences_of_page(tree, path)]
    if offences or not pages:
        return offences
    translated = dict(messages(tree.read(MANUAL)))
    sources = read_pages(tree, pages)
    labels = labels_of_program(tree)
    for source in sources:
        if not translated.get(source):
            offences.append(f"{MANUAL}: “{source}” is not translated")
        else:
            offences += offences_of_message(labels, source, translated[source])
    offences += (
        f"{MANUAL}: “{source}” is in no page" for source in translated if source not in sources
    )
    return sorted(set(offences))


def sample(name, offence, *, english="Press <gui>Undo</gui>.", french="Pressez <gui>Annuler</gui>.",
           program='msgid "_Undo…"\nmsgstr "_Annuler…"\n', spdx=SPDX, names="'a.page'"):
    licence = "" if name == "no licence" else "<license><p>Free</p></license>"
    page = (
        f'<!-- {spdx} -->\n<page xmlns="{MALLARD[1:-1]}" type="topic" id="a">'
        f"<info>{licence}</info><title>A</title><p>{english}</p></page>\n"
    )
    manual = "".join(
        f'msgid "{source}"\nmsgstr "{translation}"\n\n'
        for source, translation in (
            ("Free", "Libre"),
            ("A", "A"),
            ("Press <gui>Undo</gui>.", french),
        )
    )
    files = {
        "src/ui/a.blp": 'label: _("_Undo…");',
        PROGRAM: program,
        MANUAL: manual,
        MESON: names,
        PAGES + "/a.page": page,
    }
    return Sample(name, files, offence)


SAMPLES = [
    sample("a manual that agrees with the program", None),
    sample("a label that nobody sees", "nothing in the program is called “Und”",
           english="Press <gui>Und</gui>.",
           french='"\nmsgstr ""\n\nmsgid "Press <gui>Und</gui>."\nmsgstr "Pressez <gui>Ann</gui>.'),
    sample("another word in French", "“Undo” should be “Annuler”", french="Pressez <gui>Défaire</gui>."),
    sample("a label too few", "does not name as many", french="Pressez Annuler."),
    sample("a label without French", "“Undo”, which the manual names", program=""),
    sample("a message without French", "“Press <gui>Undo</gui>.” is not translated", french=""),
    sample("a message that is gone", "“Press <gui>Undo</gui>.” is in no page", english="Free"),
    sample("a page that is not well formed", "mismatched tag", english="<gui>"),
    sample("a page that is not installed", "does not name it", names=""),
    sample("no licence", "no license element"),
    sample("no line for the licence", "is missing", spdx="None"),
]

if __name__ == "__main__":
    if ITSTOOL is None:
        print("1..0 # SKIP itstool is not installed")
        sys.exit(0)
    run(check, SAMPLES)
