"""Measuring in fresh processes, so that nothing is warm that a user would meet cold.

A figure is the median of several runs. Alternatives take turns, run by run, so that whatever else
the machine does falls on all of them alike.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTHON = sys.executable
TREATY = str(Path(PYTHON).with_name("treaty"))
"""The installed command beside the interpreter that runs the benchmarks."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: seconds by the clock, seconds of processor, peak resident memory in bytes, output."""

    wall: float
    processor: float
    memory: int
    output: str


@dataclass(frozen=True, slots=True)
class Figure:
    """What several runs of one command showed: medians, the largest memory, and what each run printed."""

    wall: float
    processor: float
    memory: int
    outputs: tuple[str, ...]


# A process of its own starts the one that is measured: Linux counts what the starter holds at that moment as the
# other's peak memory, and we hold more than a small command ever will.
_WATCH = """
import json, os, sys, time
start = time.perf_counter()
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, used = os.wait4(child, 0)
spent = [time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024]
open(sys.argv[1], "w").write(json.dumps([os.waitstatus_to_exitcode(status), *spent]))
"""


def run(command: Sequence[str | Path]) -> Run:
    """Runs a command to its end; ``RuntimeError`` with what it said if it fails."""
    said = [str(word) for word in command]
    with tempfile.TemporaryDirectory() as folder:
        noted = Path(folder) / "spent.json"
        watched = [PYTHON, "-S", "-c", _WATCH, str(noted), *said]
        output = subprocess.run(watched, stdout=subprocess.PIPE, text=True, cwd=ROOT, check=True).stdout
        code, wall, processor, memory = json.loads(noted.read_text())
    if code:
        raise RuntimeError(f"{' '.join(said)} ended with {code}: {output[-500:]}")
    return Run(wall, processor, memory, output)


def measure(commands: Mapping[str, Sequence[str | Path]], times: int = 5) -> dict[str, Figure]:
    """Each command ``times`` times, in turns; the first round, which warms the disk, does not count."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(times + 1):
        for name, command in commands.items():
            runs[name].append(run(command))
    return {name: _figure(found[1:]) for name, found in runs.items()}


def _figure(runs: Sequence[Run]) -> Figure:
    return Figure(
        statistics.median(one.wall for one in runs),
        statistics.median(one.processor for one in runs),
        max(one.memory for one in runs),
        tuple(one.output for one in runs),
    )


def in_turns(
    jobs: Mapping[str, Callable[[int], object]], count: int, clock: Callable[[], float] = time.process_time
) -> dict[str, float]:
    """Median seconds of each job, in this process and in turns; a job is told which turn it is.

    They are seconds of processor, which do not count what other programs do for a job, unless ``clock`` is another one.
    """
    found: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(count):
        for name, job in jobs.items():
            start = clock()
            job(turn)
            found[name].append(clock() - start)
    return {name: statistics.median(taken) for name, taken in found.items()}


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Prints a table in Markdown, so that it can be put into a note as it is."""
    widths = [max(len(row[place]) for row in (columns, *rows)) for place in range(len(columns))]

    def line(cells: Sequence[str]) -> str:
        first, *others = cells
        numbers = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        return f"| {' | '.join([first.ljust(widths[0]), *numbers])} |"

    print(f"\n{title}\n\n{line(columns)}\n|-{'-|-'.join('-' * width for width in widths)}-|")
    for row in rows:
        print(line(row))


def seconds(value: float) -> str:
    """Seconds as people read them."""
    if value < 0.001:
        return f"{value * 1e6:.0f} µs"
    return f"{value * 1000:.{int(value < 0.01)}f} ms" if value < 1 else f"{value:.2f} s"


def megabytes(value: float) -> str:
    """Bytes as people read them."""
    return f"{value / 1e6:.0f} MB"


def times(value: float) -> str:
    """A ratio."""
    return f"{value:.1f} ×"


def machine() -> str:
    """On what the figures were measured."""
    return f"{os.cpu_count()} cores, Python {sys.version.split()[0]}, load {os.getloadavg()[0]:.1f}"
