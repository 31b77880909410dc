#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The coaching agreement is typed from its paper, by keys alone and within five minutes.

What is on the disk then must be what the sample of the same agreement says.

usage: test_typed_from_paper.py QUITUS QUITUSCTL
"""

import contextlib
import difflib
import json
import os
import re
import subprocess
import sys
import time

if "DISPLAY" not in os.environ:
    print("1..0 # SKIP there is no display")
    sys.exit(0)

import driver
import keyboard

# Somebody slow: 215 keys a minute, and a look at the paper before each field.
SECONDS_PER_KEY = 0.28
SECONDS_PER_MOVE = 1.2
LIMIT = 300

TEMPLATE = "Coaching d’un incubateur"
CONTROLLER = "Contrôleur budgétaire"
# What a person pastes, if at all: it is typed too, and counted apart.
PREAMBLE = (" L’IGN a créé son propre incubateur sur cette méthode, la Fabrique des Géocommuns, pour "
            "faire émerger des services publics fondés sur les données géolocalisées.")
NOTE = ("Le texte publié ne porte aucune date de signature (« Fait à Paris, le » est resté en "
        "blanc) : le 8 février 2023 est la date du visa n° 94/2023, pas celle d’une signature. La "
        "participation de l’IGN n’est pas le résultat d’une activité commerciale (article 5). "
        "L’article 5.5 renvoie à des proportions que l’article 5.1 ne contient pas. L’article 5.3 "
        "ne donne ni IBAN ni BIC pour le compte de l’État : l’IBAN est calculé du RIB, à confirmer.")


class Effort:
    """What a person has done."""

    def __init__(self, n_keys=0, n_moves=0):
        self.n_keys = n_keys
        self.n_moves = n_moves

    @property
    def seconds(self):
        return self.n_keys * SECONDS_PER_KEY + self.n_moves * SECONDS_PER_MOVE

    def __str__(self):
        return f"{self.n_keys} keys, {self.n_moves} changes of field, {self.seconds:.0f} s"


class TypedFromPaper(driver.Journey):
    def __init__(self, quitus, quitusctl, folder):
        super().__init__("fr", "2023-01-15", quitus, quitusctl, folder)
        self.folder = folder
        self.keyboard = keyboard.Keyboard("fr", "oss")
        self.typed, self.pasted = Effort(), Effort()
        self.effort = self.typed
        self.began = None

    # What hands do

    @contextlib.contextmanager
    def pasting(self):
        self.effort = self.pasted
        yield
        self.effort = self.typed

    def press(self, name, *modifiers):
        before = self.keyboard.n_keys
        self.keyboard.press(name, *modifiers)
        self.effort.n_keys += self.keyboard.n_keys - before

    def move(self, name, *modifiers, to=None):
        """Presses a key that takes the keyboard elsewhere, and waits until it is there."""
        before = self.program.focused()

        def arrived():
            focused = self.program.focused()
            if focused is None or (before and focused.accessible == before.accessible):
                return False
            return to is None or focused.name == to

        self.press(name, *modifiers)
        self.effort.n_moves += 1
        where = f"the keyboard in “{to}”" if to else "the keyboard elsewhere"
        driver.wait_for(f"{where} after {'+'.join((*modifiers, name))}", arrived)

    def go_to(self, name, *modifiers):
        """Presses Tab, perhaps with Shift, until the keyboard is in a field."""
        passed = []
        while self.program.focused() is None or self.program.focused().name != name:
            assert len(passed) < 60, f"“{name}” is not reached by Tab, only {passed}"
            self.move("Tab", *modifiers)
            passed.append(self.program.focused().name)

    def write(self, text):
        """Types where the keyboard is; nothing else is pressed until all of it has arrived."""
        before = self.keyboard.n_keys
        self.keyboard.type(text)
        self.effort.n_keys += self.keyboard.n_keys - before
        driver.wait_for(f"“{text}” in {self.program.focused().name}",
                        lambda: self.program.focused().text.endswith(text))

    def fill(self, name, text):
        self.go_to(name)
        self.write(text)
        driver.wait_for(f"{name}: {text}", lambda: self.program.focused().text == text)

    def next_step(self, first):
        """The keyboard is then in the first field of the next step."""
        self.move("Page_Down", keyboard.CONTROL, to=first)

    # The paper

    def begin(self):
        self.program.window().wait("button", "Nouvelle convention")
        self.program.focus()
        self.began = time.monotonic()
        self.fill("Votre nom", "Camille Roy")
        self.fill("Votre organisme (facultatif)", "DINUM")
        self.move("n", keyboard.CONTROL, to=TEMPLATE)
        # A machine may be faster than the disk.
        driver.wait_for("the owner on the disk", lambda: self.export(self.register).get("settings"))
        self.move("Return", to="Référence")

    def parties(self):
        with self.pasting():
            self.go_to("Objet et préambule")
            self.move("Return", to="Objet")
            self.go_to("Préambule")
            self.press("End", keyboard.CONTROL)
            self.write(PREAMBLE)
            self.move("Escape", to="Objet et préambule")
        self.go_to("Pas encore nommée")
        self.move("Return", to="Nom")
        self.write("Institut national de l’information géographique et forestière")
        self.fill("Nom court", "IGN")
        self.fill("Adresse", "73 avenue de Paris\n94165 SAINT-MANDÉ")
        self.fill("Nom dans l’acte", "l’IGN")
        self.fill("Représentée par", "Sébastien Soriano")
        self.fill("Fonction", "Directeur général")
        self.fill("Signataire", "Guillaume Mellier")
        self.go_to("Par délégation du représentant")
        self.press("space")
        self.fill("Formule de la délégation", "Pour le directeur général et par délégation")
        self.fill("Contrôleur", "Contrôleur budgétaire de l’IGN")
        self.move("Escape", to="IGN")
        self.go_to("DINUM")
        self.move("Return", to="Nom")
        self.fill("Représentée par", "Stéphanie Schaer")
        self.fill("Fonction", "Directrice interministérielle du numérique")
        self.go_to("Signataire")
        self.write("Sté")
        self.choose("Stéphanie Schaer")
        self.move("Escape", to="DINUM")

    def choose(self, name):
        """Takes the first of the names that are offered."""
        for key in ("Down", "Return"):
            self.press(key)
            self.effort.n_moves += 1
        driver.wait_for(f"the name {name}", lambda: self.program.focused().text == name)

    def dates(self):
        self.next_step("Dernier jour")
        self.write("31/12/2023")
        with self.pasting():
            self.go_to("Toutes les clauses, avec leurs articles")
            self.move("Return", to="Référence")
            self.go_to("Remarque", keyboard.SHIFT)
            self.write(NOTE)
            self.move("Return", keyboard.CONTROL, to="Toutes les clauses, avec leurs articles")

    def money(self):
        self.next_step("Total")
        self.write("200000")
        self.fill("Total en toutes lettres", "deux cent mille euros")
        self.fill("Premier versement : signature", "75000")
        self.go_to("Compte des restitutions")
        self.move("Return", to="Titulaire du compte")
        self.write("INSTITUT NATIONAL DE L'INFORMATION GEOGRAPHIQUE ET FORESTIERE")
        self.fill("Domiciliation", "TTPARIS RGF")
        self.fill("IBAN", "FR7610071750000000100516120")
        self.fill("BIC", "TRPUFRP1")
        self.move("Escape", to="Compte des restitutions")

    def startups(self):
        self.next_step("Incubateur")
        self.write("La Fabrique des Géocommuns")

    def governance(self):
        self.next_step("Comités")
        self.go_to("Visas")
        self.move("Return", to=CONTROLLER)
        self.move("Return", to="Numéro")
        self.write("94/2023")
        self.fill("Accordé le", "8/2/2023")
        self.fill("Donné par", "B. Dingremont")
        self.fill("Fonction", "Contrôleur budgétaire")
        self.move("Escape", to=CONTROLLER)
        self.move("Escape", to="Visas")

    def record(self):
        self.next_step("Enregistrer")
        self.press("Return")
        self.program.window().wait_gone("button", "Enregistrer")
        driver.wait_for("the agreement on the disk",
                        lambda: self.export(self.register).get("agreements"))

    def compare(self):
        sample = os.path.join(self.folder, "sample.sqlite")
        subprocess.run([self.quitusctl, "--register", sample, "sample"], stdout=subprocess.DEVNULL,
                       check=True)
        texts = [normalise(self.export(register)) for register in (sample, self.register)]
        difference = list(difflib.unified_diff(*texts, "sample", "typed", lineterm="", n=2))
        for line in difference:
            print(f"# {line}")
        assert not difference, "what was typed is not what the sample says"

    def time(self):
        print(f"# by keyboard alone: {self.typed}")
        print(f"# the preamble and the note, which one pastes: {self.pasted}")
        print(f"# by the clock of this machine: {time.monotonic() - self.began:.0f} s")
        assert self.typed.seconds < LIMIT, f"more than {LIMIT} s"

    def close(self):
        assert self.program.close() == 0

    def export(self, register):
        path = os.path.join(self.folder, "export.json")
        subprocess.run([self.quitusctl, "--register", register, "export", path],
                       stdout=subprocess.DEVNULL, check=True)
        with open(path, encoding="utf-8") as file:
            return json.load(file)


ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def write_down(value):
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)


def put_in_order(value):
    """Sorts by what they say the records that have no order of their own."""
    if isinstance(value, dict):
        return {key: put_in_order(part) for key, part in value.items()}
    if isinstance(value, list):
        return sorted(map(put_in_order, value),
                      key=lambda part: (part.get("position", 0), ID.sub("", write_down(part))))
    return value


def normalise(document):
    """The lines of an export, with ids in the order in which they come up, without what says who has
    typed the agreement: that it is a sample, whose register it is."""
    owner = document.pop("settings", {}).get("owner")
    for agreement in document["agreements"]:
        agreement.pop("sample", None)
        agreement.setdefault("owner", owner)
    ids = {}
    text = ID.sub(lambda match: ids.setdefault(match[0], f"id {len(ids) + 1}"),
                  write_down(put_in_order(document)))
    return text.splitlines()


if __name__ == "__main__":
    sys.exit(driver.take(lambda folder: TypedFromPaper(*sys.argv[1:3], folder),
                         ["begin", "parties", "dates", "money", "startups", "governance", "record",
                          "compare", "time", "close"]))
