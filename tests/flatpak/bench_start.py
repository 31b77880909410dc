# SPDX-License-Identifier: GPL-3.0-or-later
"""The start of Quitus in its sandbox against that of an empty libadwaita window in the same sandbox:
from the command to the first pixel of the window that is drawn."""

import pathlib
import statistics
import subprocess
import tempfile
import time

from Xlib import X, display
from Xlib.error import XError

import sandbox

N_STARTS = 7
PATIENCE = 20


def is_drawn(window):
    """Whether the window shows anything in its middle: before it is drawn, all is black."""
    try:
        shape = window.get_geometry()
        pixel = window.get_image(shape.width // 2, shape.height // 2, 1, 1, X.ZPixmap, 0xffffffff)
    except XError:
        return False
    return any(pixel.data[:3])


def time_start(screen, application, *command):
    """Seconds until a command that runs in the sandbox of the application has drawn a window."""
    root = screen.screen().root
    root.change_attributes(event_mask=X.SubstructureNotifyMask)
    while screen.pending_events():
        screen.next_event()
    windows = []
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while time.monotonic() - begin < PATIENCE:
            while screen.pending_events():
                event = screen.next_event()
                if event.type == X.MapNotify:
                    windows.append(event.window)
            if any(map(is_drawn, windows)):
                return time.monotonic() - begin
            time.sleep(0.002)
        raise AssertionError(f"{command} has drawn nothing within {PATIENCE} s")
    finally:
        sandbox.flatpak("kill", application)
        process.wait(PATIENCE)


def build_empty(application, folder):
    """Compiles the empty window with what the SDK of the application has."""
    source = pathlib.Path(__file__).with_name("empty.c")
    command = 'cc -O2 -o "$1" "$2" $(pkg-config --cflags --libs libadwaita-1)'
    sandbox.run(application, "sh", "-euc", command, "sh", f"{folder}/empty", str(source),
                options=("--devel", f"--filesystem={folder}", f"--filesystem={source.parent}:ro"))


def read_sizes(application):
    """What is installed, in MB."""
    location = sandbox.flatpak("info", "--show-location", application).strip()
    files = [path for path in pathlib.Path(location).rglob("*")
             if path.is_file() and not path.is_symlink()]
    return sum(path.stat().st_size for path in files) / 1e6, len(files)


def measure(application):
    """Prints sizes and times; the register is that of the sandbox, closed by now."""
    size, n_files = read_sizes(application)
    print(f"# installed: {size:.1f} MB in {n_files} files")
    screen = display.Display()
    times = {"empty": [], "quitus": []}
    with tempfile.TemporaryDirectory() as folder:
        build_empty(application, folder)
        commands = {
            "empty": ("flatpak", "run", *sandbox.UNSET, f"--filesystem={folder}:ro",
                      f"--command={folder}/empty", application),
            "quitus": ("flatpak", "run", *sandbox.UNSET, application),
        }
        for _ in range(N_STARTS):
            for name, command in commands.items():
                times[name].append(time_start(screen, application, *command))
    medians = {name: statistics.median(values) for name, values in times.items()}
    ratio = medians["quitus"] / medians["empty"]
    print(f"# start: {medians['quitus'] * 1000:.0f} ms, of an empty window "
          f"{medians['empty'] * 1000:.0f} ms: {ratio:.2f} times as long")
