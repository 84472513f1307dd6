"""Comparison of two versions of a long treaty, against difflib on the same words, and how it reads.

    .venv/bin/python -m benchmarks.compare CORPUS [--times N] [--redlines PYTHON]

CORPUS is the folder of real treaties (``treaties/`` in it). A 100,000-word instrument is made of them and
amended by rule: words, sentences, paragraphs and articles changed, added, removed, moved, renumbered. ``ours`` is
all that ``treaty compare`` does once both documents are read: matching without shared identity, words, citations.
``difflib`` gets the same words, split beforehand, with its shortcut for frequent words and (a tenth as
long, for it would take hours) without. With ``--redlines``, an interpreter that has python-redlines[docxodus], the two
versions are also compared as Word files.
"""

from __future__ import annotations

import argparse
import difflib
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from benchmarks.measure import TREATY, in_turns, machine, measure, megabytes, seconds, table, times
from benchmarks.readability import COLUMNS, Reading
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.comparison import ChangeKind, Comparison, compare
from workbench.drafting.matching import carry_identity
from workbench.exchange.reading import read_source
from workbench.text.tokens import words

_SOURCES = (
    "bbnj_un/unclos-1982_1982-12-10.txt",
    "bbnj_un/bbnj-agreement-2023_2023-06-19.txt",
    "bbnj_un/agreement-partxi-1994_1994-07-28.txt",
    "paris_agreement_drafts/2015-12-12_adopted.md",
)
_WORDS = 100_000
_SWAPS = {
    "shall": "should",
    "may": "shall",
    "Parties": "States Parties",
    "appropriate": "effective",
    "including": "in particular",
}
_ADDED = "Each Party shall report on the measures taken under this provision to the Conference of the Parties."
_REDLINES = """
import sys; from pathlib import Path; from python_redlines.engines import DocxodusEngine
old, new, out = map(Path, sys.argv[1:])
out.write_bytes(DocxodusEngine().run_redline("Compared", old.read_bytes(), new.read_bytes())[0])
"""


def instrument(folder: Path, count: int) -> Version:
    """One instrument of at least ``count`` words: real treaties, each in a part of its own, again and again."""
    found: list[Provision] = []
    read = [read_source(folder / source).provisions for source in _SOURCES]
    book, size = 0, 0
    while size < count:
        top = Provision(f"b{book}", None, Kind.PART, f"BOOK {book + 1}")
        found.append(top)
        for provision in read[book % len(read)]:
            parent = top.id if provision.parent is None else f"b{book}-{provision.parent}"
            found.append(replace(provision, id=f"b{book}-{provision.id}", parent=parent))
            size += len(words(provision.words))
            if size >= count and provision.parent is None:
                break
        book += 1
    return Version("old", tuple(found))


def amended(version: Version, seed: int = 1) -> Version:
    """The instrument after a round of negotiation, with ids of its own."""
    chance = random.Random(seed)
    found: list[Provision] = []
    gone: set[str] = set()
    shift = 0
    for provision in version.provisions:
        if provision.parent is None:
            shift = 0
        if provision.parent in gone or (provision.parent is not None and chance.random() < 0.01):
            gone.add(provision.id)
            continue
        if provision.kind is Kind.ARTICLE and chance.random() < 0.02:
            shift += 1
            found.append(
                replace(
                    provision, id=f"{provision.id}-new", heading="Reports", text=_ADDED, label="Article 0", marks=()
                )
            )
        label = provision.label
        if provision.kind is Kind.ARTICLE and label.split()[-1].isdecimal():
            label = f"Article {int(label.split()[-1]) + shift}"
        text = _reworded(provision.text, chance) if chance.random() < 0.2 else provision.text
        found.append(replace(provision, label=label, text=text, marks=()))
    number = {provision.id: f"n{index}" for index, provision in enumerate(found)}
    parents = {provision.id: provision.parent for provision in found}
    return Version("new", tuple(replace(p, id=number[p.id], parent=number.get(parents[p.id] or "")) for p in found))


def _reworded(text: str, chance: random.Random) -> str:
    said = text.split(" ")
    for _ in range(chance.randrange(1, 4)):
        place = chance.randrange(len(said))
        match chance.randrange(4):
            case 0:
                said = [_SWAPS.get(word, word) for word in said]
            case 1:
                said[place:place] = ["as", "appropriate,"]
            case 2 if len(said) > 8:
                del said[place : place + chance.randrange(1, 5)]
            case _:
                said.append(_ADDED)
    return " ".join(said)


def ours(old: Version, new: Version) -> Comparison:
    """Everything from two bare versions to the changes; the versions are copied so that nothing is cached."""
    old, new = Version("old", old.provisions), Version("new", new.provisions)
    return compare(old, carry_identity(old, new, fresh=lambda index: f"f{index}"))


