# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak, and the portals that serve it, driven from outside of the sandbox."""

import os
import pathlib
import subprocess
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "journey"))
import driver  # noqa: E402
import services  # noqa: E402

# What a session without a display says to programs outside of a sandbox only.
UNSET = ("--unset-env=GDK_DEBUG", "--unset-env=GSETTINGS_BACKEND", "--unset-env=XDG_CONFIG_DIRS")

PORTAL = "xdg-desktop-portal-gtk"


class Skipped(Exception):
    """Says why something cannot be tried here."""


def flatpak(*arguments, **options):
    """What flatpak prints; fails when it does."""
    result = subprocess.run(["flatpak", *arguments], capture_output=True, text=True, check=False,
                            **options)
    assert result.returncode == 0, f"flatpak {' '.join(arguments)}: {result.stderr}"
    return result.stdout


def run(application, command, *arguments, options=()):
    """What a command prints that runs in the sandbox of the application."""
    return flatpak("run", *UNSET, *options, f"--command={command}", application, *arguments)


def find_application(name):
    """What a program shows on the accessibility bus, found by its name."""
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child is not None and child.get_name() == name:
            return driver.Widget(child)
    return None


def need(what, *call):
    """Skips what needs a service that the session does not have."""
    name, path, interface, method, arguments = call
    try:
        Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
            name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 20000)
    except GLib.Error as error:
        raise Skipped(f"there is no {what} here: {error.message}") from error


def need_portal(interface):
    need(f"portal {interface}", "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
         "org.freedesktop.DBus.Properties", "Get",
         GLib.Variant("(ss)", (f"org.freedesktop.portal.{interface}", "version")))


def need_files():
    """The portal that asks for a file, and the one that hands it into the sandbox."""
    need_portal("FileChooser")
    need("portal Documents", "org.freedesktop.portal.Documents", "/org/freedesktop/portal/documents",
         "org.freedesktop.portal.Documents", "GetMountPoint", None)


def call_bus(method, parameters):
    return Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, parameters,
        None, Gio.DBusCallFlags.NONE, 20000)


def has_owner(name):
    return call_bus("NameHasOwner", GLib.Variant("(s)", (name,))).unpack()[0]


def start_services(path):
    """Starts what a desktop has beside the portals; they write down in a file what they are asked.
    Comes before any portal."""
    environment = services.prepare(home(), path)
    call_bus("UpdateActivationEnvironment", GLib.Variant("(a{ss})", (environment,)))
    process = subprocess.Popen([services.__file__, str(path)])
    driver.wait_for("the services", lambda: has_owner(services.BACKEND))
    return process


class Sandboxed(driver.Program):
    """The program in its sandbox, where it has another process number than outside.  What is started
    may end at once, when one that is there does what it was asked."""

    def __init__(self, application, *arguments):
        super().__init__("flatpak", "run", *UNSET, application, *arguments)

    def _find(self):
        if self.process.poll():
            raise AssertionError(f"the program ended with {self.process.returncode}")
        return find_application("quitus")

    def focus(self):
        driver.focus_window("Quitus")

    def can(self, action):
        """Whether an action of the window can be taken now."""
        return action in driver.list_actions(self.window())


class Dialog(driver.Dialog):
    """A dialog that a portal shows for the program."""

    def __init__(self, *titles):
        super().__init__(lambda: find_application(PORTAL), *titles)

    def choose(self, name):
        """Clicks on a row of a table."""
        cell = self.root.wait("table cell", name)
        place = Atspi.Component.get_extents(cell.accessible.get_component_iface(),
                                            Atspi.CoordType.SCREEN)
        subprocess.run(["xdotool", "mousemove", str(place.x + 5), str(place.y + 5), "click", "1"],
                       check=True)


def screenshot(path):
    subprocess.run(["import", "-silent", "-window", "root", str(path)], check=True)


def home(*parts):
    return pathlib.Path(os.environ["HOME"], *parts)
