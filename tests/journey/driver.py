# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a running program through the accessibility bus, as a person with a screen reader would.

Widgets are found by role and name.  What has no action on that bus, such as a key press, is sent to
the X server by xdotool.
"""

import json
import os
import subprocess
import tempfile
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


def has_window(pid):
    """Whether a program shows anything that could be read."""
    desktop = Atspi.get_desktop(0)
    children = (desktop.get_child_at_index(i) for i in range(desktop.get_child_count()))
    return any(child is not None and child.get_process_id() == pid for child in children)


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

    def find(self, role=None, name=None, holds=None, begins=None):
        """The first widget shown with that role, that exact name, or a name that holds a text or
        begins with it."""
        for widget in self.walk():
            try:
                if role is not None and widget.role != role:
                    continue
                if name is not None and widget.name != name:
                    continue
                if holds is not None and holds not in widget.name:
                    continue
                if begins is not None and not widget.name.startswith(begins):
                    continue
            except GLib.Error:
                continue
            return widget
        return None

    def wait(self, role=None, name=None, holds=None, begins=None, patience=PATIENCE):
        what = f"{role or 'widget'} {name if name is not None else f'…{holds or begins}…'}"
        return wait_for(what, lambda: self.find(role, name, holds, begins), patience)

    def wait_gone(self, role=None, name=None, holds=None, begins=None):
        what = f"the end of {role or 'widget'} {name or holds or begins}"
        return wait_for(what, lambda: self.find(role, name, holds, begins) is None)

    def act(self, action="click"):
        """Does what pressing the widget does."""
        interface = self.accessible.get_action_iface()
        n_actions = Atspi.Action.get_n_actions(interface) if interface else 0
        names = [Atspi.Action.get_action_name(interface, i) for i in range(n_actions)]
        if action not in names:
            raise AssertionError(f"{self.role} “{self.name}” has no action {action}, only {names}")
        Atspi.Action.do_action(interface, names.index(action))

    @property
    def text(self):
        """What is typed in it, nothing where nothing can be typed."""
        interface = self.accessible.get_text_iface()
        return Atspi.Text.get_text(interface, 0, -1) if interface else ""

    def set_text(self, text):
        Atspi.EditableText.set_text_contents(self.accessible.get_editable_text_iface(), text)

    def texts(self):
        """Everything there is to read in it, one name after the other."""
        return "\n".join(widget.name for widget in self.walk() if widget.name)


def list_actions(widget):
    interface = widget.accessible.get_action_iface()
    return [Atspi.Action.get_action_name(interface, i)
            for i in range(Atspi.Action.get_n_actions(interface))]


def focus_window(title):
    """Gives the keyboard to a window: no window manager does it here."""
    def search():
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title],
                              capture_output=True, text=True, check=False).stdout.split()

    window = wait_for(f"the window {title}", search)[-1]
    subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)


def read_pdf(path):
    """The text of a PDF file once it is whole."""
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True,
                          check=False).stdout


class Dialog:
    """A dialog for a file or a printer, which GTK or a portal shows.  What GTK calls things depends
    on the languages that it has here."""

    def __init__(self, find_application, *titles):
        self.find_application = find_application
        self.titles = titles
        self.root = wait_for(f"the dialog {titles[0]}", self._find)

    def _find(self):
        application = self.find_application()
        return application and next(
            (child for child in application.children()
             if child.name in self.titles and child.has(Atspi.StateType.SHOWING)), None)

    def press(self, *names):
        """Presses a button that has one of the names, once it can be pressed."""
        def ready():
            return next((w for w in self.root.walk() if w.role in ("push button", "button")
                         and w.name in names and w.has(Atspi.StateType.SENSITIVE)), None)

        button = wait_for(f"the button {names[0]}", ready)
        button.act(list_actions(button)[0])

    def select(self, *names):
        """Selects the row of a table that holds one of the names, where its list can be told to."""
        def find():
            return next((w for w in self.root.walk() if w.role == "table cell" and w.name in names),
                        None)

        row = wait_for(f"the row {names[0]}", find).accessible.get_parent()
        Atspi.Selection.select_child(row.get_parent().get_selection_iface(),
                                     row.get_index_in_parent())

    def name_file(self, path):
        """Types a path, as GTK lets one do in a dialog that has no entry for it too."""
        def entry():
            return next((w for w in self.root.walk()
                         if w.role == "text" and w.accessible.get_editable_text_iface()), None)

        if entry() is None:
            focus_window(self.root.name)
            write("/")
        wait_for("the entry for a path", entry).set_text(str(path))

    def wait_gone(self):
        wait_for(f"the end of {self.root.name}", lambda: self._find() is None)


class Program:
    """A program that was started, with its window."""

    def __init__(self, *arguments, folder=None, log=None, **environment):
        self.process = subprocess.Popen(arguments, env={**os.environ, **environment}, cwd=folder,
                                        stderr=log)
        self.attach(self.process.pid)

    def attach(self, pid):
        self.pid = pid
        self.root = wait_for("the program on the accessibility bus", self._find)
        self._focused = None
        self._listener = Atspi.EventListener.new(self._focus_cb)
        self._listener.register("object:state-changed:focused")

    def _focus_cb(self, event):
        if event.detail1 and event.source.get_process_id() == self.pid:
            self._focused = Widget(event.source)

    def _find(self):
        if self.process is not None and self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.pid:
                return Widget(child)
        return None

    def find_root(self):
        return self.root

    def window(self):
        return wait_for("the window", lambda: self.root.find("frame") or self.root.find("window"))

    def focus(self):
        """Gives the keyboard to the window: no window manager does it here."""
        out = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.pid)],
            capture_output=True, text=True, check=False).stdout.split()
        if out:
            subprocess.run(["xdotool", "windowfocus", "--sync", out[-1]], check=True)

    def focused(self):
        """The widget that the keyboard is in, or None."""
        try:
            if self._focused is not None and self._focused.has(Atspi.StateType.FOCUSED):
                return self._focused
        except GLib.Error:
            pass
        return next((w for w in self.root.walk() if w.has(Atspi.StateType.FOCUSED)), None)

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


class Service(Program):
    """A program that the session bus started, once it has a window."""

    def __init__(self, pid):
        self.process = None
        self.attach(pid)

    def windows(self):
        return [w for w in self.root.children() if w.role in ("frame", "window")]


class Journey:
    """Steps that are taken one after the other by a person in one language."""

    def __init__(self, language, today, quitus, quitusctl, folder):
        self.register = os.path.join(folder, "register.sqlite")
        self.quitusctl = quitusctl
        self.language = language
        self.today = today
        # GTK leaks the names of the actions that it lists for the accessibility bus; leaks of our own
        # are found by the tests of each widget.
        sanitizer = os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"
        environment = {"LANGUAGE": language, "LC_ALL": "C.UTF-8", "XDG_DATA_HOME": folder,
                       "ASAN_OPTIONS": sanitizer}
        self.program = Program(os.path.abspath(quitus), "--register", self.register, "--today",
                               today, folder=folder, **environment)

    def describe(self):
        """What was on screen when a step failed, as far as it can still be asked."""
        try:
            print("# " + self.program.root.texts().replace("\n", "\n# ")[:3000])
        except GLib.Error as error:
            print(f"# nothing is on screen: {error.message}")

    def ctl(self, *arguments):
        """What another program reads in the register while the window is open."""
        out = subprocess.run(
            [self.quitusctl, "--register", self.register, "--today", self.today, "--language",
             self.language, *arguments], capture_output=True, text=True, check=True).stdout
        return json.loads(out)


def take(make, steps):
    """Takes the steps of the journey that make() begins in a folder of its own, as TAP says it."""
    print(f"1..{len(steps)}")
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        journey = make(folder)
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
