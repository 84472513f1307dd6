"""A conference at its largest: a file with 5,000 provisions and 20,000 amendments, and how long its users wait.

    .venv/bin/python -m benchmarks.conference [--times N] [--profile ACTION]

The file is built through the session, the door of command and window, from the words of the sample
convention and a fixed seed. What a user does is then measured in fresh processes, on that file and on one
of a tenth of its size: the growth between the two should be at most ten, and one where only a part is asked for.
"""

from __future__ import annotations

import argparse
import contextlib
import cProfile
import json
import pstats
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.measure import PYTHON, TREATY, machine, measure, megabytes, run, seconds, table, times
from benchmarks.negotiation import build
from workbench.domain.amendment import Operation
from workbench.domain.errors import Refused
from workbench.domain.provision import Kind
from workbench.session import Session

SIZES = {"500 / 2,000": (500, 2_000), "5,000 / 20,000": (5_000, 20_000)}
"""Provisions and amendments: a tenth, and the whole."""


def _opened(session: Session) -> None:
    session.version()
    session.live_counts()


def _outline(session: Session) -> None:
    session.version()
    session.citations()
    session.statuses()
    session.live_counts()


def _busiest(session: Session) -> str:
    """The citation of the article with most live amendments in it."""
    version, counts = session.version(), session.live_counts()
    articles = [provision.id for provision in version.provisions if provision.kind is Kind.ARTICLE]
    most = max(articles, key=lambda id: sum(counts.get(provision.id, 0) for provision in version.subtree(id)))
    return session.citations()[most]


def _table_one(session: Session, at: str) -> None:
    session.table(
        ["FRA"], f"{at}, paragraph 1", Operation.MOD, "The Parties shall do so without delay.", reason="Brevity."
    )


def _table_and_roll(session: Session, at: str) -> None:
    """One more amendment, and the provision as the room then sees it."""
    _table_one(session, at)
    session.rolling(f"{at}, paragraph 1")


def _table_and_roll_all(session: Session, at: str) -> None:
    """One more amendment, and the whole text as the room then sees it."""
    _table_one(session, at)
    session.rolling()


def _text_as(session: Session) -> None:
    with contextlib.suppress(Refused):  # its amendments rival each other, which is found at the end
        session.text_as("CHE")


ACTIONS: dict[str, Callable[[Session, str], Any]] = {
    "open, text and counts": lambda session, at: _opened(session),
    "outline with status and citations": lambda session, at: _outline(session),
    "amendments on one article": lambda session, at: session.amendments(at=at),
    "all amendments": lambda session, at: session.amendments(),
    "rolling text of one article": lambda session, at: session.rolling(at),
    "whole rolling text": lambda session, at: session.rolling(),
    "text as one party": lambda session, at: _text_as(session),
    "table one amendment": _table_one,
    "table one, rolling text of its provision": _table_and_roll,
    "table one, whole rolling text": _table_and_roll_all,
    "circulate the next version": lambda session, at: session.circulate("Draft 2"),
    "verify": lambda session, at: session.verify(),
    "clean text to Word": lambda session, at: session.export("clean", session.path.with_suffix(".docx")),
    "rolling text to Word": lambda session, at: session.export("rolling", session.path.with_suffix(".docx")),
}
"""What a user does; ``at`` names the busiest article."""
_AGAIN = ", file open already"
_KEPT_OPEN = (
    "rolling text of one article",
    "whole rolling text",
    "table one amendment",
    "table one, rolling text of its provision",
    "table one, whole rolling text",
)
_MEASURED = [*ACTIONS, *(f"{action}{_AGAIN}" for action in _KEPT_OPEN)]


def built(folder: Path) -> dict[str, Path]:
    """The files of both sizes, built where they are not in ``folder`` yet; prints what that took."""
    files, rows = {}, []
    for size, counts in SIZES.items():
        file = files[size] = folder / f"{counts[0]}.treaty"
        if file.exists():
            Session.open(file).close()  # brings one of an earlier format up to date
        else:
            found = run([PYTHON, "-m", "benchmarks.conference", "--build", file, *map(str, counts)])
            took, large = seconds(float(found.output)), megabytes(file.stat().st_size)
            rows.append([size, took, large, megabytes(found.memory)])
    if rows:
        table("Built through the session", ["provisions / amendments", "time", "file", "peak memory"], rows)
    return files


