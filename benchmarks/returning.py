"""A document with every amendment as tracked changes read back whole: real ones, and a conference at two sizes.

    .venv/bin/python -m benchmarks.returning [--times N] [--small] [--stress]

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
from tests.exchange.word_files import word_file
from workbench.exchange.blocks import TrackedChanges
from workbench.session import Session

_BY = 'w:id="1" w:author="France" w:date="2026-01-01T00:00:00Z"'
_PAIR = (
    f'<w:del {_BY}><w:r><w:delText xml:space="preserve">old </w:delText></w:r></w:del>'
    f'<w:ins {_BY}><w:r><w:t xml:space="preserve">new </w:t></w:r></w:ins>'
    '<w:r><w:t xml:space="preserve">and </w:t></w:r>'
)


def _in_one(pairs: int) -> str:
    return f"<w:p>{_PAIR * pairs}</w:p>"


def _in_articles(articles: int) -> str:
    one = "<w:p><w:r><w:t>Article {n}</w:t></w:r></w:p><w:p><w:r><w:t>1. </w:t></w:r>{pairs}</w:p>"
    return "".join(one.format(n=n, pairs=_PAIR * 5) for n in range(1, articles + 1))


def _empty(paragraphs: int) -> str:
    return f"<w:p>{_PAIR}</w:p>{'<w:p/>' * paragraphs}<w:p>{_PAIR}</w:p>"


STRESSES = {
    "changes in one paragraph": (_in_one, 2),
    "changes, ten in each article": (_in_articles, 10),
    "empty paragraphs": (_empty, 1),
}
"""The body of a document, and how many of what is counted are in one of what it is asked for."""

SIZES = {"400 / 2,000": (400, 2_000), "1,200 / 6,000": (1_200, 6_000)}
"""Provisions and amendments: a day's meetings, and nearly the most that is read back out of one document."""


def main(arguments: list[str]) -> None:
    """Builds the files, and measures each document read back."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--small", action="store_true", help="leave the largest out")
    parser.add_argument("--stress", action="store_true", help="only the documents that nobody writes")
    parser.add_argument("--read", nargs=2, type=Path, metavar=("FILE", "DOCUMENT"), help=argparse.SUPPRESS)
    told = parser.parse_args(arguments)
    if told.read:
        _read(*told.read)
        return
    print(machine())
    if told.stress:
        _stress(told.times)
        return
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
    _stress(told.times)


def _stress(repeated: int) -> None:
    """Documents that nobody writes, at a tenth and whole: many changes in a paragraph or in many, and none."""
    with tempfile.TemporaryDirectory() as folder:
        commands = {}
        for name, (body, share) in STRESSES.items():
            for many in (2_000, 20_000):
                case = Path(folder) / f"{len(commands)}"
                case.mkdir()
                document = word_file(case, body(many // share))
                with Session.create(case / "stress.treaty", "Stress") as session:
                    session.import_source(document, "Draft 1", reading=TrackedChanges.ORIGINAL)
                read = [PYTHON, "-m", "benchmarks.returning", "--read", case / "stress.treaty", document]
                commands[f"{many:,} {name}"] = read
        figures = measure(commands, repeated)
    rows, before = [], 0.0
    for number, (name, figure) in enumerate(figures.items()):
        found = json.loads(figure.outputs[0])
        what = f"{found['tabled']:,} new, {found['reported']:,} reported, {found['lost']} lost"
        growth = times(figure.processor / before) if number % 2 else ""
        before = figure.processor
        rows.append([name, what, seconds(figure.processor), megabytes(figure.memory), growth])
    table("Documents that nobody writes", ["what they hold", "read as", "processor", "memory", "growth"], rows)


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
