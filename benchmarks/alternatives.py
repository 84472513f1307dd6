"""Programs of others that do the same job. They are no dependencies of ours: they live in an environment of their own.

    python3 -m venv ALT && ALT/bin/pip install cydifflib diff-match-patch fast-diff-match-patch merge3 \\
        collatex Levenshtein

and ``--alternatives ALT/bin/python``. They are loaded behind our own packages into the process that measures, so that
they and ours take turns in it; the environment must therefore be of the same Python.
"""

from __future__ import annotations

import argparse
import importlib
import subprocess
import sys
from collections.abc import Sequence
from types import ModuleType

_WHERE = "import sys, sysconfig; print(*sys.version_info[:2], sysconfig.get_path('platlib'), sep='\\n')"


def option(asked: argparse.ArgumentParser) -> None:
    """Adds ``--alternatives`` to the options of a benchmark."""
    asked.add_argument("--alternatives", metavar="PYTHON", help="an interpreter that has the packages of others")


def load(python: str | None, names: Sequence[str]) -> dict[str, ModuleType]:
    """The modules of those names that can be loaded; says on stderr which cannot."""
    if python:
        *release, folder = subprocess.run(
            [python, "-c", _WHERE], capture_output=True, text=True, check=True
        ).stdout.split("\n", 2)
        if tuple(map(int, release)) != sys.version_info[:2]:
            raise SystemExit(f"{python} is Python {'.'.join(release)}: make its environment with {sys.executable}")
        sys.path.append(folder.strip())
    found: dict[str, ModuleType] = {}
    for name in names:
        try:
            found[name] = importlib.import_module(name)
        except ImportError as problem:
            print(f"Not compared with {name} ({problem}): see benchmarks/alternatives.py", file=sys.stderr)
    return found
