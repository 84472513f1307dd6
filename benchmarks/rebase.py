"""Amendments carried onto the next version, against other three-way merges of the same words.

    .venv/bin/python -m benchmarks.rebase [--alternatives PYTHON] [--folder DIR] [--times N]

The files are those of :mod:`benchmarks.conference`, in which the room has adopted amendments to about a tenth of
the provisions. ``circulate`` is all that the verb does: it derives the next version, records it, and carries every
live amendment onto it; ``carry`` is that last step alone, on what has been read. Both are done in fresh processes.

The amendments whose provision changed need a merge of three texts: the words as they stood, as they stand, as proposed.
The same is asked of merge3 on our tokens, and of ``git merge-file`` and ``diff3`` on files with a token on a
line. These two are programs that start for each merge: they get a sample, and their time is mostly that of starting.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

from benchmarks import alternatives
from benchmarks.conference import built
from benchmarks.measure import PYTHON, in_turns, machine, measure, megabytes, seconds, table, times
from workbench.domain.amendment import Amendment, AmendmentStatus, Operation
from workbench.domain.version import Version
from workbench.drafting.derivation import derive
from workbench.drafting.rebase import Rebase
from workbench.session import Session
from workbench.text.merge import merge
from workbench.text.tokens import tokens

Triple = tuple[str, str, str]
"""The words as they stood, as they stand now, and as an amendment would have had them."""
Merge = Callable[[Triple], str | None]
"""The merged words, ``None`` where both sides changed the same."""
_SAMPLE = 200


def versions(file: Path) -> tuple[Version, Version, list[Amendment]]:
    """The current version, the next one, and the amendments that are live."""
    with Session.open(file) as session:
        old = session.version()
        return (
            old,
            derive(old, session.awaiting(), "Draft 2").version,
            session.amendments(status=AmendmentStatus.TABLED),
        )


def circulate(file: Path) -> tuple[float, float]:
    """Circulates the next version of a copy; seconds by the clock and of processor."""
    with tempfile.TemporaryDirectory() as folder, Session.open(Path(shutil.copy(file, folder))) as session:
        wall, processor = time.perf_counter(), time.process_time()
        session.circulate("Draft 2")
        return time.perf_counter() - wall, time.process_time() - processor


def carry(file: Path) -> tuple[float, float]:
    """Carries every live amendment; seconds by the clock and of processor."""
    old, new, live = versions(file)
    wall, processor = time.perf_counter(), time.process_time()
    carrier = Rebase(old, new)
    for amendment in live:
        carrier.carry(amendment)
    return time.perf_counter() - wall, time.process_time() - processor


_STEPS = {"circulate": circulate, "carry": carry}


def whole(files: dict[str, Path], count: int) -> None:
    """The table of all amendments of a conference."""
    rows = []
    for step in _STEPS:
        commands = {name: [PYTHON, "-m", "benchmarks.rebase", "--one", step, file] for name, file in files.items()}
        before = 0.0
        for name, figure in measure(commands, count).items():
            wall, processor = (
                statistics.median(run[place] for run in map(json.loads, figure.outputs)) for place in (0, 1)
            )
            growth = times(processor / before) if before else ""
            rows.append([f"{step}, {name}", seconds(wall), seconds(processor), growth, megabytes(figure.memory)])
            before = processor
    table("The next version", ["", "time", "processor", "growth", "peak memory"], rows)


def triples(file: Path) -> list[Triple]:
    """What has to be merged when the next version comes; prints how the amendments fare."""
    old, new, live = versions(file)
    carrier = Rebase(old, new)
    fates = Counter(carrier.carry(amendment).fate.value for amendment in live)
    changed = {p.id for p in old.provisions if p.id in new.by_id and p.text != new.by_id[p.id].text}
    found = [
        (old.by_id[amendment.at].text, new.by_id[amendment.at].text, amendment.text)
        for amendment in live
        if amendment.operation is Operation.MOD and amendment.at in changed
    ]
    found = [triple for triple in found if triple[1] != triple[2]]
    told = ", ".join(f"{count:,} {fate}" for fate, count in fates.most_common())
    print(f"\n{len(changed):,} of {len(old.provisions):,} provisions changed; of {len(live):,} live amendments {told}")
    print(f"{len(found):,} need a merge")
    return found


def _ours(triple: Triple) -> str | None:
    merged = merge(*triple)
    return None if merged.conflicts else merged.text


def _by_merge3(module: ModuleType) -> Merge:
    def merged(triple: Triple) -> str | None:
        parts = list(module.Merge3(*map(tokens, triple)).merge_groups())
        if any(part[0] == "conflict" for part in parts):
            return None
        return "".join(token for part in parts for token in part[1])

    return merged


def _by_program(command: Sequence[str], folder: Path) -> Merge:
    """A program that is given the files now, before, proposed, and ends with 0 where nothing conflicts."""

    def merged(triple: Triple) -> str | None:
        for name, text in zip(("before", "now", "proposed"), triple, strict=True):
            lines = "".join(f"{json.dumps(token)}\n" for token in tokens(text))
            (folder / name).write_text(lines, encoding="utf-8")
        said = [*command, "now", "before", "proposed"]
        done = subprocess.run(said, capture_output=True, text=True, cwd=folder, check=False)
        return None if done.returncode else "".join(map(json.loads, done.stdout.splitlines()))

    return merged


def merges(found: Sequence[Triple], live: int, modules: dict[str, ModuleType], count: int) -> None:
    """The table of three-way merges, on all triples or a sample of them."""
    some = random.Random(1949).sample(found, min(_SAMPLE, len(found)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ways: dict[str, tuple[Merge, Sequence[Triple]]] = {"ours": (_ours, found)}
        if module := modules.get("merge3"):
            ways["merge3"] = _by_merge3(module), found
        if shutil.which("git"):
            ways["git merge-file"] = _by_program(["git", "merge-file", "-p"], folder), some
        if shutil.which("diff3"):
            ways["diff3"] = _by_program(["diff3", "-m"], folder), some
        spent = in_turns({name: _job(*way) for name, way in ways.items()}, count, time.perf_counter)
        results = {name: {triple: way(triple) for triple in set(given)} for name, (way, given) in ways.items()}
    rows = []
    one = spent["ours"] / len(found)
    for name, (_, given) in ways.items():
        took = spent[name] / len(given)
        clean = [triple for triple in results[name] if results[name][triple] is not None]
        agreed = [triple for triple in clean if results["ours"][triple] is not None]
        same = sum(results["ours"][triple] == results[name][triple] for triple in agreed)
        share = f"{100 * len(clean) / len(results[name]):.1f} %"
        rows.append(
            [
                name,
                seconds(took),
                times(took / one),
                seconds(took * live),
                f"{len(given):,}",
                share,
                f"{same:,} of {len(agreed):,}",
            ]
        )
    columns = ["", "a merge", "of ours", f"{live:,} of them", "merged here", "without conflict", "same words as ours"]
    table("Three texts into one", columns, rows)


def _job(way: Merge, found: Sequence[Triple]) -> Callable[[int], object]:
    """A number before each text says the turn, so that nothing can be remembered from the one before."""

    def job(turn: int) -> None:
        for before, now, proposed in found:
            way((f"{turn}. {before}", f"{turn}. {now}", f"{turn}. {proposed}"))

    return job


def main() -> None:
    """Measures and prints."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--times", type=int, default=5, help="runs per figure")
    asked.add_argument("--folder", type=Path, help="keep the files here, and use those that are there")
    asked.add_argument("--one", nargs=2, metavar=("STEP", "FILE"), help=argparse.SUPPRESS)
    alternatives.option(asked)
    given = asked.parse_args()
    if given.one:
        step, file = given.one
        print(json.dumps(_STEPS[step](Path(file))))
        return
    with tempfile.TemporaryDirectory() as temporary:
        print(f"On {machine()}")
        files = built(given.folder or Path(temporary))
        whole(files, given.times)
        found = [triples(file) for file in files.values()]
        merges(found[-1], 20_000, alternatives.load(given.alternatives, ["merge3"]), given.times)


if __name__ == "__main__":
    main()
