"""Real amendments by many actors to one legal text: what loads, what is contested, what it costs, and nothing lost.

    .venv/bin/python -m benchmarks.real_amendments

The amendments stand in the corpus beside the project, or where ``TREATY_CORPUS`` says; without it the program says so
and ends. It ends with 1 if the base, an amendment or a party cannot be read back from the rolling text word by word.
"""

from __future__ import annotations

import resource
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from benchmarks.measure import in_turns, machine, megabytes, seconds, table
from tests.gdpr import Loaded, load
from tests.witnesses import as_party, misread, misread_texts, spans, speakers
from workbench.domain.amendment import Amendment, Operation
from workbench.drafting.consolidation import roll
from workbench.drafting.rolling import RollingProvision, RollingText
from workbench.session import Session
from workbench.text.variants import Cut

_T = TypeVar("_T")
_RUNS = 5


def main() -> int:
    """Prints the tables; 1 if words were lost."""
    before = _memory()
    with tempfile.TemporaryDirectory() as folder, Session.create(Path(folder) / "c.treaty", "Real") as session:
        try:
            loading, loaded = _timed(lambda: load(session, Path(folder)))
        except pytest.skip.Exception as reason:
            print(f"skipped: {reason}")
            return 0
        held = _memory()
        rolling, rolled = _timed(session.rolling)
        _print_loaded(loaded)
        _print_contested(session, rolled)
        _print_costs(session, rolled, {"all amendments tabled": (loading, held - before)}, rolling)
        lost = _print_lossless(session, rolled)
    print(f"\n{machine()}, peak memory {megabytes(_memory())}")
    return 1 if lost else 0


