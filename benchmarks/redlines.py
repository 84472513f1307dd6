"""Redlines of two Word files as tracked changes, beside those of python-redlines (Docxodus), under one judge.

    .venv/bin/python -m benchmarks.redlines CORPUS [--redlines PYTHON] [--office] [--only WORDS] [--bent N]

CORPUS is the folder of real documents. The pairs are those made by others (``docx_tracked``), treaties in dated
versions as Word files (our clean text, and pandoc's where it is installed) and real files edited at random
(``docx_plain``). A redline is exact if all changes accepted give the newer file's text and all rejected the older
one's, paragraph by paragraph, notes, pictures and fields included; it has the words if they are the same, however they
are parted into paragraphs. ``--office`` asks LibreOffice too, ``--redlines`` names an interpreter with
python-redlines[docxodus]; without one only ours are measured. Each redline is made by a process of its own.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from benchmarks.compare import pairs as treaties
from benchmarks.measure import TREATY, machine, megabytes, run, seconds, table, times
from tests.exchange import libreoffice
from tests.exchange.redlining import judge
from tests.exchange.redlining.bending import bent
from tests.exchange.redlining.judge import W
from workbench.domain.errors import TreatyError
from workbench.exchange.front import Front
from workbench.exchange.redlining.as_word import as_word
from workbench.exchange.word_in.resolved import revisions_of
from workbench.exchange.word_out.document import WordDocument

_THEIRS = """
import sys, time; from pathlib import Path; from python_redlines.engines import DocxodusEngine
old, new, out = map(Path, sys.argv[1:])
out.write_bytes(DocxodusEngine().run_redline("Compared", old.read_bytes(), new.read_bytes())[0])
"""
_PATIENCE = 120  # seconds; whoever takes longer has failed
_OURS, _OTHER = "treaty compare", "Docxodus"
_MARKS = {W + "ins": "+", W + "moveTo": "+", W + "del": "-", W + "moveFrom": "-"}


@dataclass(frozen=True)
class Pair:
    """Two files, and how many changes their makers expect, if they say."""

    group: str
    name: str
    old: Path
    new: Path
    expected: int | None = None


@dataclass
class Score:
    """What came of the pairs of one group."""

    pairs: int = 0
    accepted: int = 0
    rejected: int = 0
    exact: int = 0
    words: int = 0
    office: int = 0
    failed: int = 0
    changes: int = 0
    expected: int = 0
    as_expected: int = 0
    took: float = 0.0
    faults: list[str] = field(default_factory=list)


def all_pairs(corpus: Path, folder: Path, count: int, only: str) -> Iterator[Pair]:
    """Every pair of the groups with ``only`` in their name, made in ``folder`` where it is no file of the corpus."""
    for name, old, new, expected in judge.pairs(corpus):
        group = {"WC": "before and after", "RC": "several revisers"}.get(name[:2], "accepted and rejected")
        if only in group:
            yield Pair(group, name, old, new, expected)
    makers = {"treaties, our clean text": as_word, "treaties, pandoc": _pandoc}
    if not shutil.which("pandoc"):
        del makers["treaties, pandoc"]
    for group in (group for group in makers if only in group):
        for index, (name, old, new) in enumerate(treaties(corpus / "treaties")):
            made = [folder / f"{group[-5:]}-{index}-{side}.docx" for side in ("old", "new")]
            yield Pair(group, name, makers[group](old, made[0]), makers[group](new, made[1]))
    sources = sorted((corpus / "docx_plain").rglob("*.docx"), key=lambda path: path.stat().st_size)
    chosen = sources[:: max(1, len(sources) // max(count, 1))][:count]
    for seed, source in enumerate(chosen if only in "real files edited" else ()):
        if source.stat().st_size < 500_000 and (edited := _bent(source, folder / f"bent-{seed}.docx", seed)):
            yield Pair("real files edited", source.name, source, edited)


def _pandoc(source: Path, made: Path) -> Path:
    subprocess.run(["pandoc", "-f", "markdown", "-t", "docx", source, "-o", made], check=True)
    return made


def _bent(source: Path, out: Path, seed: int) -> Path | None:
    try:
        revisions_of(source)
        return bent(source, out, seed, 12)
    except TreatyError:  # damaged on purpose
        return None


def redlined(pair: Pair, program: str, python: str | None, out: Path) -> float | None:
    """Seconds that a program takes for a redline; ``None`` if it fails."""
    files = [str(pair.old), str(pair.new), str(out)]
    ours = [TREATY, "compare", files[0], files[1], "-o", files[2]]
    command = ours if program == _OURS else [str(python), "-c", _THEIRS, *files]
    start = time.perf_counter()
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        return None
    return time.perf_counter() - start if done.returncode == 0 and out.exists() else None


def stretches(path: Path) -> int:
    """Changes as a reader counts them: neighbouring words and paragraph ends with one sign are one."""
    count = 0
    for part in {one.part for one in revisions_of(path)}:
        before = ""
        for element in judge.root_of(path, part).iter(W + "t", W + "delText", "{*}blip", "{*}oMath"):
            state = _state(element)
            count += bool(state) and state != before
            before = state
    return count


def _state(element: etree._Element) -> str:
    return next((_MARKS[str(one.tag)] for one in element.iterancestors(*_MARKS)), "")


def judged(pair: Pair, out: Path, folder: Path, score: Score) -> None:
    """Counts one redline."""
    same: list[bool] = []
    words: list[bool] = []
    try:
        for _, given, wanted in judge.sides(out, pair.old, pair.new, folder):
            same.append(given == wanted)
            words.append("".join("".join(given).split()) == "".join("".join(wanted).split()))
    except (TreatyError, KeyError, etree.XMLSyntaxError) as problem:
        score.faults.append(f"{pair.name}: {problem}")
        return
    score.accepted += same[0]
    score.rejected += same[1]
    score.exact += all(same)
    score.words += all(words)
    if not all(same):
        score.faults.append(pair.name)
    if pair.expected is not None:
        found = stretches(out)
        score.changes += found
        score.expected += pair.expected
        score.as_expected += found == pair.expected


def office(made: Iterable[tuple[Pair, Path]], folder: Path, soffice: Path) -> list[bool]:
    """For each redline, whether LibreOffice accepts it to the newer text and rejects it to the older one."""
    python = libreoffice.python_with_uno()
    if python is None:
        raise SystemExit("no Python here has LibreOffice's uno module (Debian: python3-uno)")
    tasks: list[tuple[Path, str]] = []
    for index, (pair, out) in enumerate(made):
        for task, source in (("accept", pair.new), ("reject", pair.old)):
            plain = judge.resolved(source, folder / f"plain-{index}-{task}.docx", accept=True)
            tasks += [(out, task), (plain, "as it is")]
    texts = [[line.strip() for line in (text or "").splitlines() if line.strip()]
             for text in libreoffice.texts(python, soffice, tasks)]  # fmt: skip
    return [texts[k] == texts[k + 1] and texts[k + 2] == texts[k + 3] for k in range(0, len(texts), 4)]


def measured(pairs: list[Pair], programs: list[str], given: argparse.Namespace, folder: Path) -> None:
    """The tables over all pairs."""
    scores: dict[tuple[str, str], Score] = {}
    made: dict[str, list[tuple[Pair, Path]]] = {program: [] for program in programs}
    for index, pair in enumerate(pairs):
        for program in programs:
            score = scores.setdefault((pair.group, program), Score())
            out = folder / f"redline-{program[0]}-{index}.docx"
            took = redlined(pair, program, given.redlines, out)
            score.pairs += 1
            if took is None:
                score.failed += 1
                score.faults.append(f"{pair.name} (failed)")
                continue
            score.took += took
            made[program].append((pair, out))
            judged(pair, out, folder, score)
    soffice = shutil.which("soffice")
    if given.office and soffice:
        for program in programs:
            for (pair, _), good in zip(made[program], office(made[program], folder, Path(soffice)), strict=True):
                scores[pair.group, program].office += good
    rows = [
        [f"{group}, {program}", *map(str, (one.pairs, one.accepted, one.rejected, one.exact, one.words)),
         str(one.office) if given.office else "", str(one.failed), seconds(one.took / max(one.pairs - one.failed, 1))]
        for (group, program), one in scores.items()
    ]  # fmt: skip
    columns = ["pairs", "number", "accept", "reject", "both", "words", "LibreOffice", "failed", "a pair"]
    table("Exact redlines", columns, rows)
    counts = [
        [f"{group}, {program}", str(one.expected), str(one.changes), str(one.as_expected)]
        for (group, program), one in scores.items()
        if one.expected
    ]
    table("Changes as a reader counts them", ["pairs", "expected", "found", "pairs as expected"], counts)
    for (group, program), one in scores.items():
        if one.faults:
            print(f"\nNot exact: {group}, {program}: {', '.join(one.faults)}")


def growth(programs: list[str], python: str | None, paragraphs: int, folder: Path) -> None:
    """The table of long documents, of which every fifth paragraph has changed."""
    rows: list[list[str]] = []
    before: dict[str, float] = {}
    for size in (paragraphs // 10, paragraphs, paragraphs * 10):
        old, new = (_long(folder / f"{size}-{side}.docx", size, side == "new") for side in ("old", "new"))
        for program in programs if size <= paragraphs else [_OURS]:  # the other one would take hours
            files = [str(old), str(new), str(folder / f"{size}-{program[0]}.docx")]
            ours = [TREATY, "compare", *files[:2], "-o", files[2]]
            spent = run(ours if program == _OURS else [str(python), "-c", _THEIRS, *files])
            grown = times(spent.wall / before[program]) if program in before else ""
            before[program] = spent.wall
            rows.append([f"{size:,} paragraphs, {program}", seconds(spent.wall), grown, megabytes(spent.memory)])
    table("Two long documents", ["what", "time", "of a tenth as long", "memory"], rows)


def _long(out: Path, size: int, changed: bool) -> Path:
    document = WordDocument(Front(""))
    for index in range(size):
        words = f"{index}. Each Party shall, under provision {index * 7919 % 10_007}, report to the Conference on it."
        if changed and index % 5 == 0:
            words = words.replace("shall", "should") if index % 10 else f"{words} It may ask for assistance."
        if not (changed and index % 97 == 3):
            document.paragraph("ProvisionText").words(words)
    document.save(out)
    return out


def main() -> None:
    """Prints the tables."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("corpus", type=Path, metavar="CORPUS")
    asked.add_argument("--redlines", metavar="PYTHON", help="an interpreter that has python-redlines[docxodus]")
    asked.add_argument("--office", action="store_true", help="ask LibreOffice too")
    asked.add_argument("--only", default="", metavar="WORDS", help="only the groups of pairs whose name has them")
    asked.add_argument("--bent", type=int, default=40, help="real files edited at random")
    asked.add_argument("--paragraphs", type=int, default=4000, help="of the middle one of three long documents")
    given = asked.parse_args()
    programs = [_OURS]
    if given.redlines:
        programs.append(_OTHER)
    else:
        print(
            "Not compared with Docxodus: give --redlines a python that has python-redlines[docxodus]", file=sys.stderr
        )
    print(f"On {machine()}")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        measured(list(all_pairs(given.corpus, folder, given.bent, given.only)), programs, given, folder)
        growth(programs, given.redlines, given.paragraphs, folder)


if __name__ == "__main__":
    main()
