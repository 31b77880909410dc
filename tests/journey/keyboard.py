# SPDX-License-Identifier: GPL-3.0-or-later
"""A keyboard: keys go down and up in the X server, and nothing is typed that the layout lacks.

xdotool gives an unused key another meaning for each character that it does not find, which a
program may learn of too late; here such a character is an error.
"""

import ctypes
import ctypes.util
import subprocess
import time

SHIFT, LEVEL3, CONTROL, ALT = "Shift_L", "ISO_Level3_Shift", "Control_L", "Alt_L"

# The levels of a key, by the columns of the core protocol.
COLUMNS = {0: (), 1: (SHIFT,), 4: (LEVEL3,), 5: (SHIFT, LEVEL3)}


def _load(name):
    return ctypes.CDLL(ctypes.util.find_library(name) or f"lib{name}.so.6")


class Keyboard:
    """Types on the display of the environment, and counts each key that goes down."""

    def __init__(self, layout, variant):
        subprocess.run(["setxkbmap", layout, variant], check=True)
        self.x, self.test = _load("X11"), _load("Xtst")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XGetKeyboardMapping.restype = ctypes.POINTER(ctypes.c_ulong)
        self.x.XStringToKeysym.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        self.held = []
        self.n_keys = 0
        self._read_layout()

    def _read_layout(self):
        first, last, n_columns = ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
        self.x.XDisplayKeycodes(self.display, ctypes.byref(first), ctypes.byref(last))
        n_codes = last.value - first.value + 1
        symbols = self.x.XGetKeyboardMapping(self.display, ctypes.c_ubyte(first.value), n_codes,
                                             ctypes.byref(n_columns))
        self.places = {}
        for column, modifiers in COLUMNS.items():
            if column >= n_columns.value:
                continue
            for i in range(n_codes):
                symbol = symbols[i * n_columns.value + column]
                if symbol:
                    self.places.setdefault(symbol, (first.value + i, modifiers))

    def _find(self, name):
        """Where a character or a key such as Page_Down is: its code, and what is held with it."""
        if len(name) == 1:
            code = ord(name)
            for symbol in (code, 0x1000000 + code):
                if symbol in self.places:
                    return self.places[symbol]
        symbol = self.x.XStringToKeysym((f"U{ord(name):04X}" if len(name) == 1 else name).encode())
        for place in (self.places.get(symbol), self.places.get(self._legacy(name))):
            if place is not None:
                return place
        raise AssertionError(f"the layout has no key for “{name}”")

    def _legacy(self, name):
        """The symbols that are older than Unicode, among those that French needs."""
        names = {"œ": b"oe", "Œ": b"OE", "–": b"endash", "—": b"emdash", "’": b"rightsinglequotemark",
                 "€": b"EuroSign", "…": b"ellipsis"}
        return self.x.XStringToKeysym(names[name]) if name in names else None

    def _send(self, code, is_down):
        self.test.XTestFakeKeyEvent(self.display, code, int(is_down), ctypes.c_ulong(0))
        self.n_keys += is_down

    def _hold(self, modifiers):
        """Lets go of what is not needed, presses what is not held yet."""
        for name in [n for n in self.held if n not in modifiers]:
            self._send(self._find(name)[0], False)
            self.held.remove(name)
        for name in [n for n in modifiers if n not in self.held]:
            self._send(self._find(name)[0], True)
            self.held.append(name)

    def _stroke(self, name, *modifiers):
        code, own = self._find(name)
        self._hold((*modifiers, *own))
        self._send(code, True)
        self._send(code, False)

    def press(self, name, *modifiers):
        """Presses one key, perhaps with others held down."""
        self._stroke(name, *modifiers)
        self._hold(())
        self.x.XSync(self.display, 0)

    def type(self, text):
        """Types a text, all of whose characters the layout has."""
        for character in text:
            self._stroke("Return" if character == "\n" else character)
        self._hold(())
        self.x.XSync(self.display, 0)
