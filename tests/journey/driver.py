# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a running program through the accessibility bus, as a person with a screen reader would.

Widgets are found by role and name.  What has no action on that bus, such as a key press, is sent to
the X server by xdotool.
"""

import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

Atspi.set_timeout(5000, 10000)

PATIENCE = 15


def wait_for(what, found, patience=PATIENCE):
    """Calls found() until it gives something; fails with a sentence when it never does."""
    end = time.monotonic() + patience
    while True:
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)
        try:
            result = found()
        except GLib.Error:
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"{what} did not come within {patience} s")
        time.sleep(0.03)


def press(*keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "8", text], check=True)


class Widget:
    """One accessible widget."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def description(self):
        return self.accessible.get_description() or ""

    def has(self, state):
        return self.accessible.get_state_set().contains(state)

    def children(self):
        for i in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(i)
            if child is not None:
                yield Widget(child)

    def walk(self):
        yield self
        for child in self.children():
            if child.has(Atspi.StateType.SHOWING):
                yield from child.walk()

    def find(self, role=None, name=None, holds=None):
        """The first widget shown with that role, that exact name, or a name that holds a text."""
        for widget in self.walk():
            try:
                if role is not None and widget.role != role:
                    continue
                if name is not None and widget.name != name:
                    continue
                if holds is not None and holds not in widget.name:
                    continue
            except GLib.Error:
                continue
            return widget
        return None

    def wait(self, role=None, name=None, holds=None, patience=PATIENCE):
        what = f"{role or 'widget'} {name if name is not None else '…' + str(holds) + '…'}"
        return wait_for(what, lambda: self.find(role, name, holds), patience)

    def wait_gone(self, role=None, name=None, holds=None):
        what = f"the end of {role or 'widget'} {name or holds}"
        return wait_for(what, lambda: self.find(role, name, holds) is None)

    def act(self, action="click"):
        """Does what pressing the widget does."""
        interface = self.accessible.get_action_iface()
        n_actions = Atspi.Action.get_n_actions(interface) if interface else 0
        names = [Atspi.Action.get_action_name(interface, i) for i in range(n_actions)]
        if action not in names:
            raise AssertionError(f"{self.role} “{self.name}” has no action {action}, only {names}")
        Atspi.Action.do_action(interface, names.index(action))

    def set_text(self, text):
        Atspi.EditableText.set_text_contents(self.accessible.get_editable_text_iface(), text)

    def texts(self):
        """Everything there is to read in it, one name after the other."""
        return "\n".join(widget.name for widget in self.walk() if widget.name)


class Program:
    """A program that was started, with its window."""

    def __init__(self, *arguments, **environment):
        self.process = subprocess.Popen(arguments, env={**os.environ, **environment})
        self.root = wait_for("the program on the accessibility bus", self._find)

    def _find(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return Widget(child)
        return None

    def window(self):
        return wait_for("the window", lambda: self.root.find("frame") or self.root.find("window"))

    def focus(self):
        """Gives the keyboard to the window: no window manager does it here."""
        out = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
            capture_output=True, text=True, check=False).stdout.split()
        if out:
            subprocess.run(["xdotool", "windowfocus", "--sync", out[-1]], check=True)

    def activate(self, action):
        """Activates an action of the window by its name, such as win.undo."""
        self.window().act(action)

    def close(self):
        if self.process.poll() is None:
            self.activate("window.close")
        return self.process.wait(PATIENCE)

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(PATIENCE)
