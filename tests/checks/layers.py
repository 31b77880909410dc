#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses an #include against the arrows of the house (CONTRIBUTING.md, "Layers").

The linker refuses most of them too; but a header that lies in a common folder is found by every
compiler, and a header that is only read needs no linker.
"""

import pathlib
import re

from check import Sample, run

LIBRARIES = {
    "GTK": ("gtk/", "gdk/", "gsk/", "adwaita", "libportal"),
    "SQLite": ("sqlite3",),
    "file formats": ("json-glib/", "libical/", "libxml/", "archive"),
    "drawing": ("pango/", "cairo"),
}

# What each folder of src may use: other folders, libraries besides GLib.
ALLOWED = {
    "model": ((), ()),
    "schedule": (("model",), ()),
    "store": (("model",), ("SQLite",)),
    "register": (("model", "schedule", "store"), ()),
    "exchange": (("model", "schedule"), ("file formats",)),
    "print": (("model", "schedule"), ("drawing",)),
    "cli": (
        ("model", "schedule", "store", "register", "exchange", "print"),
        ("file formats", "drawing"),
    ),
    "ui": (
        ("model", "schedule", "register", "exchange", "print"),
        ("GTK", "file formats", "drawing"),
    ),
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]', re.MULTILINE)


def folder_of(path):
    """The folder of src that a file belongs to, or None."""
    parts = pathlib.PurePath(path).parts
    return parts[1] if len(parts) > 2 and parts[0] == "src" else None


def library_of(header):
    """The library that a system header belongs to, or None when anyone may use it."""
    for library, beginnings in LIBRARIES.items():
        if header.startswith(beginnings):
            return library
    return None


def check(tree):
    sources = tree.find("src", endings=(".c", ".h"))
    homes = {pathlib.PurePath(path).name: folder_of(path) for path in sources}
    offences = []
    for path in sources:
        folder = folder_of(path)
        if folder not in ALLOWED:
            offences.append(f"{path}: src has no such folder in its plan")
            continue
        folders, libraries = ALLOWED[folder]
        for header in INCLUDE.findall(tree.read(path)):
            home = homes.get(pathlib.PurePath(header).name)
            library = library_of(header)
            if home is not None and home != folder and home not in folders:
                offences.append(f"{path}: {folder} may not use {home} ({header})")
            if library is not None and library not in libraries:
                offences.append(f"{path}: {folder} may not use {library} ({header})")
    return offences


def sample(folder, include, offence):
    """A tree in which one file of a folder includes a header."""
    files = {f"src/{name}/quitus-{name}.h": "" for name in ALLOWED}
    files[f"src/{folder}/quitus-sample.c"] = f"#include <glib.h>\n#include {include}\n"
    return Sample(f"{folder} includes {include}", files, offence)


REFUSED = {
    "model": ("<gtk/gtk.h>", "<sqlite3.h>", '"quitus-store.h"', '"quitus-schedule.h"'),
    "schedule": ("<gtk/gtk.h>", '"quitus-store.h"', '"quitus-register.h"'),
    "store": ("<gtk/gtk.h>", '"quitus-schedule.h"', '"../register/quitus-register.h"'),
    "register": ("<adwaita.h>", "<sqlite3.h>", '"quitus-exchange.h"'),
    "exchange": ("<gtk/gtk.h>", '"quitus-store.h"', '"quitus-print.h"'),
    "print": ("<gtk/gtk.h>", '"quitus-register.h"'),
    "cli": ("<gtk/gtk.h>", "<adwaita.h>", '"quitus-ui.h"'),
    "ui": ("<sqlite3.h>", '"quitus-store.h"', '"quitus-cli.h"'),
    "somewhere": ("<math.h>",),
}

SAMPLES = [
    *(
        sample(folder, include, f"src/{folder}/quitus-sample.c")
        for folder, includes in REFUSED.items()
        for include in includes
    ),
    sample("model", "<gio/gio.h>", None),
    sample("store", "<sqlite3.h>", None),
    sample("exchange", "<json-glib/json-glib.h>", None),
    sample("print", "<pango/pangocairo.h>", None),
    sample("ui", '"quitus-register.h"', None),
]

if __name__ == "__main__":
    run(check, SAMPLES)