def _said(version: Version) -> list[str]:
    return [word for provision in version.provisions for word in words(provision.words)]


def _difflib(a: list[str], b: list[str], autojunk: bool) -> Callable[[int], object]:
    return lambda _: difflib.SequenceMatcher(None, a, b, autojunk).get_opcodes()


def speed(folder: Path, count: int) -> None:
    """The table of ours against difflib."""
    rows = []
    before = 0.0
    for size in (_WORDS // 10, _WORDS, _WORDS * 10):
        old = instrument(folder, size)
        new = amended(old)
        a, b = _said(old), _said(new)
        jobs: dict[str, Callable[[int], object]] = {"ours": lambda _, old=old, new=new: ours(old, new)}
        if size <= _WORDS:
            jobs["difflib"] = _difflib(a, b, True)
        if size < _WORDS:
            jobs["difflib, autojunk off"] = _difflib(a, b, False)
        found = in_turns(jobs, count if size <= _WORDS else 1)
        for name, taken in found.items():
            growth = times(taken / before) if name == "ours" and before else ""
            rows.append(
                [
                    f"{len(a):,} words, {len(old.provisions):,} provisions, {name}",
                    seconds(taken),
                    times(taken / found["ours"]),
                    growth,
                ]
            )
        before = found["ours"]
    table("Comparing two versions (seconds of processor)", ["what", "time", "of ours", "of a tenth as long"], rows)


def pairs(folder: Path) -> Iterator[tuple[str, Path, Path]]:
    """Real versions that follow one another."""
    for treaty in sorted((folder / "nl_treatybank").iterdir()):
        dated = [path for path in sorted(treaty.glob("*.md")) if path.stat().st_size > 100]
        for old, new in pairwise(dated):
            yield f"{treaty.name} {new.name[:10]}", old, new
    paris = sorted((folder / "paris_agreement_drafts").glob("*.md"))
    for old, new in pairwise(paris):
        yield f"paris {new.name[:10]}", old, new


def readability(folder: Path) -> None:
    """The table of how real changes read."""
    rows = []
    for name, old_path, new_path in pairs(folder):
        old, new = (Version(path.stem, read_source(path).provisions) for path in (old_path, new_path))
        found = ours(old, new)
        reading = Reading()
        for change in found.changes:
            if ChangeKind.MODIFIED in change.changes:
                reading.add(change.segments)
                reading.add(change.heading)
        counts = [str(number) for number in found.summary.values()]
        rows.append([name, *counts, *reading.row()])
    kinds = ["unchanged", *(kind.value for kind in ChangeKind)]
    columns = ["real versions", *kinds, *COLUMNS]
    table("How changes read", columns, rows)


def redlines(folder: Path, python: str, count: int) -> None:
    """The table of ours against Docxodus, both from Word file to Word file in a fresh process."""
    with tempfile.TemporaryDirectory() as made:
        names = [Path(made) / f"{name}.docx" for name in ("old", "new")]
        old = instrument(folder, _WORDS)
        for version, name in zip((old, amended(old)), names, strict=True):
            _write(version, name)
        ours_out, theirs_out = Path(made) / "ours.docx", Path(made) / "theirs.docx"
        commands = {
            "treaty compare": [TREATY, "compare", *map(str, names), "-o", str(ours_out)],
            "Docxodus": [python, "-c", _REDLINES, *map(str, names), str(theirs_out)],
        }
        found = measure(commands, count)
    ours_took = found["treaty compare"].wall
    rows = [
        [name, seconds(figure.wall), times(figure.wall / ours_took), megabytes(figure.memory)]
        for name, figure in found.items()
    ]
    table("Two Word files of 100,000 words into one with tracked changes", ["what", "time", "of ours", "memory"], rows)


def _write(version: Version, out: Path) -> None:
    import docx

    document = docx.Document()
    for provision in version.provisions:
        document.add_paragraph(" ".join(provision.words.replace("\t", " ").splitlines()))
    document.save(str(out))


def main() -> None:
    """Prints the tables."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("corpus", type=Path, metavar="CORPUS")
    asked.add_argument("--times", type=int, default=3, help="runs per figure")
    asked.add_argument("--redlines", metavar="PYTHON", help="an interpreter that has python-redlines[docxodus]")
    given = asked.parse_args()
    folder = given.corpus / "treaties"
    print(f"On {machine()}")
    if given.redlines:  # first: a child's memory is never counted below what this process had grown to
        redlines(folder, given.redlines, given.times)
    else:
        print(
            "\nNot compared with Docxodus: give --redlines the path of a python that has python-redlines[docxodus]",
            file=sys.stderr,
        )
    speed(folder, given.times)
    readability(folder)


if __name__ == "__main__":
    main()
