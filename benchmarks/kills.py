"""SIGKILL at random moments of the work on conference files, for as long as one likes: kills and losses by operation.

    .venv/bin/python -m benchmarks.kills [--minutes N] [--seed N]

After each kill the file is opened, verified, and searched for everything that was reported as done; documents must be
whole. Builds that are broken on purpose follow, each with the number of kills until it was found out.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks.measure import machine, table
from tests.storage.killing import Killer, losses, prepared
from tests.storage.victim import IN_PLACE, NO_JOURNAL, OPERATIONS, TOO_EARLY

_ROUND = 15
"""Kills of one file, before it is made anew."""
_BROKEN = {TOO_EARLY: "tabling", IN_PLACE: "exporting", NO_JOURNAL: "circulating"}


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--minutes", type=float, default=10)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    end = time.monotonic() + 60 * chosen.minutes
    kills, reports, lost = Counter[str](), Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory() as place, Killer(chosen.seed) as killer:
        conference = Path(place) / "conference"
        conference.mkdir()
        prepared(conference, sent=150)
        while time.monotonic() < end:
            for operation in OPERATIONS:
                folder = Path(shutil.copytree(conference, Path(place) / "work"))
                for _ in range(_ROUND):
                    said, killed = killer.kill(operation, folder)
                    kills[operation] += killed
                    reports[operation] += len(said)
                    for one in losses(operation, folder, said):
                        lost[operation] += 1
                        print(f"LOST {one}", flush=True)
                shutil.rmtree(folder)
        rows = [[one, f"{kills[one]:,}", f"{reports[one]:,}", str(lost[one])] for one in OPERATIONS]
        rows.append(["all", f"{kills.total():,}", f"{reports.total():,}", str(lost.total())])
        print(machine())
        table("Kills", ("operation", "kills", "reported as done", "lost"), rows)
        found = [[way, str(_until_found(killer, way, conference, Path(place)))] for way in _BROKEN]
        table("Builds that are broken on purpose", ("how", "kills until found out"), found)


def _until_found(killer: Killer, way: str, conference: Path, place: Path) -> int:
    operation = _BROKEN[way]
    for number in range(1, 1000):
        folder = Path(shutil.copytree(conference, place / "broken"))
        said, _ = killer.kill(operation, folder, way, most=0.4 if way == IN_PLACE else 0.08)
        found = losses(operation, folder, said)
        shutil.rmtree(folder)
        if found:
            return number
    return 0


if __name__ == "__main__":
    main()
