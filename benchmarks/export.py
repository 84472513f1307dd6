"""Clean export of 4,000 paragraphs to Word, and of ten times as many, against python-docx and pandoc.

    .venv/bin/python -m benchmarks.export [--paragraphs N] [--times N]
    .venv/bin/python -m benchmarks.tracked_export

All three write the same headings, numbers and words. python-docx writes them by ``add_paragraph`` into its own
template; pandoc makes its document from Markdown, start of the program included. Ours writes more: title page,
contents, hanging numbers, page numbers. The alternatives take turns, and a figure is the median.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import docx

from benchmarks.measure import machine, seconds, table, times
from workbench.domain.provision import Kind, Mark, MarkKind, Provision
from workbench.domain.version import Version
from workbench.exchange.front import Front
from workbench.exchange.word_out.clean import write_clean

_BELOW = 4  # paragraphs of an article, so that every fifth paragraph is a heading
_WORDS = (
    "Each State Party shall, in accordance with the fundamental principles of its domestic law, take such measures as "
    "may be necessary to give effect to the provisions of this article, and shall inform the depositary without delay."
)
_LONGER = 10


def convention(paragraphs: int) -> Version:
    """A convention of so many paragraphs, headings among them, every one with a word in italics."""
    provisions: list[Provision] = []
    for article in range(1, paragraphs // (_BELOW + 1) + 1):
        above = Provision(f"a{article}", None, Kind.ARTICLE, f"Article {article}", f"Matters of kind {article}")
        provisions.append(above)
        for number in range(1, _BELOW + 1):
            marks = (Mark(0, 4, MarkKind.ITALIC),)
            id = f"{above.id}.{number}"
            provisions.append(Provision(id, above.id, Kind.PARAGRAPH, f"{number}.", "", f"{_WORDS} ({id})", marks))
    return Version("Draft", tuple(provisions))


def by_add_paragraph(version: Version, out: Path) -> None:
    """The same headings, numbers and words through python-docx."""
    document = docx.Document()
    for provision in version.provisions:
        if provision.kind is Kind.ARTICLE:
            document.add_paragraph(f"{provision.label}\n{provision.heading}", style="Heading 1")
        else:
            paragraph = document.add_paragraph(f"{provision.label}\t", style="Normal")
            paragraph.add_run(provision.text[:4]).italic = True
            paragraph.add_run(provision.text[4:])
    document.save(str(out))


def markdown(version: Version) -> str:
    """The same headings, numbers and words as pandoc reads them."""
    lines = []
    for provision in version.provisions:
        if provision.kind is Kind.ARTICLE:
            lines.append(f"# {provision.label} {provision.heading}")
        else:
            lines.append(f"{provision.label[:-1]}\\. *{provision.text[:4]}*{provision.text[4:]}")
    return "\n\n".join(lines)


def measured(ways: dict[str, Callable[[], object]], count: int) -> dict[str, float]:
    """The median seconds of each way, the ways in turns; the first round does not count."""
    found: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(count + 1):
        for name, way in ways.items():
            start = time.perf_counter()
            way()
            found[name].append(time.perf_counter() - start)
    return {name: statistics.median(runs[1:]) for name, runs in found.items()}


def ways(version: Version, folder: Path, all_of_them: bool) -> dict[str, Callable[[], object]]:
    """The ways to write ``version``: ours, and beside it the alternatives that are here."""
    front = Front("A convention", "en", "A/CONF.999/L.1", "2027-03-01", version.name)
    found: dict[str, Callable[[], object]] = {"treaty": lambda: write_clean(version, front, folder / "treaty.docx")}
    if all_of_them:
        found["python-docx"] = lambda: by_add_paragraph(version, folder / "python-docx.docx")
        if pandoc := shutil.which("pandoc"):
            source = folder / "source.md"
            source.write_text(markdown(version), encoding="utf-8")
            command = [pandoc, str(source), "-o", str(folder / "pandoc.docx")]
            found["pandoc"] = lambda: subprocess.run(command, check=True)
        else:
            print("pandoc is not installed: left out")
    return found


def main() -> None:
    """Measures and prints."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--paragraphs", type=int, default=4000)
    asked.add_argument("--times", type=int, default=5, help="runs per figure")
    given = asked.parse_args()
    small, large = convention(given.paragraphs), convention(given.paragraphs * _LONGER)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures = measured(ways(small, folder, True), given.times)
        longer = measured(ways(large, folder, False), max(given.times // 2, 1))
    ours = figures["treaty"]
    rows = [
        [f"{given.paragraphs:,} paragraphs, {way}", seconds(found), times(found / ours)]
        for way, found in figures.items()
    ]
    rows.append([f"{given.paragraphs * _LONGER:,} paragraphs, treaty", seconds(longer["treaty"]), ""])
    table(machine(), ("clean export to Word", "seconds", "times ours"), rows)
    print(f"\nTen times the paragraphs take {times(longer['treaty'] / ours)}.")


if __name__ == "__main__":
    main()
