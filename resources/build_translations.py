"""Brings ``resources/translations`` up to date: ``python -m resources.build_translations``.

New texts of the window, and the lines that the core has for users, come into the ``.ts`` files, to be translated with
Qt Linguist; texts that are gone leave them.
The ``.qm`` files, which the window reads, are made of them anew. Of English there are the plurals alone.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
FOLDER = Path(__file__).parent / "translations"
ENGLISH = "workbench_en"
CORE = "Core"
"""The context of the lines of the core."""
LINES = ("Line", "FileProblem", "Refused", "UnreadableSource", "WrongReference")
"""What makes such a line, of a template that stands there in full."""


def tool(name: str) -> list[str]:
    """The command of a tool of Qt that PySide6 brings."""
    return [sys.executable, "-c", f"from PySide6.scripts import pyside_tool; pyside_tool.{name}()"]


def core_lines() -> list[str]:
    """The templates of the lines that the core has for users, each once; those of the command line are not shown."""
    files = sorted(path for path in (ROOT / "workbench").rglob("*.py") if "cli" not in path.relative_to(ROOT).parts)
    return list(dict.fromkeys(line for path in files for line in _templates(ast.parse(path.read_text("utf-8")))))


def _templates(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in LINES and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def collect(file: Path) -> None:
    """Brings a ``.ts`` file up to date with the source of the window and the lines of the core."""
    sources = sorted(str(path) for path in (ROOT / "ui").rglob("*.py"))
    with TemporaryDirectory() as folder:
        lines = Path(folder, "core.py")
        lines.write_text("".join(f"translate({CORE!r}, {line!r})\n" for line in core_lines()), "utf-8")
        _lupdate(file, [*sources, str(lines)])


def _lupdate(file: Path, sources: list[str]) -> None:
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
