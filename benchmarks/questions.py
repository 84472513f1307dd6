"""What a chair asks of a whole conference, as commands in fresh processes, and the same at a tenth of its size.

    .venv/bin/python -m benchmarks.questions [--folder DIR] [--times N]

The files are those of :mod:`benchmarks.conference`, with a second version circulated. Every question is asked of the
whole text, and what is contested also of one article.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from benchmarks.conference import built
from benchmarks.measure import TREATY, machine, measure, megabytes, seconds, table, times
from workbench.session import Session

QUESTIONS = {
    "contested": ["contested"],
    "contested in one article": ["contested", "--at", "Article 5"],
    "alike": ["alike"],
    "since the version before": ["since", "--version", "Draft 1"],
    "brackets, two versions": ["brackets"],
    "fared": ["fared", "--by", "FRA"],
    "agreed": ["agreed"],
    "positions": ["positions"],
    "positions by article": ["positions", "--by-article"],
}


def main() -> None:
    """Prints the table."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--folder", type=Path, help="keep the files here, and use those that are there")
    asked.add_argument("--times", type=int, default=5, help="runs per figure")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = [_circulated(file, Path(folder)) for file in built(given.folder or Path(folder)).values()]
        commands = {
            f"{name} {place}": [TREATY, question[0], file, *question[1:], "--json"]
            for name, question in QUESTIONS.items()
            for place, file in enumerate(files)
        }
        found = measure(commands, given.times)
    rows = []
    for name in QUESTIONS:
        small, large = found[f"{name} 0"], found[f"{name} 1"]
        rows.append(
            [
                name,
                seconds(small.wall),
                seconds(large.wall),
                seconds(large.processor),
                times(large.processor / small.processor),
                megabytes(large.memory),
            ]
        )
    columns = ["question", "500 / 2,000", "5,000 / 20,000", "processor", "growth", "peak memory"]
    table("A chair's questions, by the clock, provisions / amendments", columns, rows)
    print(f"\n{machine()}")


def _circulated(file: Path, folder: Path) -> Path:
    """A copy of ``file`` with its adopted amendments taken into a second version."""
    copy = Path(shutil.copy(file, folder / f"asked-{file.name}"))
    with Session.open(copy) as session:
        session.circulate("Draft 2")
    return copy


if __name__ == "__main__":
    main()
