"""What Qt and the tests need of the operating system: is it there, may it be installed, what is it called."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

from environment import attempt

MANAGERS = ("apt-get", "dnf", "pacman")
INSTALL = {
    "apt-get": ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "--no-install-recommends"],
    "dnf": ["dnf", "install", "-y", "--setopt=install_weak_deps=False"],
    "pacman": ["pacman", "-Sy", "--noconfirm", "--needed"],
}

# What the libraries of PySide6-Essentials and its offscreen and xcb platforms are linked to (readelf -d), beyond
# what every Linux has; the package that holds it for apt, dnf and pacman.
QT_LIBRARIES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libX11", "libx11"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libx11"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype", "freetype2"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libxcb.so.1": ("libxcb1", "libxcb", "libxcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-glx.so.0": ("libxcb-glx0", "libxcb", "libxcb"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb"),
}
PROGRAMS = {
    "libreoffice": ("libreoffice-writer-nogui", "libreoffice-writer", "libreoffice-still"),
    "node": ("nodejs", "nodejs", "nodejs"),
    "npm": ("npm", "nodejs-npm", "npm"),
    "uno": ("python3-uno", "libreoffice-pyuno", "libreoffice-still"),
}


def has_screen() -> bool:
    """Whether a window can be shown: always on Windows and macOS, where X11 or Wayland is announced elsewhere."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def provide_qt_libraries() -> str | None:
    """Sees to the libraries the window needs; None when they are there, else one line that names what is missing."""
    if not sys.platform.startswith("linux"):
        return None
    return _provide({name: QT_LIBRARIES[name] for name in QT_LIBRARIES if not _loads(name)}, "the window needs")


def provide_programs(wanted: dict[str, str]) -> str | None:
    """Sees to programs, given as command and row of ``PROGRAMS``; None when they are there, else what is missing."""
    return _provide(
        {c: PROGRAMS[row] for c, row in wanted.items() if not shutil.which(c)}, "the tests of Word files need"
    )


def provide_uno() -> str | None:
    """Sees to the module by which the system's Python drives LibreOffice; None when it is there."""
    if not sys.platform.startswith("linux"):
        return None
    python = Path("/usr/bin/python3")  # the one for which distributions package the module
    there = python.exists() and subprocess.run([python, "-c", "import uno"], capture_output=True).returncode == 0
    missing = {} if there else {"LibreOffice's uno module": PROGRAMS["uno"]}
    return _provide(missing, "a test of tracked changes needs")


def _provide(missing: dict[str, tuple[str, str, str]], who: str) -> str | None:
    if not missing:
        return None
    manager = next((name for name in MANAGERS if shutil.which(name)), None)
    if manager is None:
        return f"{who} {', '.join(missing)}: install them with the means of this system"
    packages = sorted({names[MANAGERS.index(manager)] for names in missing.values()})
    rights = _rights()
    if rights is None:
        command = " ".join([word for word in INSTALL[manager] if word[0].islower() and word != "env"] + packages)
        return f"{who} system packages that you may not install; ask for: {command}"
    print(f"Installing {len(packages)} system packages: {' '.join(packages)}", flush=True)
    if manager == "apt-get":
        attempt([*rights, "apt-get", "update"], "the list of system packages could not be refreshed")
    attempt([*rights, *INSTALL[manager], *packages], "system packages could not be installed")
    return None


def _rights() -> list[str] | None:
    """What to put before a command to have the rights of root, or None where they cannot be had without a password."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
