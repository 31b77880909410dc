#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the first start to dated deadlines and back, as a person does it, in one language.

usage: test_first_agreement.py LANGUAGE QUITUS QUITUSCTL
"""

import json
import os
import subprocess
import sys
import tempfile

from gi.repository import GLib

WORDS = {
    "en": {
        "example": "Open the IGN–DINUM Example", "todo": "To Do", "sign": "Sign…",
        "record": "Record", "suppose": "Suppose", "quit": "Quit the Simulation",
        "balance": "Solde · IGN → DINUM", "signed on": "Signed On",
        "supposed": "Supposed Signature", "29 february": "Thu 29 Feb 2024",
        "8 august": "Tue 8 Aug 2023", "simulation": "Simulation: signature supposed on",
    },
    "fr": {
        "example": "Ouvrir l’exemple IGN–DINUM", "todo": "À faire", "sign": "Signer…",
        "record": "Enregistrer", "suppose": "Supposer", "quit": "Quitter la simulation",
        "balance": "Solde · IGN → DINUM", "signed on": "Signé le",
        "supposed": "Signature supposée", "29 february": "jeu. 29 févr. 2024",
        "8 august": "mar. 8 août 2023", "simulation": "Simulation : signature supposée le",
    },
}

class Journey:
    def __init__(self, language, quitus, quitusctl, folder):
        self.words = WORDS[language]
        self.register = os.path.join(folder, "register.sqlite")
        self.quitusctl = quitusctl
        self.language = language
        # GTK leaks the names of the actions that it lists for the accessibility bus; leaks of our own
        # are found by the tests of each widget.
        sanitizer = os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"
        environment = {"LANGUAGE": language, "LC_ALL": "C.UTF-8", "XDG_DATA_HOME": folder,
                       "ASAN_OPTIONS": sanitizer}
        self.program = driver.Program(quitus, "--register", self.register, "--today",
                                      "2023-09-15", **environment)

    def ctl(self, *arguments):
        out = subprocess.run(
            [self.quitusctl, "--register", self.register, "--today", "2023-09-15", "--language",
             self.language, *arguments], capture_output=True, text=True, check=True).stdout
        return json.loads(out)

    def balance(self):
        """The balance, as another program reads it while the window is open."""
        payments = [d for d in self.ctl("deadlines", "--json") if d["kind"] == "payment"]
        return max(payments, key=lambda d: d["amount"])

    def start(self):
        window = self.program.window()
        window.wait("button", self.words["example"]).act()
        window.wait("label", self.words["balance"])
        assert self.balance()["status"] == "undetermined"

    def suppose(self):
        window = self.program.window()
        self.program.activate("win.suppose")
        row = window.wait(holds=self.words["supposed"])
        entry = next(w for w in row.walk() if w.accessible.get_editable_text_iface())
        entry.set_text("31/08/2023")
        window.wait("button", self.words["suppose"]).act()
        window.wait("label", holds=self.words["simulation"])
        window.wait("label", holds=self.words["29 february"])
        window.wait("button", self.words["quit"]).act()
        window.wait_gone("label", holds=self.words["29 february"])
        assert self.balance()["date"] is None, "a supposed day was recorded"

    def sign(self):
        """One party after the other; the days appear with the last."""
        window = self.program.window()
        for _ in range(2):
            window.wait("button", self.words["sign"]).act()
            row = window.wait(holds=self.words["signed on"])
            entry = next(w for w in row.walk() if w.accessible.get_editable_text_iface())
            entry.set_text("8/2/23")
            window.wait("button", self.words["record"]).act()
            window.wait_gone("button", self.words["record"])
        window.wait("label", holds=self.words["8 august"])
        assert self.balance()["date"] == "2023-08-08"

    def undo(self):
        window = self.program.window()
        self.program.activate("win.undo")
        window.wait("button", self.words["sign"])
        driver.wait_for("the undoing on the disk", lambda: self.balance()["date"] is None)
        self.program.activate("win.redo")
        window.wait("label", holds=self.words["8 august"])
        driver.wait_for("the redoing on the disk",
                        lambda: self.balance()["date"] == "2023-08-08")

    def refuse(self):
        """While the window holds the writing, another program is told who does."""
        refused = subprocess.run(
            [self.quitusctl, "--register", self.register, "undo"], capture_output=True, text=True,
            check=False)
        assert refused.returncode == 1, refused
        assert refused.stderr.startswith("quitusctl: "), refused.stderr

    def describe(self):
        """What was on screen when a step failed, as far as it can still be asked."""
        try:
            print("# " + self.program.root.texts().replace("\n", "\n# ")[:3000])
        except GLib.Error as error:
            print(f"# nothing is on screen: {error.message}")

    def close(self):
        assert self.program.close() == 0
        changes = self.ctl("history", "--json")
        assert len(changes) == 5, [c["label"] for c in changes]
        subprocess.run([self.quitusctl, "--register", self.register, "check"],
                       stdout=subprocess.DEVNULL, check=True)


def main():
    language, quitus, quitusctl = sys.argv[1:4]
    steps = ["start", "suppose", "sign", "undo", "refuse", "close"]
    print(f"1..{len(steps)}")
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        journey = Journey(language, quitus, quitusctl, folder)
        try:
            for number, step in enumerate(steps, 1):
                try:
                    if failed:
                        raise AssertionError("a step before it failed")
                    getattr(journey, step)()
                    print(f"ok {number} {step}", flush=True)
                except Exception as error:  # a step that cannot be taken is a failed step
                    print(f"not ok {number} {step}\n# {error!r}", flush=True)
                    if not failed:
                        journey.describe()
                    failed = True
        finally:
            journey.program.kill()
    return 1 if failed else 0


if __name__ == "__main__":
    if "DISPLAY" not in os.environ:
        print("1..0 # SKIP there is no display")
        sys.exit(0)
    import driver

    sys.exit(main())
