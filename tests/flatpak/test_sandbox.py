#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak, in a session without a display, with the real portals: all of it in French,
then the way from the first start to a printed schedule and on to a committee in English too.

usage: test_sandbox.py APPLICATION FOLDER-FOR-PICTURES
"""

import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import urllib.parse

import bench_start
import driver
import sandbox
import services
import test_first_agreement
import test_life
from sandbox import Dialog, Skipped, home

BALANCE = "Solde · IGN → DINUM"

# What the program says; the portals say their own words in the language of the session.
WORDS = {
    "fr": {
        "locale": "fr_FR.UTF-8", "sample": "Ouvrir l’exemple IGN–DINUM",
        "back up": "Sauvegarder le registre", "save": ("Enregistrer", "_Enregistrer"),
        "saved": "Tout est sauvegardé", "restore": "Restaurer une sauvegarde",
        "open": ("Ouvrir", "_Ouvrir"), "confirm": "Restaurer", "restored": "Restauré",
        "search": "Rechercher partout", "agreement": "Convention : Convention de partenariat",
        "print": ("Imprimer",), "amount": "75 000,00",
    },
    "en": {
        "locale": "en_GB.UTF-8", "sample": "Open the IGN–DINUM Example",
        "back up": "Back Up the Register", "save": ("Save", "_Save", "Enregistrer", "_Enregistrer"),
        "saved": "Everything is backed up", "restore": "Restore a Backup",
        "open": ("Open", "_Open", "Ouvrir", "_Ouvrir"), "confirm": "Restore",
        "restored": "Restored", "search": "Search in Everything",
        "agreement": "Agreement: Convention de partenariat", "print": ("Print",),
        "amount": "75,000.00",
    },
}
PERMISSIONS = {
    "shared": {"ipc"},
    "sockets": {"x11", "wayland", "fallback-x11"},
    "devices": {"dri"},
}


class Life(test_life.Life):
    """What follows the signature, in the window that is open in the sandbox."""

    def __init__(self, suite):
        self.suite = suite
        self.program = suite.program
        self.words = (test_first_agreement.WORDS[suite.language]
                      | test_life.WORDS[suite.language])

    def ctl(self, *arguments):
        return json.loads(self.suite.ctl(*self.suite.today, *arguments))

    sign = test_first_agreement.FirstAgreement.sign
    balance = test_first_agreement.FirstAgreement.balance


class Suite:
    """Steps that are taken one after the other; the window stays open between them."""

    def __init__(self, application, pictures, language):
        self.application = application
        self.language = language
        self.words = WORDS[language]
        self.pictures = pathlib.Path(pictures)
        self.data = home(".var", "app", application, "data", "quitus")
        self.program = None
        self.today = ()
        self.asked = home("asked")

    def asked_of_desktop(self, what):
        """What the services of the desktop were asked to do so far: the arguments of each call."""
        return [call[1:] for call in services.read(self.asked) if call[0] == what]

    def notifications(self):
        """The titles of the notifications that are shown now."""
        shown = {}
        for what, number, *arguments in (call for call in services.read(self.asked) if call[1:]):
            if what == "Notify":
                shown[number] = arguments[3]
            elif what == "CloseNotification":
                shown.pop(number, None)
        return list(shown.values())

    def ctl(self, *arguments):
        return sandbox.run(self.application, "quitusctl", *arguments)

    def count_deadlines(self):
        return len(json.loads(self.ctl("deadlines", "--json")))

    def permissions(self):
        """No network, no file, nothing but a window."""
        said = {}
        for line in sandbox.flatpak("info", "--show-permissions", self.application).splitlines():
            if "=" in line:
                key, _, values = line.partition("=")
                said[key] = {value for value in values.split(";") if value}
        assert said == PERMISSIONS, said

    def remove(self):
        """An account in which nothing was recorded yet."""
        shutil.rmtree(self.data)

    def first_start(self):
        self.today = ("--today", "2023-09-15")
        self.program = sandbox.Sandboxed(self.application, *self.today)
        window = self.program.window()
        window.wait("button", self.words["sample"])
        self.picture("welcome")

    def example(self):
        window = self.program.window()
        window.wait("button", self.words["sample"]).act()
        window.wait("label", BALANCE)
        self.picture("todo")

    def register_inside(self):
        """The register is where Flatpak keeps the application's data, and nowhere else."""
        assert (self.data / "register.sqlite").is_file(), list(self.data.parent.rglob("*"))
        outside = home(".local", "share", "quitus")
        assert not outside.exists(), list(outside.iterdir())

    def ctl_inside(self):
        """The command reads, in its own sandbox, what the window has recorded."""
        assert "Solde" in self.ctl("deadlines"), self.ctl("deadlines")

    def host_files(self):
        """A file of the user is not there, nor any folder beside that of the application."""
        secret = home("secret.txt")
        secret.write_text("secret\n", encoding="utf-8")
        seen = sandbox.run(
            self.application, "sh", "-c",
            'for name; do if [ -e "$name" ]; then echo "$name"; fi; done', "sh",
            str(secret), str(home(".local")), str(home(".cache")), "/run/host/etc/passwd",
            str(pathlib.Path(__file__).resolve()))
        assert seen == "", seen
        left = sandbox.run(self.application, "sh", "-c", 'echo x >"$1/left" 2>/dev/null; true',
                           "sh", str(home()))
        assert left == "" and not home("left").exists()

    def network(self):
        """Its network is another one than the session's, with nobody on it."""
        ours = os.readlink("/proc/self/ns/net")
        assert sandbox.run(self.application, "readlink", "/proc/self/ns/net").strip() != ours
        devices = sandbox.run(self.application, "cat", "/proc/net/dev").splitlines()[2:]
        assert [line.split(":")[0].strip() for line in devices] == ["lo"], devices

    def export(self):
        """A backup goes to a folder of the user through the portal of files."""
        sandbox.need_files()
        target = home(f"sauvegarde-{self.language}.sqlite")
        self.program.activate("win.backup")
        dialog = Dialog(self.words["back up"])
        dialog.name_file(target)
        self.picture("export")
        dialog.press(*self.words["save"])
        self.program.window().wait(holds=self.words["saved"])
        assert target.read_bytes().startswith(b"SQLite format 3"), target.stat()

    def restore(self):
        """The backup comes back the same way, after the example was taken away."""
        sandbox.need_files()
        before = self.count_deadlines()
        self.program.activate("win.undo")
        self.program.window().wait("button", self.words["sample"])
        assert self.count_deadlines() == 0
        self.program.activate("win.restore")
        dialog = Dialog(self.words["restore"])
        dialog.name_file(home(f"sauvegarde-{self.language}.sqlite"))
        dialog.press(*self.words["open"])
        window = self.program.window()
        window.wait("button", self.words["confirm"]).act()
        window.wait("label", self.words["restored"])
        self.program.focus()
        driver.press("Escape")
        window.wait_gone("label", self.words["restored"])
        window.wait("label", BALANCE)
        assert self.count_deadlines() == before

    def print(self):
        """The payment schedule, through the portal of printers, into a PDF file."""
        sandbox.need_portal("Print")
        window = self.program.window()
        self.program.focus()
        self.program.activate("win.search")
        window.wait("dialog", self.words["search"])
        driver.write("IGN-DINUM-2023")
        window.wait("list item", holds=self.words["agreement"])
        driver.press("Return")
        driver.wait_for("the agreement", lambda: self.program.can("win.print"))
        self.program.activate("win.print")
        home("sortie.pdf").unlink(missing_ok=True)
        dialog = Dialog(*self.words["print"])
        dialog.choose("Imprimer dans un fichier")
        dialog.root.wait("button", holds="sortie.pdf")
        self.picture("print")
        dialog.press("Imprimer")
        text = driver.wait_for("the printed file", lambda: driver.read_pdf(home("sortie.pdf")))
        assert self.words["amount"] in text.replace("\u202f", " ").replace("\u00a0", " "), text

    def import_file(self):
        """An agreement goes out through the portal of files, and comes in when somebody sent it."""
        sandbox.need_files()
        sent = home("convention.quitus.json")
        self.program.activate("win.export")
        window = self.program.window()
        window.wait("list item", "Conventions pour Quitus")
        self.program.focus()
        driver.press("Return")
        dialog = Dialog("Exporter des conventions")
        dialog.name_file(sent)
        dialog.press(*self.words["save"])
        window.wait(holds="Enregistré sous")
        document = json.loads(sent.read_text(encoding="utf-8"))
        document["agreements"][0]["title"] = "Cadastre solaire"
        sent.write_text(json.dumps(document), encoding="utf-8")
        self.program.activate("win.import")
        dialog = Dialog("Importer un fichier")
        dialog.name_file(sent)
        dialog.press("Ouvrir", "_Ouvrir")
        window.wait(holds=f"« {sent.name} » ?".replace(" ", "\u202f"))
        self.picture("import")
        window.wait("button", "Importer").act()
        driver.wait_for("the import", lambda: "Cadastre solaire" in self.ctl("agreements"))

    def manual(self):
        """F1 asks for a page that a viewer outside of the sandbox can open."""
        self.program.focus()
        self.program.window().wait_gone("button", "Importer")
        driver.press("alt+1")
        driver.press("F1")
        [uri] = driver.wait_for("the viewer", lambda: self.asked_of_desktop("show"))[-1]
        scheme, _, rest = uri.partition(":")
        folder, _, topic = urllib.parse.unquote(rest).partition("?")
        assert scheme == "ghelp" and f"/{topic}.page" != "/.page", uri
        text = pathlib.Path(folder, f"{topic}.page").read_text(encoding="utf-8")
        assert 'xml:lang="fr"' in text and "à faire" in text.lower(), text[:500]

    def close(self):
        assert self.program.close() == 0
        assert "intact" in self.ctl("check")

    def notification(self):
        """With the true day, what is late is told through the portal of notifications."""
        sandbox.need_portal("Notification")
        self.today = ()
        self.program = sandbox.Sandboxed(self.application)
        self.program.window()
        [title] = driver.wait_for("the notification", self.notifications)
        assert title == "Envoyer le compte rendu de gestion · IGN", title

    def background(self):
        """It asks to be started with the session, and what the portal would start tells by itself."""
        sandbox.need_portal("Background")
        self.program.focus()
        driver.press("ctrl+comma")
        window = self.program.window()
        window.wait(holds="Me le rappeler aussi quand Quitus est fermé")
        self.picture("preferences")
        driver.press("alt+f")
        started = home(".config", "autostart", f"{self.application}.desktop")
        driver.wait_for("the file that starts it", started.is_file)
        [line] = [line for line in started.read_text(encoding="utf-8").splitlines()
                  if line.startswith("Exec=")]
        command = shlex.split(line.partition("=")[2])
        assert command[1:2] == ["run"] and command[-1] == "--gapplication-service", command
        driver.press("Escape")
        window.wait_gone(holds="Me le rappeler aussi quand Quitus est fermé")
        self.program.activate("window.close")
        driver.wait_for("the window to go", lambda: self.program.root.find("frame") is None)
        subprocess.run(["flatpak", "kill", self.application], check=True)
        self.program.process.wait(driver.PATIENCE)
        self.start_with_session(command)

    def start_with_session(self, command):
        """Begun as the session would, it waits without a window."""
        assert not sandbox.has_owner(self.application)
        subprocess.Popen([command[0], command[1], *sandbox.UNSET, *command[2:]])
        driver.wait_for("the program", lambda: sandbox.has_owner(self.application))
        found = sandbox.find_application("quitus")
        assert found is None or not list(found.children()), command

    def withdrawn(self):
        """The notification goes when what it told of is gone."""
        sandbox.need_portal("Notification")
        assert self.notifications()
        self.program = sandbox.Sandboxed(self.application)
        window = self.program.window()
        driver.wait_for("the sample", lambda: self.program.can("win.remove-sample"))
        self.program.activate("win.remove-sample")
        window.wait("button", "Ouvrir l’exemple IGN–DINUM")
        driver.wait_for("the end of the notification", lambda: not self.notifications(), 30)

    def sign(self):
        """From the list of what is to be done, wherever the window is."""
        self.program.focus()
        driver.press("alt+1")
        Life(self).sign()

    def receive(self):
        Life(self).receive()

    def undo(self):
        Life(self).undo()

    def sit(self):
        """A committee that was held."""
        Life(self).sit()
        self.picture("committee")

    def bench(self):
        bench_start.measure(self.application)

    def picture(self, name):
        sandbox.screenshot(self.pictures / f"flatpak-{name}-{self.language}.png")


