#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses a picture that the metainfo names and the tree has not, or has in one language only."""

import re

from check import Sample, run

METAINFO = "data/fr.quitus.Quitus.metainfo.xml.in"
FOLDER = "data/screenshots/"
SHOT = re.compile(r"<screenshot\b.*?</screenshot>", re.DOTALL)
IMAGE = re.compile(r"<image([^>]*)>[^<]*/screenshots/([^<]+)</image>")


def check_screenshots(tree):
    if METAINFO not in tree.paths:
        return []
    offences, named = [], set()
    for shot in SHOT.findall(tree.read(METAINFO)):
        images = IMAGE.findall(shot)
        if [attributes.strip() for attributes, _ in images] != ["", 'xml:lang="fr"']:
            offences.append(f"{METAINFO}: not one picture in English and one in French: {shot}")
        named.update(FOLDER + path for _, path in images)
    there = set(tree.find(FOLDER.rstrip("/"), endings=(".png",)))
    offences += [f"{path}: is named in the metainfo and is not there" for path in named - there]
    offences += [f"{path}: is there and not named in the metainfo" for path in there - named]
    return sorted(offences)


def make(*images):
    return f"<screenshot><caption>c</caption>{''.join(images)}</screenshot>"


ENGLISH = "<image>https://example.org/screenshots/todo.png</image>"
FRENCH = '<image xml:lang="fr">https://example.org/screenshots/fr/todo.png</image>'
BOTH = {FOLDER + "todo.png": "", FOLDER + "fr/todo.png": ""}

SAMPLES = (
    Sample("both", {METAINFO: make(ENGLISH, FRENCH), **BOTH}, None),
    Sample("no metainfo", BOTH, None),
    Sample("missing", {METAINFO: make(ENGLISH, FRENCH), FOLDER + "todo.png": ""}, "is not there"),
    Sample("English only", {METAINFO: make(ENGLISH), FOLDER + "todo.png": ""}, "one in French"),
    Sample("not named", {METAINFO: "", FOLDER + "todo.png": ""}, "not named"),
)

if __name__ == "__main__":
    run(check_screenshots, SAMPLES)
