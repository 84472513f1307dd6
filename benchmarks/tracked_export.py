"""Tracked export of 4,000 paragraphs with over 20,000 tracked changes, beside clean export and a tenth of it.

    .venv/bin/python -m benchmarks.tracked_export [--paragraphs N] [--times N]

Ten parties in turn replace words of every paragraph, so that several would replace the same, until the document holds
at least five insertions and deletions for each paragraph, as Word counts them. Each figure is that of a process of its
own: the median of the processor's seconds in several runs, and the most memory that it held.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.export import convention
from benchmarks.measure import machine, seconds, table, times
from workbench.domain.amendment import Amendment, Operation
from workbench.domain.version import Version
from workbench.exchange.front import Front
from workbench.exchange.tracking import Signed, TrackedChanges
from workbench.exchange.word_in.resolved import revisions_of
from workbench.exchange.word_out.forms import write_clean, write_tracked

_PARTIES = ("Brazil", "Canada", "Egypt", "France", "Germany", "India", "Japan", "Kenya", "Mexico", "Nigeria")
_CHANGES = (
    ("in accordance with", "subject to"),
    ("such measures as may be necessary", "all necessary measures"),
    ("without delay", "within thirty days"),
)
_SMALLER = 10


def proposals(version: Version, wanted: int) -> list[Signed]:
    """Amendments by parties in turn, until ``wanted`` insertions and deletions are made."""
    worded = [provision for provision in version.provisions if provision.text]
    found: list[Signed] = []
    made = round_ = 0
    while made < wanted:
        for place, provision in enumerate(worded):
            if made >= wanted:
                break
            old, new = _CHANGES[round_ % len(_CHANGES)]
            number = len(found) + 1
            text = provision.text.replace(old, f"{new}{' indeed' * (round_ // len(_CHANGES))}")
            own = Amendment(f"am{number}", number, ("XXX",), provision.id, Operation.MOD, version.name, text)
            minute = (datetime(2027, 1, 1) + timedelta(minutes=number)).strftime("%Y-%m-%dT%H:%M:%SZ")
            author = _PARTIES[(place + round_) % len(_PARTIES)]
            found.append(Signed(own, author, minute, (author,)))
            made += 2
        round_ += 1
    return found


def main() -> None:
    """Measures and prints."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--paragraphs", type=int, default=4000)
    asked.add_argument("--times", type=int, default=3, help="runs per figure")
    asked.add_argument("--one", choices=("clean", "tracked"), help="one figure, as JSON")
    given = asked.parse_args()
    if given.one:
        print(json.dumps(_one(given.one, given.paragraphs, given.times)))
        return
    rows, figures = [], {}
    for paragraphs in (given.paragraphs // _SMALLER, given.paragraphs):
        for form in ("clean", "tracked"):
            asked_of = ["--one", form, "--paragraphs", str(paragraphs), "--times", str(given.times)]
            command = [sys.executable, "-m", "benchmarks.tracked_export", *asked_of]
            told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
            figures[form, paragraphs] = told["seconds"]
            what = f"{paragraphs:,} paragraphs, {form}" + (f", {told['changes']:,} changes" if told["changes"] else "")
            rows.append([what, seconds(told["seconds"]), f"{told['megabytes']:,.0f} MB", f"{told['size']:,.0f} kB"])
    table(machine(), ("export to Word", "processor seconds", "most memory", "document"), rows)
    growth = figures["tracked", given.paragraphs] / figures["tracked", given.paragraphs // _SMALLER]
    print(f"\n{_SMALLER} times the paragraphs and the changes take {times(growth)}.")


def _one(form: str, paragraphs: int, count: int) -> dict[str, float]:
    version = convention(paragraphs)
    front = Front("A convention", "en", "A/CONF.999/L.1", "2027-03-01", version.name)
    signed = TrackedChanges(proposals(version, paragraphs * 5) if form == "tracked" else [])
    taken = []
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "out.docx"
        for _ in range(count):
            start = time.process_time()
            if form == "clean":
                write_clean(version, front, out)
            else:
                write_tracked(version, signed, front, out)
            taken.append(time.process_time() - start)
        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        changes = len(revisions_of(out)) if form == "tracked" else 0
        size = out.stat().st_size / 1024
    return {"seconds": statistics.median(taken), "megabytes": held, "changes": changes, "size": size}


if __name__ == "__main__":
    main()
