#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak, in a French session without a display, with the real portals.

usage: test_sandbox.py APPLICATION FOLDER-FOR-PICTURES
"""

import json
import os
import pathlib
import subprocess
import sys

import bench_start
import driver
import sandbox
from sandbox import Dialog, Skipped, home

BALANCE = "Solde · IGN → DINUM"
PERMISSIONS = {
    "shared": {"ipc"},
    "sockets": {"x11", "wayland", "fallback-x11"},
    "devices": {"dri"},
}


class Suite:
    """Steps that are taken one after the other; the window stays open between them."""

    def __init__(self, application, pictures):
        self.application = application
        self.pictures = pathlib.Path(pictures)
        self.data = home(".var", "app", application, "data", "quitus")
        self.program = None

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

    def first_start(self):
        self.program = sandbox.Sandboxed(self.application, "--today", "2023-09-15")
        window = self.program.window()
        window.wait("button", "Ouvrir l’exemple IGN–DINUM")
        self.picture("welcome")

    def example(self):
        window = self.program.window()
        window.wait("button", "Ouvrir l’exemple IGN–DINUM").act()
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
        target = home("sauvegarde.sqlite")
        self.program.activate("win.backup")
        dialog = Dialog("Sauvegarder le registre")
        dialog.name_file(target)
        self.picture("export")
        dialog.press("Enregistrer", "_Enregistrer")
        self.program.window().wait(holds="Tout est sauvegardé")
        assert target.read_bytes().startswith(b"SQLite format 3"), target.stat()

    def restore(self):
        """The backup comes back the same way, after the example was taken away."""
        sandbox.need_files()
        before = self.count_deadlines()
        self.program.activate("win.undo")
        self.program.window().wait("button", "Ouvrir l’exemple IGN–DINUM")
        assert self.count_deadlines() == 0
        self.program.activate("win.restore")
        dialog = Dialog("Restaurer une sauvegarde")
        dialog.name_file(home("sauvegarde.sqlite"))
        dialog.press("Ouvrir", "_Ouvrir")
        window = self.program.window()
        window.wait("button", "Restaurer").act()
        window.wait("label", "Restauré")
        self.program.focus()
        driver.press("Escape")
        window.wait_gone("label", "Restauré")
        window.wait("label", BALANCE)
        assert self.count_deadlines() == before

    def print(self):
        """The payment schedule, through the portal of printers, into a PDF file."""
        sandbox.need_portal("Print")
        window = self.program.window()
        self.program.focus()
        self.program.activate("win.search")
        window.wait("dialog", "Rechercher partout")
        driver.write("IGN-DINUM-2023")
        window.wait("list item", holds="Convention : Convention de partenariat")
        driver.press("Return")
        driver.wait_for("the agreement", lambda: self.program.can("win.print"))
        self.program.activate("win.print")
        dialog = Dialog("Imprimer")
        dialog.choose("Imprimer dans un fichier")
        dialog.root.wait("button", holds="sortie.pdf")
        self.picture("print")
        dialog.press("Imprimer")
        text = driver.wait_for("the printed file", lambda: driver.read_pdf(home("sortie.pdf")))
        assert "75 000,00" in text.replace("\u202f", " ").replace("\u00a0", " "), text

    def close(self):
        assert self.program.close() == 0
        assert "intact" in self.ctl("check")

    def bench(self):
        bench_start.measure(self.application)

    def picture(self, name):
        sandbox.screenshot(self.pictures / f"flatpak-{name}.png")


STEPS = ("permissions", "first_start", "example", "register_inside", "ctl_inside", "host_files",
         "network", "export", "restore", "print", "close", "bench")


def main(application, pictures):
    """Takes every step, whatever became of those before it."""
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    suite = Suite(application, pictures)
    pathlib.Path(pictures).mkdir(parents=True, exist_ok=True)
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
    for step in STEPS:
        try:
            getattr(suite, step)()
            result, why = "passed", ""
        except Skipped as reason:
            result, why = "skipped", f": {reason}"
        except Exception as error:  # whatever keeps a step from being taken is a failure
            result, why = "failed", f": {error!r}"
            suite.picture(f"failed-{step}")
        counts[result] += 1
        print(f"{result} {step}{why}", flush=True)
    subprocess.run(["flatpak", "kill", application], capture_output=True, check=False)
    skipped = f", {counts['skipped']} skipped" if counts["skipped"] else ""
    print(f"{counts['passed']} passed, {counts['failed']} failed{skipped}")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
