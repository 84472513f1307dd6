"""Every real Word file of the corpus and mutants of them through every way into the program.

    .venv/bin/python -m benchmarks.fuzz [--seed N] [--minutes N] [--mutants N] [--no-files] [--keep FOLDER]

Files first, then every hostile make of one file, then mutants by chance until the time is over or so many are done.
A child process reads them under a limit of address space; it says for each door whether the file was read, refused,
or met a fault (any error that is no ``TreatyError``, more than ``SLOW`` seconds, memory over ``MOST``). A second
address and a file stand as bait: a connection, or the words of the file in what was read, is a fault too, and so is
any file that is opened outside the project, Python and the folder of the run. ``--keep`` saves what met a fault.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import json
import resource
import select
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.measure import PYTHON, ROOT, machine
from tests.corpus import corpus
from tests.exchange.doors import Door, doors
from tests.exchange.mutants import HOSTILE, Bait, Parts, mutant, parts_of
from workbench.domain.errors import TreatyError

SLOW = 20.0
"""Seconds that one door may take."""
MOST = 500 * 2**20
"""Bytes of memory that the process may hold for one file, Python and the program included."""
_SPACE = 2 * 2**30
_PATIENCE = 120
_WORDS = "the words that nobody may read"


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--minutes", type=float, default=10)
    options.add_argument("--mutants", type=int, default=10**9)
    options.add_argument("--no-files", action="store_true", help="only mutants by chance")
    options.add_argument("--keep", type=Path)
    options.add_argument("--child", type=Path)
    chosen = options.parse_args()
    if chosen.child:
        _child(chosen.child)
        return
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as trap:
        trap.setblocking(False)
        (Path(folder) / "bait.txt").write_text(_WORDS)
        bait = Bait(f"http://127.0.0.1:{trap.getsockname()[1]}/bait", str(Path(folder) / "bait.txt"))
        run = _Run(Path(folder), chosen.keep)
        end = time.monotonic() + 60 * chosen.minutes
        for name, content in _files(bait, Random(chosen.seed), chosen.mutants, end, files=not chosen.no_files):
            run.put(name, content)
            try:
                trap.accept()
                run.fault(name, "network", "something was fetched", content)
            except BlockingIOError:
                pass
        run.say()


def _files(bait: Bait, random: Random, mutants: int, end: float, *, files: bool) -> Iterator[tuple[str, bytes]]:
    real = sorted(corpus().rglob("*.docx"))
    for path in real if files else ():
        yield f"file {path.name}", path.read_bytes()
    whole = [(path, parts) for path in real if (parts := _parts(path))]
    small = [one for one in whole if one[0].stat().st_size < 60_000]
    path, parts = next(one for one in small if any(b"<w:t>" in content for _, content in one[1]))
    for name, make in HOSTILE.items() if files else ():
        yield f"{name}: {path.name}", make(parts, bait)
    for _ in range(mutants):
        if time.monotonic() > end:
            break
        path, parts = random.choice(small if random.random() < 0.9 else whole)
        _, others = random.choice(small)
        name, content = mutant(parts, others, random, bait)
        yield f"{name}: {path.name}", content


def _parts(path: Path) -> Parts | None:
    try:
        return parts_of(path)
    except Exception:
        return None


@dataclass
class _Run:
    """What the child said so far; it is started anew when it is gone."""

    folder: Path
    keep: Path | None
    counts: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    slowest: dict[str, tuple[float, str]] = field(default_factory=dict)
    largest: tuple[int, str] = (0, "")
    child: subprocess.Popen[str] | None = None

    def put(self, name: str, content: bytes) -> None:
        kind = name.partition(" ")[0] if name.startswith("file ") else "mutant"
        self.counts[f"{kind}s"] += 1
        path = self.folder / "given.docx"
        path.write_bytes(content)
        said = self._asked(path)
        if said is None:
            self.fault(name, "child", "the process ended or did not answer", content)
            return
        outcomes = said["doors"]
        self.counts[f"{kind}s refused by all"] += all(one["said"] == "refused" for one in outcomes.values())
        for door, one in outcomes.items():
            self.counts["readings"] += 1
            self.counts[f"readings {one['said']}"] += 1
            self.slowest[door] = max(self.slowest.get(door, (0.0, "")), (one["seconds"], name))
            self.largest = max(self.largest, (one["memory"], f"{door}, {name}"))
            if one["memory"] > MOST:
                self.fault(name, door, f"memory: {one['memory'] / 2**20:.0f} MB", content)
            if one["said"] == "fault":
                self.fault(name, door, one["why"], content)
            elif one["seconds"] > SLOW:
                self.fault(name, door, f"slow: {one['seconds']:.1f} s", content)
        for other in said["opened"]:
            self.fault(name, "open", other, content)

    def fault(self, name: str, door: str, why: str, content: bytes) -> None:
        key = f"{door}: {why.strip().splitlines()[-1][:160]}"
        self.faults[key] += 1
        if self.faults[key] == 1:
            print(f"FAULT {name}\n  {door}: {why}", flush=True)
            if self.keep:
                self.keep.mkdir(parents=True, exist_ok=True)
                (self.keep / f"{len(self.faults):03}-{door.replace(' ', '-')}.docx").write_bytes(content)

    def _asked(self, path: Path) -> dict[str, Any] | None:
        if self.child is None:
            work = self.folder / "work"
            shutil.rmtree(work, ignore_errors=True)
            work.mkdir()
            command = [PYTHON, "-m", "benchmarks.fuzz", "--child", str(work)]
            self.child = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=None
            )
        assert self.child.stdin and self.child.stdout
        try:
            self.child.stdin.write(f"{path}\n")
            self.child.stdin.flush()
            ready, _, _ = select.select([self.child.stdout], [], [], _PATIENCE)
            line = self.child.stdout.readline() if ready else ""
        except BrokenPipeError:
            line = ""
        if line:
            answer: dict[str, Any] = json.loads(line)
            return answer
        self.child.kill()
        self.child.wait()
        self.child = None
        return None

    def say(self) -> None:
        if self.child:
            self.child.kill()
            self.child.wait()
        print(machine())
        for what, count in self.counts.items():
            print(f"{what}: {count}")
        print(f"faults: {sum(self.faults.values())}, of {len(self.faults)} kinds")
        for what, count in self.faults.most_common():
            print(f"  {count} × {what}")
        for door, (seconds, name) in sorted(self.slowest.items(), key=lambda item: -item[1][0]):
            print(f"slowest {door}: {seconds:.2f} s ({name})")
        print(f"largest memory: {self.largest[0] / 2**20:.0f} MB ({self.largest[1]})")


def _child(folder: Path) -> None:
    """Reads each file that is named on standard input, and says in a line of JSON how each door took it."""
    resource.setrlimit(resource.RLIMIT_AS, (_SPACE, _SPACE))
    allowed = (str(folder.parent), str(ROOT), sys.prefix, sys.base_prefix, "/usr/share/zoneinfo", "/proc", "/dev")
    opened: set[str] = set()

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith("socket."):
            opened.add(event)
        elif event == "open" and isinstance(arguments[0], str | bytes):
            name = arguments[0].decode() if isinstance(arguments[0], bytes) else arguments[0]
            if not str(Path(name).absolute()).startswith(allowed):
                opened.add(name)

    with doors(folder) as ways:
        sys.addaudithook(watch)
        for line in sys.stdin:
            opened.clear()
            said = {name: _through(door, Path(line.strip())) for name, door in ways.items()}
            print(json.dumps({"doors": said, "opened": sorted(opened)}), flush=True)


def _through(door: Door, path: Path) -> dict[str, Any]:
    _let_go()
    start = time.process_time()
    said, why = "read", ""
    try:
        if _WORDS in door(path):
            said, why = "fault", "it read a file that it was pointed to"
    except TreatyError as error:
        said = "refused"
        if len(str(error).splitlines()) != 1:
            said, why = "fault", f"a refusal of several lines: {error}"
    except Exception:
        said, why = "fault", traceback.format_exc(limit=-6)
    return {"said": said, "why": why, "seconds": time.process_time() - start, "memory": _peak()}


def _let_go() -> None:
    """Memory that what came before has let go goes back to the system, so that a peak is of one door and file."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5")


def _peak() -> int:
    """The most memory held since it was last cleared."""
    status = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))


if __name__ == "__main__":
    main()
