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
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.measure import PYTHON, ROOT, TREATY, machine, measure, megabytes, run, seconds, table, times
from workbench.domain.amendment import Operation, Relation, Stance
from workbench.domain.decision import Outcome
from workbench.domain.errors import Refused
from workbench.domain.party import PartyKind
from workbench.domain.provision import Kind, Provision, Status
from workbench.exchange.reading import read_source
from workbench.session import Session

SIZES = {"500 / 2,000": (500, 2_000), "5,000 / 20,000": (5_000, 20_000)}
"""Provisions and amendments: a tenth, and the whole."""

_ARTICLE = 10  # provisions: the article, four paragraphs, five subparagraphs
_TOGETHER = 500  # acts recorded in one go, as when a package arrives
_OPERATIONS = {
    Operation.MOD: 62,
    Operation.ADD: 14,
    Operation.SUP: 9,
    Operation.NOC: 8,
    Operation.RETITLE: 4,
    Operation.MOVE: 3,
}
_SWAPS = {
    "shall": "may",
    "may": "shall",
    "all": "relevant",
    "any": "each",
    "and": "and, as appropriate,",
    "not": "in no case",
}
_REASON = "The wording now proposed is closer to existing practice and easier to verify."


def build(path: Path, provisions: int, amendments: int) -> float:
    """Builds the conference file; returns the seconds it took."""
    start = time.perf_counter()
    rng = random.Random(1949)
    with Session.create(path, "Convention at full length") as session, tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "draft.txt"
        source.write_text("\n\n".join(_treaty(rng, provisions)), encoding="utf-8")
        session.import_source(source, "Draft 1")
        states = [party.code for party in session.parties() if party.kind is PartyKind.STATE]
        acts = _negotiation(session, rng, states, amendments)
        while True:
            with session.together():
                if not sum(1 for _ in zip(range(_TOGETHER), acts, strict=False)):
                    break
    return time.perf_counter() - start


def _treaty(rng: random.Random, provisions: int) -> Iterator[str]:
    draft = read_source(ROOT / "drafts" / "digital-geneva-convention.md").provisions
    words = [p.text.rstrip(".;:") for p in draft if 20 <= len(p.text.split()) <= 60 and "\n" not in p.text]
    headings = [p.heading for p in draft if p.heading]
    yield "CONVENTION AT FULL LENGTH"
    for article in range(1, provisions // _ARTICLE + 1):
        yield f"Article {article}\n{rng.choice(headings)}"
        for paragraph in (1, 2, 3):
            yield f"{paragraph}. {rng.choice(words)}."
        yield f"4. {rng.choice(words)}, and in particular:"
        for letter in "abcd":
            yield f"({letter}) {rng.choice(words)};"
        yield f"(e) {rng.choice(words)}."


def _negotiation(session: Session, rng: random.Random, states: list[str], amendments: int) -> Iterator[None]:
    """Tables, joins, positions, decisions and statuses, one step at a time."""
    version = session.version()
    cited = session.citations()
    targets = [provision for provision in version.provisions if provision.kind is not Kind.TEXT]
    rng.shuffle(targets)
    adopted: set[str] = set()
    for number in range(amendments):
        # most of what a room says falls on few provisions: the square root of a fair share
        target = targets[int(len(targets) * rng.random() ** 2)]
        amendment = _tabled(session, rng, rng.sample(states, rng.choice((1, 1, 1, 2, 3))), target, targets, cited)
        yield
        for step in _said_of(session, rng, states, amendment, adopted):
            step()
            yield
        if number % 100 == 0:
            session.set_status(cited[target.id], rng.choice(list(Status)), "Committee of the Whole")
            yield


def _tabled(
    session: Session,
    rng: random.Random,
    by: list[str],
    target: Provision,
    targets: list[Provision],
    cited: dict[str, str],
) -> str:
    operation = rng.choices(list(_OPERATIONS), list(_OPERATIONS.values()))[0]
    text, relation, anchor = "", None, None
    match operation:
        case Operation.MOD:
            text = _reworded(rng, target.text)
        case Operation.ADD:
            relation, text = rng.choice(list(Relation)), _reworded(rng, rng.choice(targets).text).strip(":")
        case Operation.RETITLE:
            text = f"{target.heading} and {rng.choice(targets).heading}".strip()
        case Operation.MOVE:
            anchor = cited[rng.choice(targets).id]
    if operation in (Operation.MOD, Operation.RETITLE, Operation.ADD) and text in ("", target.text, target.heading):
        operation, relation, text = Operation.NOC, None, ""
    try:
        change = session.table(by, cited[target.id], operation, text, relation=relation, anchor=anchor, reason=_REASON)
    except Refused:  # a move into itself
        change = session.table(by, cited[target.id], Operation.NOC, reason=_REASON)
    return change.amendments[0]


def _reworded(rng: random.Random, text: str) -> str:
    """``text`` with one to three words changed, put in or left out."""
    words = text.split(" ")
    for _ in range(rng.choice((1, 1, 2, 3)) if len(words) > 4 else 0):
        place = rng.randrange(1, len(words) - 1)
        swap = _SWAPS.get(words[place])
        if swap:
            words[place] = swap
        elif rng.random() < 0.6:
            words.insert(place, rng.choice(("promptly", "to the extent possible", "in good faith", "without delay")))
        else:
            del words[place]
    return " ".join(words)


def _said_of(
    session: Session, rng: random.Random, states: list[str], amendment: str, adopted: set[str]
) -> Iterator[Callable[[], object]]:
    own = session.amendment(amendment)
    others = [code for code in rng.sample(states, 4) if code not in own.sponsors]
    if rng.random() < 0.5:
        yield lambda: session.take_position(amendment, others[0], rng.choice(list(Stance)))
    if rng.random() < 0.1:
        yield lambda: session.join(amendment, others[-1])
    chance = rng.random()
    if chance < 0.03:
        yield lambda: session.withdraw(amendment, own.sponsors[0])
    elif chance < 0.06:
        yield lambda: session.decide(amendment, Outcome.REJECTED, "Committee of the Whole")
    elif chance < 0.12 and own.operation is Operation.MOD and own.at not in adopted:
        adopted.add(own.at)
        yield lambda: session.decide(amendment, Outcome.ADOPTED, "Committee of the Whole")


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
    "circulate the next version": lambda session, at: session.circulate("Draft 2"),
    "verify": lambda session, at: session.verify(),
    "clean text to Word": lambda session, at: session.export("clean", session.path.with_suffix(".docx")),
    "rolling text to Word": lambda session, at: session.export("rolling", session.path.with_suffix(".docx")),
}
"""What a user does, each with the opening of the file; ``at`` names the busiest article."""


