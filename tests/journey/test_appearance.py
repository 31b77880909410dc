#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page in every look that the desktop may ask for, the welcome, the sections of an agreement
and the dialogs of the main menu: what the keyboard reaches has a name, nothing to read lies beyond
the window, and nothing is complained of.

usage: test_appearance.py QUITUS QUITUSCTL SAMPLE [LOOK...]
"""

import json
import os
import subprocess
import sys

if "DISPLAY" not in os.environ:
    print("1..0 # SKIP there is no display")
    sys.exit(0)

import driver
from gi.repository import Atspi

PAGES = ["todo", "calendar", "agreements", "payments", "committees", "startups", "parties",
         "overview", "history"]
N_SECTIONS = 9
# What the keyboard opens on any page, and what is in it.
DIALOGS = {"preferences": ("ctrl+comma", "Rappels"), "shortcuts": ("ctrl+question", "Général")}

# A look: the width of the window, what the desktop says of letters and motion, the environment.
LOOKS = {
    "wide": (1200, {}, {}),
    "narrow": (360, {}, {}),
    "large-letters": (360, {"gtk-font-name": "Cantarell 17"}, {}),
    "contrast": (1200, {"gtk-enable-animations": "false"}, {"ADW_DEBUG_HIGH_CONTRAST": "1"}),
    "dark-contrast": (360, {"gtk-font-name": "Cantarell 14"},
                      {"ADW_DEBUG_HIGH_CONTRAST": "1", "ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}),
}

# What a window draws around itself on a side where nobody else does it.
FRAME = 5

# Where there is the least room, what lies behind the pages is looked at too: the welcome, the dialogs,
# the sections of an agreement.
THOROUGH = ("large-letters",)

# What lies in one of these may be wider than the window: it is scrolled.
SCROLLED = ("table", "tree table")
# A group of things takes the focus only to give it to one of them.
GROUPS = ("list", "table", "tree table", "list box", "panel", "scroll pane", "group", "grouping")


class Appearance:
    def __init__(self, quitus, quitusctl, sample, folder):
        self.folder, self.quitus = folder, os.path.abspath(quitus)
        self.register = os.path.join(folder, "register.sqlite")
        with open(sample, encoding="utf-8") as file:
            book = json.load(file)
        for party in book["agreements"][0]["parties"]:
            party["signed_on"] = "2023-02-08"
        signed = os.path.join(folder, "signed.json")
        with open(signed, "w", encoding="utf-8") as file:
            json.dump(book, file)
        subprocess.run([quitusctl, "--register", self.register, "import", signed], check=True,
                       capture_output=True)
        self.program = None
        self.log = open(os.path.join(folder, "log"), "w", encoding="utf-8")
        self.said = open(self.log.name, encoding="utf-8")

    def describe(self):
        pass

    def start(self, settings, environment, register):
        config = os.path.join(self.folder, "config")
        os.makedirs(os.path.join(config, "gtk-4.0"), exist_ok=True)
        with open(os.path.join(config, "gtk-4.0", "settings.ini"), "w", encoding="utf-8") as file:
            file.write("[Settings]\n")
            file.writelines(f"{name}={value}\n" for name, value in settings.items())
        self.program = driver.Program(
            self.quitus, "--register", register, "--today", "2023-07-20", "--page", "todo",
            folder=self.folder, LANGUAGE="fr", LC_ALL="C.UTF-8", XDG_DATA_HOME=self.folder,
            XDG_CONFIG_HOME=config, log=self.log,
            ASAN_OPTIONS=os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0", **environment)

    def resize(self, width):
        def size():
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--pid", str(self.program.pid)],
                capture_output=True, text=True, check=False).stdout.split()
            if found:
                subprocess.run(["xdotool", "windowsize", "--sync", found[-1],
                                str(width + 2 * FRAME), str(640 + 2 * FRAME)],
                               check=True, timeout=10)
            return found

        driver.wait_for("the window on the screen", size)

    def look(self, name):
        """Goes through all that there is; returns what is wrong with it."""
        width, settings, environment = LOOKS[name]
        faults = []
        if name in THOROUGH:
            # A register that is not there yet is welcomed.
            self.start(settings, environment, os.path.join(self.folder, f"{name}.sqlite"))
            self.program.window().wait("button", holds="registre vide")
            self.resize(width)
            self.program.focus()
            assert self.program.focused().name == "Votre nom", self.program.focused().name
            faults += [*self.judge("welcome", self.settle()), *self.look_at_dialogs()]
            assert self.program.close() == 0
        self.start(settings, environment, self.register)
        self.program.window().wait("label", holds="Premier versement")
        self.resize(width)
        self.program.focus()
        faults += self.look_at_pages()
        if name in THOROUGH:
            faults += [*self.look_at_dialogs(), *self.look_at_agreement()]
        assert self.program.close() == 0
        return [f"{name}, {fault}" for fault in faults]

    def look_at_pages(self):
        faults, before = [], None
        for number, page in enumerate(PAGES, 1):
            driver.press(f"alt+{number}")
            shown = self.settle()
            assert shown != before, f"there is no way to the page {page}"
            before = shown
            faults += self.judge(page, shown)
        return faults

    def look_at_dialogs(self):
        faults = []
        for dialog, (key, text) in DIALOGS.items():
            n_before = len(self.find_texts(text))
            driver.press(key)
            driver.wait_for(f"the {dialog}", lambda: len(self.find_texts(text)) > n_before)
            faults += self.judge(dialog, self.settle())
            driver.press("Escape")
            driver.wait_for(f"the end of the {dialog}",
                            lambda: len(self.find_texts(text)) == n_before)
        # GTK names the items of a menu in a way of its own.
        driver.press("F10")
        self.program.window().wait("menu", name="Menu principal")
        driver.press("Escape")
        self.program.window().wait_gone("menu", name="Menu principal")
        return faults

    def find_texts(self, text):
        return [widget for widget in self.program.root.walk()
                if widget.role in ("label", "heading") and widget.name == text]

    def look_at_agreement(self):
        """An agreement as the keyboard opens it, one section after the other."""
        driver.press(f"alt+{PAGES.index('agreements') + 1}")
        self.settle()
        driver.press("Return")
        chooser = self.program.window().wait("combo box", name="Échéancier")
        sections = self.list_sections(chooser)
        assert len(sections) == N_SECTIONS, sections
        driver.press("Escape")
        faults = self.judge(f"agreement, {sections[0]}", self.settle())
        for number, section in enumerate(sections[1:], 1):
            self.list_sections(chooser)
            driver.press("Home", *["Down"] * number, "Return")
            driver.wait_for(f"the section {section}", lambda wanted=section: chooser.name == wanted)
            faults += self.judge(f"agreement, {section}", self.settle())
        return faults

    @staticmethod
    def list_sections(chooser):
        """Opens the list of the sections; returns what it says."""
        chooser.find("toggle button").act()
        return driver.wait_for("the list of the sections", lambda: [
            widget.find("label").name for widget in chooser.walk() if widget.role == "list item"])

    def judge(self, place, shown):
        return [f"{place}: {fault}" for fault in [*self.find_faults(shown), *self.read_log()]]

    def read_log(self):
        """What GTK and the program complain of, such as a page that asks for more than there is."""
        return [line.strip() for line in self.said if "WARNING" in line or "CRITICAL" in line]

    def settle(self):
        """What is on screen, once it is the same at the same places twice."""
        before = None

        def read():
            nonlocal before
            now = list(self.read(self.program.window()))
            was, before = before, now
            return now if now == was else None

        return driver.wait_for("the page", read)

    @staticmethod
    def find_faults(shown):
        whole = shown[0]
        for role, said, needs_name, has_text, is_scrolled, x, width in shown:
            if needs_name and role not in GROUPS and not said:
                yield f"a {role} without a name"
            if is_scrolled or not said or not has_text:
                continue
            if x < whole[-2] - 2 or x + width > whole[-2] + whole[-1] + 2:
                yield (f"{role} “{said}” lies beyond the window: {x} + {width}, of {whole[-2]} + "
                       f"{whole[-1]}")

    def read(self, window):
        """All that is shown: what it is and says, and from where to where."""
        for widget, is_scrolled in self.walk(window, False):
            accessible = widget.accessible
            box = Atspi.Component.get_extents(accessible.get_component_iface(),
                                              Atspi.CoordType.WINDOW)
            yield (widget.role, widget.name or widget.description,
                   widget.has(Atspi.StateType.FOCUSABLE) and widget.has(Atspi.StateType.SENSITIVE),
                   accessible.get_text_iface() is not None, is_scrolled, box.x, box.width)

    def walk(self, widget, is_scrolled):
        """Every widget that is shown, and whether it can be scrolled to the side."""
        yield widget, is_scrolled
        is_scrolled = is_scrolled or widget.role in SCROLLED or any(
            child.role == "scroll bar" and child.has(Atspi.StateType.HORIZONTAL) and
            child.has(Atspi.StateType.SHOWING) for child in widget.children())
        for child in widget.children():
            if child.has(Atspi.StateType.SHOWING):
                yield from self.walk(child, is_scrolled)


def step_of(name):
    def step(self):
        faults = sorted(set(self.look(name)))
        assert not faults, "\n# ".join(["", *faults])

    return step


for look in LOOKS:
    setattr(Appearance, look, step_of(look))


if __name__ == "__main__":
    sys.exit(driver.take(lambda folder: Appearance(*sys.argv[1:4], folder),
                         sys.argv[4:] or list(LOOKS)))
