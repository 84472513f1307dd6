"""A document with every amendment as tracked changes read back whole: real ones, and a conference at two sizes.

    .venv/bin/python -m benchmarks.returning [--times N] [--small]

The documents are exported with ``--form tracked`` and looked at with ``--every-party`` by a session of the file that
they came from, so that all is known and nothing recorded. Each figure is that of a process of its own: the median of
the processor's seconds, and the most memory that it held. The real ones are left out where the corpus is not at hand.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import PYTHON, machine, measure, megabytes, seconds, table, times
from benchmarks.negotiation import build
from workbench.session import Session

SIZES = {"400 / 2,000": (400, 2_000), "4,000 / 20,000": (4_000, 20_000)}
"""Provisions and amendments: a tenth, and the whole."""


def main(arguments: list[str]) -> None:
    """Builds the files, and measures each document read back."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--small", action="store_true", help="leave the largest out")
    parser.add_argument("--read", nargs=2, type=Path, metavar=("FILE", "DOCUMENT"), help=argparse.SUPPRESS)
    told = parser.parse_args(arguments)
    if told.read:
        _read(*told.read)
        return
    print(machine())
    with tempfile.TemporaryDirectory() as folder:
        commands = {}
        for name, file in _files(Path(folder), small=told.small).items():
            document = file.with_suffix(".docx")
            with Session.open(file) as session:
                session.export("tracked", document)
            commands[name] = [PYTHON, "-m", "benchmarks.returning", "--read", file, document]
        figures = measure(commands, told.times)
    rows, before = [], 0.0
    for name, figure in figures.items():
        found = json.loads(figure.outputs[0])
        growth = times(figure.processor / before) if before and name == list(SIZES)[-1] else ""
        before = figure.processor
        what = f"{found['known']:,} known, {found['tabled']} new, {found['reported']} reported, {found['lost']} lost"
        rows.append(
            [name, f"{found['revisions']:,}", what, seconds(figure.processor), megabytes(figure.memory), growth]
        )
    columns = ["provisions / amendments", "tracked changes", "read as", "processor", "memory", "growth"]
    table("Tracked documents read back", columns, rows)


def _files(folder: Path, *, small: bool) -> dict[str, Path]:
    found: dict[str, Path] = {}
    try:
        from tests.gdpr import load

        with Session.create(folder / "real.treaty", "Real amendments") as session:
            load(session, folder)
            found[f"{len(session.version().provisions):,} / {len(session.amendments()):,}, real"] = session.path
    except BaseException as missing:  # what skips a test where the corpus is not
        if type(missing).__name__ != "Skipped":
            raise
        print(f"without the real amendments: {missing}")
    for name, (provisions, amendments) in list(SIZES.items())[: 1 if small else None]:
        path = folder / f"{provisions}.treaty"
        build(path, provisions, amendments)
        found[name] = path
    return found


def _read(file: Path, document: Path) -> None:
    with Session.open(file) as session:
        found = session.return_document(document, every=True, dry=True)
    count = found.count
    print(
        json.dumps(
            {
                **{"revisions": count.revisions, "reported": count.reported, "lost": count.lost},
                **{"known": len(found.known), "tabled": len(found.amendments)},
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1:])
