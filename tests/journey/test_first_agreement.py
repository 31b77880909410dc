#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the first start to dated deadlines and back, as a person does it, in one language.

usage: test_first_agreement.py LANGUAGE QUITUS QUITUSCTL
"""

import os
import subprocess
import sys

if "DISPLAY" not in os.environ:
    print("1..0 # SKIP there is no display")
    sys.exit(0)

import driver

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

class FirstAgreement(driver.Journey):
    def __init__(self, language, quitus, quitusctl, folder):
        super().__init__(language, "2023-09-15", quitus, quitusctl, folder)
        self.words = WORDS[language]

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

    def close(self):
        assert self.program.close() == 0
        changes = self.ctl("history", "--json")
        assert len(changes) == 5, [c["label"] for c in changes]
        subprocess.run([self.quitusctl, "--register", self.register, "check"],
                       stdout=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    sys.exit(driver.take(lambda folder: FirstAgreement(*sys.argv[1:4], folder),
                         ["start", "suppose", "sign", "undo", "refuse", "close"]))
