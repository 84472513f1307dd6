"""What ``start.py`` can be asked to do, each task a function that returns an exit code."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

import environment
import system
from environment import ROOT, SetUpError

VENV = ROOT / ".venv"
CORE_VENV = ROOT / ".venv-core"
WINDOW_PACKAGES = ("pyside6-essentials", "shiboken6", "pytest-qt")
JUDGES = ROOT / ".ci" / "judges"


def main(arguments: list[str]) -> int:
    """Does the named task; an obstacle is one line on standard error and exit code 1."""
    tasks = {"run": run, "test": test, "setup": set_up, "core": core, "judges": judges}
    name = arguments[0] if arguments else ""
    if name not in tasks:
        print(f"usage: python3 .ci/start.py {'|'.join(tasks)}", file=sys.stderr)
        return 2
    try:
        return tasks[name](arguments[1:])
    except SetUpError as obstacle:
        print(f"setup: {obstacle}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def set_up(_: list[str]) -> int:
    """The environment in ``.venv``, and the libraries the window needs; those that may not be installed are named."""
    _say(system.provide_qt_libraries())
    environment.prepare(VENV)
    return 0


def run(arguments: list[str]) -> int:
    """The main job on the sample conference, then the window on its file where there is a screen."""
    try:
        lacking = system.provide_qt_libraries()
    except SetUpError as obstacle:  # the main job needs no window
        lacking = str(obstacle)
    environment.prepare(VENV)
    named = [Path(folder).resolve() for folder in arguments[:1]]
    code = subprocess.run([environment.program(VENV, "treaty"), "demo", *named], cwd=ROOT).returncode
    if code:
        return code
    files = [file for folder in named or ROOT.glob("treaty-demo*") for file in folder.glob("*.treaty")]
    newest = max(files, key=lambda file: file.stat().st_mtime)
    window = [str(environment.program(VENV, "treaty-workbench")), str(newest)]
    by_hand = " ".join(f'"{word}"' if " " in word else word for word in window)
    if lacking:
        _say(f"{lacking}; then open the window with: {by_hand}")
    elif not system.has_screen():
        print(f"There is no screen here. Where there is one, open the window with: {by_hand}")
    elif code := subprocess.run(window).returncode:
        raise SetUpError(f"the window closed with code {code}, why stands above; open it again with: {by_hand}")
    return code


def test(arguments: list[str]) -> int:
    """All tests; those of the window are left out, and it is said, where Qt's libraries cannot be had."""
    lacking = system.provide_qt_libraries()
    environment.prepare(VENV)
    without_window = ["-p", "no:pytest-qt", "--ignore=tests/ui"] if lacking else []
    code = _pytest(VENV, [*without_window, *arguments])
    _say(lacking and f"the tests of the window did not run: {lacking}")
    return code


def core(arguments: list[str]) -> int:
    """The tests outside ``tests/ui`` in an environment that has no Qt: the core must not miss it."""
    environment.prepare(CORE_VENV, without=WINDOW_PACKAGES)
    probe = subprocess.run([environment.program(CORE_VENV, "python"), "-c", "import PySide6"], capture_output=True)
    if probe.returncode == 0:
        raise SetUpError(f"PySide6 can be imported in {CORE_VENV}: remove that folder and run this again")
    return _pytest(CORE_VENV, ["--ignore=tests/ui", *arguments])


def judges(_: list[str]) -> int:
    """LibreOffice and the Open XML SDK validator; exit code 3 where they are missing and may not be installed."""
    if lacking := system.provide_programs({"soffice": "libreoffice", "npm": "npm", "node": "node"}):
        _say(f"tests that Word files are judged by will be skipped: {lacking}")
        return 3
    if lacking := system.provide_uno():
        _say(f"one judge of tracked changes will be skipped: {lacking}")
    JUDGES.mkdir(exist_ok=True)
    # The lock holds the validator's program for 64-bit Linux, where .ci/run runs; elsewhere the version alone is fixed.
    locked = sys.platform.startswith("linux") and platform.machine() == "x86_64"
    for name in ("package.json", "package-lock.json") if locked else ("package.json",):
        (JUDGES / name).write_bytes((ROOT / ".ci" / name).read_bytes())
    # not "npm ci": npm 11 refuses a lock without the other systems' programs, which not every registry has
    command = ["npm", "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"]
    environment.attempt(command, "the Word validator could not be installed", JUDGES)
    return 0


def _pytest(venv: Path, arguments: list[str]) -> int:
    command = [environment.program(venv, "python"), "-m", "pytest", "-n", "auto", *arguments]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONUTF8": "1"}).returncode


def _say(line: str | None) -> None:
    if line:
        print(f"setup: {line}", file=sys.stderr, flush=True)