def _memory() -> int:
    """Peak resident memory of this process so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _timed(job: Callable[[], _T]) -> tuple[float, _T]:
    start = time.perf_counter()
    done = job()
    return time.perf_counter() - start, done


def _print_loaded(loaded: Loaded) -> None:
    rows = [
        ["records in the corpus", str(loaded.records)],
        ["records that give an amendment again", str(loaded.repeated)],
        ["amendments", str(loaded.records - loaded.repeated)],
        ["tabled", str(len(loaded.tabled))],
        ["of these, quoting the text otherwise and carried onto it", str(len(loaded.carried))],
        ["of these, changing words that they quote otherwise, tabled as they are", str(len(loaded.misquoted))],
        *([f"not tabled: {reason}", str(count)] for reason, count in Counter(loaded.left.values()).most_common()),
    ]
    table("Loading", ["", "number"], rows)
    if loaded.left:
        print(f"\nNot tabled: {', '.join(loaded.left)}.")


def _print_contested(session: Session, rolled: RollingText) -> None:
    amendments = session.amendments()
    version = session.version()
    contested = [p for p in rolled.provisions if any(spans(p))]
    variants = [variant for p in contested for span in spans(p) for variant in span.variants if not variant.base]
    shared = [variant for variant in variants if len(variant.amendments) > 1 and not variant.whole]
    near = [variant for variant in variants if variant.near]
    alike = _alike(amendments)
    fine = roll(version, amendments, cut=Cut.FINE)
    rows = [
        ["provisions of the text", str(len(version.provisions))],
        ["provisions with an amendment on them", str(len({one.at for one in amendments}))],
        ["contested provisions of the text", str(sum(not p.proposed for p in contested))],
        ["proposed provisions", str(sum(p.proposed for p in contested))],
        ["brackets, as phrases", str(sum(1 for p in contested for _ in spans(p)))],
        ["brackets, as fine as can be", str(sum(1 for p in fine.provisions for _ in spans(p)))],
        ["parties", str(len({party for one in amendments for party in one.sponsors}))],
        ["amendments with the very words of another", str(sum(len(group) for group in alike))],
        ["proposals that these are", str(len(alike))],
        ["variants with several amendments", str(len(shared))],
        ["variants nearly the same as another", str(len(near))],
    ]
    table("The rolling text", ["", "number"], rows)


def _alike(amendments: list[Amendment]) -> list[list[Amendment]]:
    """Amendments that propose the same on the same provision, in groups."""
    groups: dict[object, list[Amendment]] = defaultdict(list)
    for one in amendments:
        words = tuple((p.heading, p.text) for p in one.provisions) or one.text
        groups[(one.at, one.operation, one.relation, words)].append(one)
    return [group for group in groups.values() if len(group) > 1]


def _most_contested(rolled: RollingText) -> list[RollingProvision]:
    """The provisions of the text, those with most amendments first."""
    kept = [p for p in rolled.provisions if not p.proposed]
    return sorted(kept, key=lambda p: len(speakers(p)), reverse=True)


def _print_costs(session: Session, rolled: RollingText, costs: dict[str, tuple[float, int]], first: float) -> None:
    worst = _most_contested(rolled)[0]
    version, amendments = session.version(), session.amendments()
    subtree = {p.id for p in version.subtree(worst.id)}
    touching = [one for one in amendments if one.at in subtree or one.at in {p.id for p in version.ancestors(worst.id)}]
    took = in_turns(
        {
            "the whole rolling text": lambda _: roll(version, amendments),
            "that provision": lambda _: roll(version, touching, subtree),
        },
        _RUNS,
    )
    words = f"{version.by_id[worst.id].text} This is without prejudice to national law."
    tabling, change = _timed(lambda: session.table(["FRA"], worst.id, Operation.MOD, words, reason="one more"))
    again, _ = _timed(session.rolling)
    session.withdraw(change.amendments[0], "FRA")
    variants = max((len(span.variants) for span in spans(worst)), default=0)
    print(
        f"\nMost amendments on one provision: {worst.citation}, {len(speakers(worst))} amendments,"
        f" {sum(1 for _ in spans(worst))} brackets, the widest choice {variants} variants."
    )
    rows = [[name, seconds(spent), megabytes(memory)] for name, (spent, memory) in costs.items()]
    rows += [["the whole rolling text, asked for the first time", seconds(first), ""]]
    rows += [[name, seconds(spent), ""] for name, spent in took.items()]
    rows += [
        ["one more amendment there, tabled", seconds(tabling), ""],
        ["… and the whole shown again", seconds(again), ""],
    ]
    table("Costs", ["", "time", "memory"], rows)


def _print_lossless(session: Session, rolled: RollingText) -> bool:
    version, amendments = session.version(), session.amendments()
    live = [one for one in amendments if one.live]
    fine = roll(version, live, cut=Cut.FINE)
    problems = [
        *(f"as phrases: {problem}" for problem in misread(version, live, rolled)),
        *(f"as fine as can be: {problem}" for problem in misread(version, live, fine)),
        *misread_texts(session, rolled),
    ]
    whole, rivals = _party_readings(rolled)
    rows = [
        ["the base, provision by provision", str(len(version.provisions))],
        ["amendments", str(len(live))],
        ["parties on a provision, with one wording", str(whole)],
        ["parties on a provision, whose amendments are rivals and named so", str(rivals)],
        ["words lost or invented", str(len(problems))],
    ]
    table("Read back from the rolling text", ["", "number"], rows)
    for problem in problems:
        print(problem)
    return bool(problems)


def _party_readings(rolled: RollingText) -> tuple[int, int]:
    """How many parties read on a provision as one wording, and how many as rivals of themselves."""
    readings = list(_readings(rolled))
    return readings.count(True), readings.count(False)


def _readings(rolled: RollingText) -> Iterator[bool]:
    for provision in rolled.provisions:
        named = {party for span in spans(provision) for variant in span.variants for party in variant.parties}
        for party in named:
            yield as_party((*provision.heading, *provision.segments), party) is not None


if __name__ == "__main__":
    raise SystemExit(main())
