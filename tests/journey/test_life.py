#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What follows the signature, as a person does it, in one language: a payment that comes, a
committee, paper, a backup and back to it, and another agreement.

usage: test_life.py LANGUAGE QUITUS QUITUSCTL SAMPLE
"""

import json
import os
import subprocess
import sys

if "DISPLAY" not in os.environ:
    print("1..0 # SKIP there is no display")
    sys.exit(0)

import driver

PAYMENT = "Premier versement"
COMMITTEE = "Comité d’investissement"

WORDS = {
    "en": {
        "call": "Call for Payment…", "receive": "Record the Receipt…", "sit": "Record…",
        "record": "Record", "back up": "Back Up the Register", "restore": "Restore a Backup",
        "saved": "Everything is backed up", "confirm": "Restore", "restored": "Restored",
        "template": "Coaching of an incubator",
        "fields": ["Reference", "Last Day", "Total", "Incubator", "Committees", "Record"],
    },
    "fr": {
        "call": "Appeler le versement…", "receive": "Enregistrer l’encaissement…",
        "sit": "Enregistrer…", "record": "Enregistrer", "back up": "Sauvegarder le registre",
        "restore": "Restaurer une sauvegarde", "saved": "Tout est sauvegardé",
        "confirm": "Restaurer", "restored": "Restauré", "template": "Coaching d’un incubateur",
        "fields": ["Référence", "Dernier jour", "Total", "Incubateur", "Comités", "Enregistrer"],
    },
}


class Life(driver.Journey):
    def __init__(self, language, quitus, quitusctl, sample, folder):
        self.words = WORDS[language]
        self.folder = folder
        self.sign(quitusctl, sample)
        super().__init__(language, "2023-09-15", quitus, quitusctl, folder)

    def sign(self, quitusctl, sample):
        """The sample, which both parties have signed."""
        path = os.path.join(self.folder, "signed.json")
        with open(sample, encoding="utf-8") as file:
            content = json.load(file)
        for party in content["agreements"][0]["parties"]:
            party["signed_on"] = "2023-02-08"
        with open(path, "w", encoding="utf-8") as file:
            json.dump(content, file)
        subprocess.run(
            [quitusctl, "--register", os.path.join(self.folder, "register.sqlite"), "import", path],
            stdout=subprocess.DEVNULL, check=True)

    def is_late(self, kind, label):
        """Whether a deadline is late, as another program reads it while the window is open."""
        return any(d["kind"] == kind and d["label"].startswith(label) and d["status"] == "late"
                   for d in self.ctl("deadlines", "--json"))

    def count_agreements(self):
        return len({d["agreement"] for d in self.ctl("deadlines", "--json")})

    def take_step(self, row, button):
        """Presses the button of a line of what is to be done, and records what is proposed."""
        window = self.program.window()
        driver.wait_for(f"{button} of {row}", lambda: (
            line := window.find("list item", begins=row)) and line.find("button", button)).act()
        window.wait("dialog").wait("button", self.words["record"]).act()
        window.wait_gone("dialog")

    def receive(self):
        assert self.is_late("payment", PAYMENT)
        self.take_step(PAYMENT, self.words["call"])
        self.take_step(PAYMENT, self.words["receive"])
        self.program.window().wait_gone("list item", begins=PAYMENT)
        driver.wait_for("the receipt on the disk",
                        lambda: not self.is_late("payment", PAYMENT))

    def undo(self):
        window = self.program.window()
        self.program.activate("win.undo")
        window.wait("list item", begins=PAYMENT).wait("button", self.words["receive"])
        driver.wait_for("the undoing on the disk",
                        lambda: self.is_late("payment", PAYMENT))
        self.program.activate("win.redo")
        window.wait_gone("list item", begins=PAYMENT)

    def sit(self):
        assert self.is_late("committee", COMMITTEE)
        self.take_step(COMMITTEE, self.words["sit"])
        self.program.window().wait_gone("list item", begins=COMMITTEE)
        driver.wait_for("the committee on the disk",
                        lambda: not self.is_late("committee", COMMITTEE))

    def print(self):
        """What is to be done, into the file that GTK proposes."""
        self.program.activate("win.print")
        dialog = driver.Dialog(self.program.find_root, "Print", "Imprimer")
        dialog.select("Print to File", "Imprimer dans un fichier")
        dialog.press("Print", "Imprimer")
        path = os.path.join(self.folder, "output.pdf")
        text = driver.wait_for("the printed file", lambda: driver.read_pdf(path))
        assert "IGN-DINUM-2023" in text, text

    def back_up(self):
        self.program.activate("win.backup")
        dialog = driver.Dialog(self.program.find_root, self.words["back up"])
        dialog.name_file(os.path.join(self.folder, "copy.sqlite"))
        dialog.press("Save", "Enregistrer")
        self.program.window().wait(holds=self.words["saved"])

    def begin(self):
        """Another agreement, from a template, of which nothing but the reference is said yet."""
        window = self.program.window()
        self.program.activate("win.new-agreement")
        window.wait("dialog").wait("list item", self.words["template"])
        self.program.focus()
        for number, field in enumerate(self.words["fields"]):
            driver.press("ctrl+Page_Down" if number else "Return")
            driver.wait_for(f"the keyboard in {field}", lambda name=field: (
                widget := self.program.focused()) and widget.name == name)
            if not number:
                driver.write("A-1")
        driver.press("Return")
        window.wait_gone("dialog")
        driver.wait_for("the agreement on the disk", lambda: self.count_agreements() == 2)

    def restore(self):
        """The backup comes back, in which there is one agreement, with its receipt."""
        window = self.program.window()
        self.program.activate("win.restore")
        dialog = driver.Dialog(self.program.find_root, self.words["restore"])
        dialog.name_file(os.path.join(self.folder, "copy.sqlite"))
        dialog.press("Open", "Ouvrir")
        window.wait("button", self.words["confirm"]).act()
        window.wait("label", self.words["restored"])
        self.program.focus()
        driver.press("Escape")
        window.wait_gone("label", self.words["restored"])
        assert self.count_agreements() == 1
        assert not self.is_late("payment", PAYMENT)

    def close(self):
        assert self.program.close() == 0
        subprocess.run([self.quitusctl, "--register", self.register, "check"],
                       stdout=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    sys.exit(driver.take(lambda folder: Life(*sys.argv[1:5], folder),
                         ["receive", "undo", "sit", "print", "back_up", "begin", "restore",
                          "close"]))
