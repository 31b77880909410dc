#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as the desktop uses it: started by the session bus, asked by the search of the shell,
given files and brought forward.

usage: test_desktop.py QUITUS QUITUSCTL KINDS-OF-FILE, in a session of its own
"""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time

if "DISPLAY" not in os.environ:
    print("1..0 # SKIP there is no display")
    sys.exit(0)

import driver
from gi.repository import Gio, GLib

NAME = "fr.quitus.Quitus"
PATH = "/fr/quitus/Quitus"
SERVICE = """[D-BUS Service]
Name={name}
Exec={quitus} --gapplication-service
"""


class Bus:
    """The session bus, and the program on it."""

    def __init__(self):
        self.connection = Gio.bus_get_sync(Gio.BusType.SESSION)

    def call(self, name, path, interface, method, parameters=None, result=None):
        answer = self.connection.call_sync(name, path, interface, method, parameters,
                                           GLib.VariantType(result) if result else None,
                                           Gio.DBusCallFlags.NONE, 20000)
        return answer.unpack() if answer is not None else None

    def daemon(self, method, parameters=None):
        return self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                         method, parameters)

    def has_program(self):
        return self.daemon("NameHasOwner", GLib.Variant("(s)", (NAME,)))[0]

    def pid(self):
        return self.daemon("GetConnectionUnixProcessID", GLib.Variant("(s)", (NAME,)))[0]

    def application(self, method, signature, *arguments):
        self.call(NAME, PATH, "org.freedesktop.Application", method,
                  GLib.Variant(signature, arguments))

    def search(self, method, signature, *arguments):
        return self.call(NAME, PATH + "/SearchProvider", "org.gnome.Shell.SearchProvider2", method,
                         GLib.Variant(signature, arguments))


class Desktop:
    def __init__(self, quitus, quitusctl, kinds_of_file, folder):
        self.quitus = quitus
        self.quitusctl = quitusctl
        self.kinds_of_file = kinds_of_file
        self.folder = folder
        self.program = self
        # Settings outlive the program here, as they do on a desktop.
        self.environment = {
            "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": os.path.join(folder, "config"),
            "XDG_STATE_HOME": os.path.join(folder, "state"),
            "GSETTINGS_BACKEND": "keyfile", "LANGUAGE": "en", "LC_ALL": "C.UTF-8",
            "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"}
        self.bus = Bus()
        self.service = None
        services = os.path.join(os.environ["XDG_RUNTIME_DIR"], "dbus-1", "services")
        os.makedirs(services, exist_ok=True)
        with open(os.path.join(services, NAME + ".service"), "w", encoding="utf-8") as file:
            file.write(SERVICE.format(name=NAME, quitus=os.path.abspath(quitus)))
        environment = {**os.environ, **self.environment}
        self.bus.daemon("ReloadConfig")
        self.bus.daemon("UpdateActivationEnvironment", GLib.Variant("(a{ss})", (environment,)))

    # What driver.take() asks of a program.

    @property
    def root(self):
        return self.service.root

    def kill(self):
        if self.bus.has_program():
            os.kill(self.bus.pid(), 9)

    def describe(self):
        if self.service is not None:
            print("# " + self.root.texts().replace("\n", "\n# ")[:3000])

    def window(self):
        return self.service.window()

    def start(self, *arguments):
        """Starts the program as a command, and gives it if it goes on."""
        return subprocess.Popen([self.quitus, *arguments], env={**os.environ, **self.environment})

    def ctl(self, *arguments):
        return subprocess.run([self.quitusctl, *arguments], capture_output=True, text=True,
                              env={**os.environ, **self.environment}, check=True).stdout

    def find(self, *terms):
        return self.bus.search("GetInitialResultSet", "(as)", list(terms))[0]

    def metas(self, ids):
        return self.bus.search("GetResultMetas", "(as)", ids)[0]

    def close_window(self):
        self.service.activate("window.close")
        driver.wait_for("the end of the program", lambda: not self.bus.has_program(), 30)
        self.service = None

    # Steps.

    def no_register(self):
        """Nothing is found, nothing is made."""
        assert not self.bus.has_program()
        assert self.find("dinum") == []
        assert self.metas(["7", "771974f0-7150-4912-82c6-0f0116899f4d"]) == []
        assert not os.path.exists(os.path.join(self.folder, "quitus"))

    def refused_options(self):
        """No other register is opened in the place of one that cannot be."""
        for option, said in ((("--register", "sftp://server/register.sqlite"),
                              "quitus: --register: “sftp://server/register.sqlite” is not on this "
                              "computer"),
                             (("--page", "nonsense"), "quitus: --page: “nonsense”"),
                             (("--today", "2023-02-30"), "quitus: --today: ")):
            ended = subprocess.run([self.quitus, *option], capture_output=True, text=True,
                                   env={**os.environ, **self.environment}, timeout=30, check=False)
            assert ended.returncode == 2 and said in ended.stderr, ended
        assert not os.path.exists(os.path.join(self.folder, "quitus"))

    def search(self):
        self.ctl("sample")
        self.ctl("export", os.path.join(self.folder, "all.quitus.json"))
        ids = self.find("Fabrique", "géoCOMMUNS")
        assert ids == self.find("fabrique geocommuns") and ids, ids
        ids = self.find("ign-dinum-2023")
        assert 1 < len(ids) <= 10 and len(set(ids)) == len(ids), ids
        metas = self.metas(ids)
        assert [meta["id"] for meta in metas] == ids
        assert all(meta["name"] and meta["gicon"] for meta in metas)
        assert "IGN-DINUM-2023" in metas[0]["description"], metas[0]
        assert not driver.has_window(self.bus.pid()), "the search opened a window"

    def follow(self):
        """Others write while it reads, and what they wrote is found."""
        path = os.path.join(self.folder, "all.quitus.json")
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        document["agreements"][0]["title"] = "Cadastre solaire"
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file)
        assert self.find("cadastre") == []
        self.ctl("import", path)
        ids = driver.wait_for("the new name", lambda: self.find("cadastre solaire"))
        assert self.metas(ids[:1])[0]["name"] == "Cadastre solaire"

    def result(self):
        payment = next(m for m in self.metas(self.find("solde")) if "Solde" in m["name"])
        self.bus.search("ActivateResult", "(sasu)", payment["id"], ["solde"], 0)
        self.service = driver.Service(self.bus.pid())
        window = self.window()
        window.wait("label", "Solde · IGN → DINUM")
        window.wait(holds="Solde · IGN → DINUM, €125,000.00")

    def second_start(self):
        """The window that is there comes forward: no second one, no second program."""
        pid = self.bus.pid()
        assert self.start().wait(driver.PATIENCE) == 0
        self.bus.application("Activate", "(a{sv})", {})
        assert self.bus.pid() == pid and len(self.service.windows()) == 1
        assert self.start("--page", "parties").wait(driver.PATIENCE) == 0
        self.window().wait("label", holds="Institut national de l’information")
        assert len(self.service.windows()) == 1

    def action(self):
        self.bus.application("ActivateAction", "(sava{sv})", "show-calendar", [], {})
        self.window().wait(holds="Previous Month")

    def open(self):
        """A file is imported once the person says so."""
        path = os.path.join(self.folder, "all.quitus.json")
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        document["agreements"][0]["title"] = "Cadastre lunaire"
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file)
        self.bus.application("Open", "(asa{sv})", ["file://" + path], {})
        window = self.window()
        window.wait(holds="Import “all.quitus.json”?")
        window.wait("label", holds="1 record is changed.")
        assert "lunaire" not in self.ctl("agreements", "--json")
        window.wait("button", "Import").act()
        driver.wait_for("the import", lambda: "lunaire" in self.ctl("agreements", "--json"))
        window.wait_gone("button", "Import")
        assert self.start(path).wait(driver.PATIENCE) == 0
        window.wait(holds="Nothing to Import")
        window.wait("button", "Close", patience=5).act()

    def backup(self):
        path = os.path.join(self.folder, "backup.sqlite")
        self.ctl("backup", path)
        self.bus.application("Open", "(asa{sv})", ["file://" + path], {})
        window = self.window()
        window.wait(holds="Restore This Backup?")
        window.wait("button", "Cancel").act()
        window.wait_gone("button", "Restore")

    def launch_search(self):
        self.bus.search("LaunchSearch", "(asu)", ["dinum", "solde"], 0)
        window = self.window()
        window.wait(holds="Payment: Solde")
        self.service.activate("win.search")
        window.wait_gone(holds="Payment: Solde")

    def come_back(self):
        """A start leads back to where the person was, unless it says where to go."""
        ids = self.find("ign-dinum-2023")
        agreement = next(i for i in ids if "€200,000.00" in self.metas([i])[0]["description"])
        self.bus.search("ActivateResult", "(sasu)", agreement, [], 0)
        self.window().wait(holds="More about the Agreement")
        self.close_window()
        self.bus.application("Activate", "(a{sv})", {})
        self.service = driver.Service(self.bus.pid())
        self.window().wait(holds="More about the Agreement")
        self.close_window()
        command = self.start("--page", "parties")
        driver.wait_for("the program", self.bus.has_program)
        self.service = driver.Service(self.bus.pid())
        self.window().wait("label", holds="Institut national de l’information")
        self.close_window()
        assert command.wait(driver.PATIENCE) == 0

    def kinds(self):
        """What the file manager takes a file for."""
        packages = os.path.join(self.folder, "mime", "packages")
        os.makedirs(packages)
        shutil.copy(self.kinds_of_file, packages)
        subprocess.run(["update-mime-database", os.path.dirname(packages)], check=True)
        agreements = os.path.join(self.folder, "all.quitus.json")
        for name in ("agreements", "plain.json"):
            self.ctl("export", os.path.join(self.folder, "export.json"))
            shutil.copy(os.path.join(self.folder, "export.json"), os.path.join(self.folder, name))
        other = sqlite3.connect(os.path.join(self.folder, "other.sqlite"))
        other.execute("CREATE TABLE other (one)")
        other.close()
        kinds = {
            agreements: "application/vnd.quitus+json", "agreements": "application/vnd.quitus+json",
            "plain.json": "application/json", "backup.sqlite": "application/vnd.quitus.register",
            "other.sqlite": "application/vnd.sqlite3"}
        for name, kind in kinds.items():
            said = subprocess.run(
                ["gio", "info", "-a", "standard::content-type", os.path.join(self.folder, name)],
                env={**os.environ, **self.environment}, capture_output=True, text=True, check=True)
            assert f"standard::content-type: {kind}\n" in said.stdout, (name, said.stdout)

    def go(self):
        """A service that nobody needs goes by itself."""
        command = self.start("--gapplication-service")
        began = time.monotonic()
        assert command.wait(30) == 0
        assert time.monotonic() - began > 5

    def stay(self):
        """With reminders while it is closed it stays without a window, and ends its day there."""
        # Nothing is looked through where nothing would show it.
        self.bus.daemon("RequestName", GLib.Variant("(su)", ("org.freedesktop.Notifications", 0)))
        autostart = os.path.join(self.folder, "config", "autostart", NAME + ".desktop")
        self.bus.application("ActivateAction", "(sava{sv})", "preferences", [], {})
        self.service = driver.Service(self.bus.pid())
        self.window().wait(name="Remind Me Also When Quitus Is Closed")
        self.service.focus()
        driver.press("alt+c")
        driver.wait_for("the file that starts it", lambda: os.path.exists(autostart))
        driver.press("Escape")
        self.window().wait_gone(name="Remind Me Also When Quitus Is Closed")
        self.service.activate("window.close")
        driver.wait_for("the window to go", lambda: not self.service.windows())
        time.sleep(12)
        assert self.bus.has_program(), "it went with its window"
        state = os.path.join(self.folder, "state", "quitus", "reminders")
        driver.wait_for("the check", lambda: os.path.exists(state))
        self.bus.application("ActivateAction", "(sava{sv})", "quit", [], {})
        driver.wait_for("the end of the program", lambda: not self.bus.has_program())


if __name__ == "__main__":
    sys.exit(driver.take(lambda folder: Desktop(*sys.argv[1:4], folder),
                         ["no_register", "refused_options", "search", "follow", "result",
                          "second_start", "action", "open", "backup", "launch_search", "come_back",
                          "kinds", "go", "stay"]))
