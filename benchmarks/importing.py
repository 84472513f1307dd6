"""Import of Word files, of a great treaty and of ten times as much, against pandoc reading the same files.

    .venv/bin/python -m benchmarks.importing FILE [FILE ...] [--times N]

FILE is a Word document, or a text that pandoc makes into one first. ``reading`` is all that stands between a
Word file and its provisions (``read_source``); ``into a file`` also matches, records and circulates them
(``Session.import_source``). Pandoc reads the file and writes its own tree as JSON. Ratios are of processor time.
"""

from __future__ import annotations

import argparse
import tempfile
import zipfile
from pathlib import Path

from benchmarks.measure import PYTHON, Figure, machine, measure, megabytes, run, seconds, table, times

_READ = "import sys; from pathlib import Path; from workbench.exchange.reading import read_source"
_READING = f"{_READ}; read_source(Path(sys.argv[1]))"
_IMPORT = """
import sys, tempfile
from pathlib import Path
from workbench.session import Session
with tempfile.TemporaryDirectory() as folder, Session.create(Path(folder) / "f.treaty", "Measured") as session:
    session.import_source(Path(sys.argv[1]), "Draft 1")
"""
_COUNT = f"{_READ}; p = read_source(Path(sys.argv[1])).provisions; print(len(p), sum(len(q.words.split()) for q in p))"
_DOCUMENT = "word/document.xml"
_LONGER = 10
_MOST = "4g"
"""The memory that pandoc may use; the machine is not ours alone."""


def as_word(source: Path, folder: Path) -> Path:
    """``source`` if it is a Word file, else the one that pandoc makes of it."""
    if source.suffix.casefold() == ".docx":
        return source
    made = folder / f"{source.stem}.docx"
    run(["pandoc", source, "-o", made])
    return made


def lengthened(source: Path, made: Path, count: int = _LONGER) -> Path:
    """A Word file with the body of ``source`` ``count`` times, one after the other."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as longer:
        for part in package.infolist():
            content = package.read(part)
            longer.writestr(part.filename, _repeated(content, count) if part.filename == _DOCUMENT else content)
    return made


def _repeated(document: bytes, count: int) -> bytes:
    """The XML of a document with all of its body repeated but the properties of the last section."""
    start = document.index(b">", document.index(b"<w:body")) + 1
    end = document.rindex(b"</w:body>")
    blocks = max(document.rfind(closed, start, end) for closed in (b"</w:p>", b"</w:tbl>"))
    section = document.find(b"<w:sectPr", blocks, end)
    stop = section if section >= 0 else end
    return document[:start] + document[start:stop] * count + document[stop:]


def _measured(file: Path, folder: Path, count: int) -> dict[str, Figure | None]:
    """Our ways and pandoc's, ``None`` for pandoc where it needs more memory than it may have."""
    tree = folder / "tree.json"
    pandoc: list[str | Path] = ["pandoc", "+RTS", f"-M{_MOST}", "-RTS", "-f", "docx", "-t", "json", file, "-o", tree]
    commands: dict[str, list[str | Path]] = {
        "reading": [PYTHON, "-c", _READING, file],
        "into a file": [PYTHON, "-c", _IMPORT, file],
    }
    try:
        run(pandoc)
        return dict(measure(commands | {"pandoc": pandoc}, count))
    except RuntimeError:
        return {**measure(commands, count), "pandoc": None}


def _rows(name: str, found: dict[str, Figure | None], before: dict[str, Figure | None]) -> list[list[str]]:
    pandoc, rows = found["pandoc"], []
    for way, figure in found.items():
        if figure is None:
            rows.append([f"{name}, {way}", "gave up", "", f"over {_MOST}B", "", ""])
            continue
        earlier = before.get(way)
        rows.append(
            [
                f"{name}, {way}",
                seconds(figure.wall),
                seconds(figure.processor),
                megabytes(figure.memory),
                times(pandoc.processor / figure.processor) if pandoc else "",
                times(figure.processor / earlier.processor) if earlier else "",
            ]
        )
    return rows


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("files", nargs="+", type=Path, metavar="FILE")
    asked.add_argument("--times", type=int, default=3, help="runs per figure")
    given = asked.parse_args()
    print(machine())
    columns = ["", "time", "processor", "peak memory", "pandoc takes", f"growth at {_LONGER} ×"]
    with tempfile.TemporaryDirectory() as folder:
        for source in given.files:
            word = as_word(source, Path(folder))
            longer = lengthened(word, Path(folder) / f"long-{word.name}")
            rows: list[list[str]] = []
            before: dict[str, Figure | None] = {}
            for name, file in ((source.stem, word), (f"{_LONGER} × the same", longer)):
                provisions, words = run([PYTHON, "-c", _COUNT, file]).output.split()
                found = _measured(file, Path(folder), given.times)
                rows += _rows(f"{name} ({provisions} provisions, {words} words)", found, before)
                before = found
            table(f"Import of {source.name}", columns, rows)


if __name__ == "__main__":
    main()