def one(action: str, file: Path, at: str) -> None:
    """Does one action on a copy of ``file``, opening included or not; prints seconds by the clock and of processor."""
    act = ACTIONS[action.removesuffix(_AGAIN)]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(file, folder))
        wall, processor = time.perf_counter(), time.process_time()
        with Session.open(copy) as session:
            if action.endswith(_AGAIN):
                act(session, at)
                wall, processor = time.perf_counter(), time.process_time()
            act(session, at)
            print(json.dumps([time.perf_counter() - wall, time.process_time() - processor]))


def profile(action: str, file: Path, at: str) -> None:
    """Where the time of one action goes."""
    profiler = cProfile.Profile()
    profiler.runcall(one, action, file, at)
    pstats.Stats(profiler).sort_stats("cumulative").print_stats(40)


def _figures(files: dict[str, Path], count: int) -> None:
    at = {}
    for size, file in files.items():
        with Session.open(file) as session:
            at[size] = _busiest(session)
    rows = []
    for action in _MEASURED:
        found = measure({size: _one(action, file, at[size]) for size, file in files.items()}, count)
        spent = [[json.loads(output) for output in figure.outputs] for figure in found.values()]
        wall = [statistics.median(run[0] for run in runs) for runs in spent]
        processor = [statistics.median(run[1] for run in runs) for runs in spent]
        growth, memory = processor[1] / processor[0], max(figure.memory for figure in found.values())
        rows.append([action, *map(seconds, wall), seconds(processor[1]), times(growth), megabytes(memory)])
    columns = ["", *files, "processor", "growth", "peak memory"]
    table("In a fresh process, from opening the file", columns, rows)

    rows = []
    for said in (["outline"], ["text"], ["amendments", "--at"], ["rolling", "--at"], ["rolling"], ["amendments"]):
        found = measure({size: _command(said, file, at[size]) for size, file in files.items()}, count)
        small, large = found.values()
        name = f"treaty {said[0]} FILE{' --at ARTICLE' if '--at' in said else ''}"
        growth = large.processor / small.processor
        rows.append(
            [name, *map(seconds, (small.wall, large.wall, large.processor)), times(growth), megabytes(large.memory)]
        )
    start = measure({"start": [TREATY, "--help"]}, 3 * count)["start"]
    rows.append(["treaty --help", "", seconds(start.wall), seconds(start.processor), "", megabytes(start.memory)])
    table("The whole command, start of Python included", columns, rows)


def _one(action: str, file: Path, at: str) -> list[str | Path]:
    return [PYTHON, "-m", "benchmarks.conference", "--one", action, file, at]


def _command(said: list[str], file: Path, at: str) -> list[str | Path]:
    return [TREATY, said[0], file, *said[1:], *([at] if "--at" in said else [])]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--times", type=int, default=5, help="runs per figure")
    asked.add_argument("--folder", type=Path, help="keep the files here, and use those that are there")
    asked.add_argument("--one", nargs=3, metavar=("ACTION", "FILE", "AT"), help=argparse.SUPPRESS)
    asked.add_argument("--profile", nargs=3, metavar=("ACTION", "FILE", "AT"), help="show where its time goes")
    asked.add_argument("--build", nargs=3, metavar=("FILE", "PROVISIONS", "AMENDMENTS"), help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.one or given.profile:
        action, file, at = given.one or given.profile
        (one if given.one else profile)(action, Path(file), at)
        return
    if given.build:
        file, provisions, amendments = given.build
        print(build(Path(file), int(provisions), int(amendments)))
        return
    with tempfile.TemporaryDirectory() as temporary:
        print(machine())
        _figures(built(given.folder or Path(temporary)), given.times)


if __name__ == "__main__":
    main()