def one(action: str, file: Path, at: str) -> None:
    """Does one action on a copy of ``file`` and prints the seconds."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(file, folder))
        start = time.perf_counter()
        with Session.open(copy) as session:
            ACTIONS[action](session, at)
            print(json.dumps(time.perf_counter() - start))


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
    for action in ACTIONS:
        commands = {
            size: [PYTHON, "-m", "benchmarks.conference", "--one", action, file, at[size]]
            for size, file in files.items()
        }
        found = measure(commands, count)
        spent = [float(one.output) for one in found.values()]
        rows.append(
            [action, *map(seconds, spent), times(spent[1] / spent[0]), megabytes(list(found.values())[1].memory)]
        )
    table("In a fresh process, from opening the file", ["", *files, "growth", "peak memory"], rows)

    rows = []
    for words in (["outline"], ["text"], ["amendments", "--at"], ["rolling", "--at"], ["rolling"], ["amendments"]):
        commands = {
            size: [TREATY, words[0], file, *words[1:], *([at[size]] if "--at" in words else [])]
            for size, file in files.items()
        }
        walls = [figure.wall for figure in measure(commands, count).values()]
        name = f"treaty {words[0]} FILE {'--at ARTICLE' if '--at' in words else ''}"
        rows.append([name, *map(seconds, walls), times(walls[1] / walls[0])])
    help_ = measure({"help": [TREATY, "--help"]}, 3 * count)["help"].wall
    rows.append(["treaty --help", seconds(help_), seconds(help_), ""])
    table("The whole command, start of Python included", ["", *files, "growth"], rows)


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
        folder = given.folder or Path(temporary)
        print(machine())
        files, rows = {}, []
        for size, counts in SIZES.items():
            file = files[size] = folder / f"{counts[0]}.treaty"
            if not file.exists():
                built = run([PYTHON, "-m", "benchmarks.conference", "--build", file, *map(str, counts)])
                rows.append(
                    [size, seconds(float(built.output)), megabytes(file.stat().st_size), megabytes(built.memory)]
                )
        if rows:
            table("Built through the session", ["provisions / amendments", "time", "file", "peak memory"], rows)
        _figures(files, given.times)


if __name__ == "__main__":
    sys.exit(main())