STEPS = {
    "fr": ("permissions", "first_start", "example", "register_inside", "ctl_inside", "host_files",
           "network", "export", "restore", "print", "import_file", "manual", "close",
           "notification", "background", "withdrawn", "example", "sign", "receive", "undo", "sit",
           "bench"),
    "en": ("remove", "first_start", "example", "export", "restore", "print", "sign", "receive",
           "undo", "sit", "close"),
}


def take(suite, steps, counts):
    """Takes every step, whatever became of those before it."""
    for step in steps:
        try:
            getattr(suite, step)()
            result, why = "passed", ""
        except Skipped as reason:
            result, why = "skipped", f": {reason}"
        except Exception as error:  # whatever keeps a step from being taken is a failure
            result, why = "failed", f": {error!r}"
            suite.picture(f"failed-{step}")
        counts[result] += 1
        print(f"{result} {suite.language} {step}{why}", flush=True)


def main(application, pictures):
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    pathlib.Path(pictures).mkdir(parents=True, exist_ok=True)
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
    desktop = sandbox.start_services(home("asked"))
    for language, steps in STEPS.items():
        os.environ["LANG"] = WORDS[language]["locale"]
        take(Suite(application, pictures, language), steps, counts)
        subprocess.run(["flatpak", "kill", application], capture_output=True, check=False)
        driver.wait_for("its end", lambda: not sandbox.has_owner(application))
    desktop.kill()
    skipped = f", {counts['skipped']} skipped" if counts["skipped"] else ""
    print(f"{counts['passed']} passed, {counts['failed']} failed{skipped}")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
