"""The rolling text of one provision with many amendments, against CollateX on the same wordings.

    .venv/bin/python -m benchmarks.rolling [CORPUS] [--alternatives PYTHON] [--times N] [--limit SECONDS]

CollateX is the collation program of textual scholarship, to which the wordings are witnesses of one text: the
provision, and what each amendment would make of it. It returns their variant graph with parallel stretches joined, the
same graph that a rolling text is; near matches, transpositions and tables are not asked for. Amendments are made by
the rewording of :mod:`benchmarks.negotiation` with a fixed seed, and with CORPUS real ones of the same
place are added. A run of CollateX that takes longer than the limit is ended, and the figure says so.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from math import inf, isfinite
from pathlib import Path
from types import FrameType, ModuleType

from benchmarks import alternatives
from benchmarks.measure import in_turns, machine, seconds, table, times
from benchmarks.negotiation import reworded, wordings
from workbench.domain.amendment import Amendment, Operation
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.drafting.consolidation import roll
from workbench.drafting.delegations import load_parties
from workbench.drafting.rolling import RollingText
from workbench.text.tokens import words

_COUNTS = (2, 20, 200)
_WORDS = 60
_LONGER = 10


def made(count: int, length: int, seed: int = 1949) -> tuple[str, list[str]]:
    """A provision of about ``length`` words and ``count`` ways to amend it: one to three changes in 60 words."""
    rng = random.Random(seed)
    draft = wordings()
    base = " ".join(f"{rng.choice(draft)}." for _ in range(length))  # more than needed, cut to length
    base = " ".join(base.split(" ")[:length]).rstrip(",;:") + "."
    proposed: list[str] = []
    while len(proposed) < count:
        said = base.split(" ")
        parts = [" ".join(said[place : place + _WORDS]) for place in range(0, len(said), _WORDS)]
        wording = " ".join(reworded(rng, part) for part in parts)
        if wording != base:
            proposed.append(wording)
    return base, proposed


def real(folder: Path, least: int = 8) -> Iterator[tuple[str, str, list[str]]]:
    """Places with at least ``least`` real amendments that quote the same words: place, words, wordings proposed."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in json.loads((folder / "amendments" / "gdpr_ep_amendments.json").read_text(encoding="utf-8")):
        if one["old"] and one["new"] and one["old"] != one["new"]:
            found.setdefault((one["location"], one["old"]), []).append(one["new"])
    for (place, base), proposed in sorted(found.items(), key=lambda item: -len(item[1])):
        if len(proposed) >= least:
            yield place, base, proposed


def ours(base: str, proposed: Sequence[str]) -> RollingText:
    """The rolling text of the provision, each amendment in the name of another State."""
    states = sorted(load_parties())
    version = Version("Draft", (Provision("p", None, Kind.ARTICLE, "Article 1", "", base),))
    amendments = [
        Amendment(f"a{n}", n, (states[n % len(states)],), "p", Operation.MOD, "Draft", wording)
        for n, wording in enumerate(proposed, 1)
    ]
    return roll(version, amendments)


def by_collatex(module: ModuleType, base: str, proposed: Sequence[str]) -> object:
    """The variant graph of the same wordings."""
    collation = module.Collation()
    for number, wording in enumerate((base, *proposed)):
        collation.add_plain_witness(str(number), wording)
    return module.collate(collation, output="graph", segmentation=True, near_match=False)


class TooLong(Exception):
    """A run took longer than the limit."""


@contextmanager
def limited(most: int) -> Iterator[None]:
    """Raises ``TooLong`` inside after ``most`` seconds of processor."""

    def ended(signal: int, frame: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGPROF, ended)
    signal.setitimer(signal.ITIMER_PROF, most)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def measured(base: str, proposed: Sequence[str], module: ModuleType | None, count: int, most: int) -> list[float]:
    """Median seconds of ours, and of CollateX where there is one: infinite if it takes longer than ``most``.

    The number of the turn before each wording keeps anything from being remembered.
    """

    def at(turn: int) -> tuple[str, list[str]]:
        return f"{turn}. {base}", [f"{turn}. {wording}" for wording in proposed]

    jobs: dict[str, Callable[[int], object]] = {"ours": lambda turn: ours(*at(turn))}
    ours(*at(-1))  # what is loaded once is no part of it
    if module is None:
        return list(in_turns(jobs, count).values())
    try:
        with limited(most):
            by_collatex(module, *at(-1))
    except TooLong:
        return [*in_turns(jobs, count).values(), inf]
    return list(in_turns({**jobs, "CollateX": lambda turn: by_collatex(module, *at(turn))}, count).values())


def _beside(found: Sequence[float], most: int) -> list[str]:
    """Ours, CollateX and their ratio."""
    mine, *others = found
    if not others:
        return [seconds(mine), "", ""]
    if others == [inf]:
        return [seconds(mine), f"> {most} s", f"> {times(most / mine)}"]
    return [seconds(mine), seconds(others[0]), times(others[0] / mine)]


def _grown(found: Sequence[float], before: Sequence[float] | None) -> list[str]:
    """How many times as long ours and CollateX take as ``before``, where both ended."""
    pairs = zip(found, before or (), strict=False)
    grown = [times(now / then) if isfinite(now) and isfinite(then) else "" for now, then in pairs]
    return [*grown, "", ""][:2]


def growth(module: ModuleType | None, count: int, most: int) -> None:
    """The table of made amendments: ten times as many, and on ten times the words."""
    rows = []
    spent: dict[tuple[int, int], list[float]] = {}
    for length in (_WORDS, _WORDS * _LONGER):
        for amendments in _COUNTS:
            found = spent[length, amendments] = measured(*made(amendments, length), module, count, most)
            fewer = _grown(found, spent.get((length, amendments // _LONGER)))
            shorter = _grown(found, spent.get((length // _LONGER, amendments)))
            row = [fewer[0], shorter[0], fewer[1], shorter[1]]
            rows.append([f"{amendments} amendments, {length} words", *_beside(found, most), *row])
    grown = [f"{name}, ten times the {what}" for name in ("ours", "CollateX") for what in ("amendments", "words")]
    table("Rolling text of one provision", ["", "ours", "CollateX", "of ours", *grown], rows)


def in_one_place(corpus: Path, module: ModuleType | None, count: int, most: int) -> None:
    """The table of real amendments."""
    rows = []
    for place, base, proposed in real(corpus):
        name = f"{place}: {len(proposed)} amendments, {len(words(base))} words"
        rows.append([name, *_beside(measured(base, proposed, module, count, most), most)])
    table("Real amendments", ["", "ours", "CollateX", "of ours"], rows)


def main() -> None:
    """Measures and prints."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("corpus", type=Path, nargs="?", metavar="CORPUS")
    asked.add_argument("--times", type=int, default=3, help="runs per figure")
    asked.add_argument("--limit", type=int, default=120, metavar="SECONDS", help="the most that CollateX may take")
    alternatives.option(asked)
    given = asked.parse_args()
    module = alternatives.load(given.alternatives, ["collatex"]).get("collatex")
    print(f"On {machine()}")
    growth(module, given.times, given.limit)
    if given.corpus:
        in_one_place(given.corpus, module, given.times, given.limit)


if __name__ == "__main__":
    main()
