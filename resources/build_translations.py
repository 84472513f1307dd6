"""Brings ``resources/translations`` up to date: ``python -m resources.build_translations``.

New texts of the window come into the ``.ts`` files, to be translated with Qt Linguist; texts that are gone leave them.
The ``.qm`` files, which the window reads, are made of them anew. Of English there are the plurals alone.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = Path(__file__).parent / "translations"
ENGLISH = "workbench_en"


def tool(name: str) -> list[str]:
    """The command of a tool of Qt that PySide6 brings."""
    return [sys.executable, "-c", f"from PySide6.scripts import pyside_tool; pyside_tool.{name}()"]


def collect(file: Path) -> None:
    """Brings a ``.ts`` file up to date with the window's source."""
    sources = sorted(str(path) for path in (ROOT / "ui").rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-silent", "-source-language", "en"]
    options += ["-target-language", file.stem.rpartition("_")[2]]
    options += ["-pluralonly"] if file.stem == ENGLISH else []
    subprocess.run([*tool("lupdate"), *options, *sources, "-ts", str(file)], check=True, cwd=ROOT)


def compile_(file: Path, into: Path) -> None:
    """Makes the ``.qm`` file of a ``.ts`` file; English has the texts of the source where it has no plural."""
    options = ["-silent", "-removeidentical"] if file.stem == ENGLISH else ["-silent"]
    subprocess.run([*tool("lrelease"), *options, str(file), "-qm", str(into)], check=True)


if __name__ == "__main__":
    for each in sorted(FOLDER.glob("*.ts")):
        collect(each)
        compile_(each, each.with_suffix(".qm"))
