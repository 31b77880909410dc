#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop has beside the portals: it shows notifications, lets programs work in the
background and reads manuals.  This one only writes down what it was asked, one JSON array a line.

usage: services.py FILE           serves on the session bus until it is killed
       services.py --show FILE URI  is the viewer of manuals
"""

import json
import os
import pathlib
import sys

from gi.repository import Gio, GLib

NOTIFICATIONS = "org.freedesktop.Notifications"
BACKEND = "org.freedesktop.impl.portal.desktop.trial"

INTERFACES = f"""<node>
<interface name="{NOTIFICATIONS}">
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/>
    <arg type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
</interface>
<interface name="org.freedesktop.impl.portal.Background">
  <method name="GetAppState"><arg type="a{{sv}}" direction="out"/></method>
  <method name="NotifyBackground">
    <arg type="o" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="u" direction="out"/><arg type="a{{sv}}" direction="out"/>
  </method>
  <signal name="RunningApplicationsChanged"/>
</interface>
</node>"""


def write_down(path, what, *arguments):
    with open(path, "a", encoding="utf-8") as file:
        file.write(json.dumps([what, *arguments], ensure_ascii=False) + "\n")


def read(path):
    """What was asked so far: lists of a call and its arguments."""
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def prepare(home, path):
    """Tells the portals, before they start, that these services are there.  Gives what their
    environment must hold."""
    portals = pathlib.Path(home, "portals")
    portals.mkdir()
    for known in pathlib.Path("/usr/share/xdg-desktop-portal/portals").glob("*.portal"):
        (portals / known.name).write_bytes(known.read_bytes())
    (portals / "trial.portal").write_text(
        f"[portal]\nDBusName={BACKEND}\nInterfaces=org.freedesktop.impl.portal.Background\n")
    (portals / "portals.conf").write_text(
        "[preferred]\ndefault=gtk\norg.freedesktop.impl.portal.Background=trial\n")
    applications = pathlib.Path(home, ".local", "share", "applications")
    applications.mkdir(parents=True)
    (applications / "viewer.desktop").write_text(
        "[Desktop Entry]\nType=Application\nName=Viewer\nMimeType=x-scheme-handler/ghelp;\n"
        f"Exec={sys.executable} {pathlib.Path(__file__).resolve()} --show {path} %u\n")
    (applications / "mimeinfo.cache").write_text(
        "[MIME Cache]\nx-scheme-handler/ghelp=viewer.desktop;\n")
    return {"XDG_DESKTOP_PORTAL_DIR": str(portals)}


def serve(path):
    connection = Gio.bus_get_sync(Gio.BusType.SESSION)

    def called(_connection, _sender, _object, _interface, method, parameters, invocation):
        nonlocal n_notifications
        if method == "Notify":
            n_notifications += 1
            write_down(path, method, n_notifications, *parameters.unpack())
        else:
            write_down(path, method, *parameters.unpack())
        answers = {
            "GetCapabilities": ("(as)", (["body", "actions"],)),
            "Notify": ("(u)", (n_notifications,)),
            "GetAppState": ("(a{sv})", ({},)),
            "NotifyBackground": ("(ua{sv})", (0, {})),
        }
        invocation.return_value(GLib.Variant(*answers[method]) if method in answers else None)

    n_notifications = 0
    interfaces = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces
    for place, interface in zip(("/org/freedesktop/Notifications",
                                 "/org/freedesktop/portal/desktop"), interfaces):
        connection.register_object(place, interface, called, None, None)
    for name in (NOTIFICATIONS, BACKEND):
        Gio.bus_own_name_on_connection(connection, name, Gio.BusNameOwnerFlags.NONE, None, None)
    GLib.MainLoop().run()


if __name__ == "__main__":
    if sys.argv[1] == "--show":
        write_down(sys.argv[2], "show", sys.argv[3])
    else:
        serve(sys.argv[1])
