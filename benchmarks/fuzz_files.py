"""Mutants of conference files, packages, text and Markdown through every way into the program for them.

    .venv/bin/python -m benchmarks.fuzz_files [--minutes N] [--seed N] [--keep FOLDER]

A process of its own takes some mutants at a time, under a limit of address space and of seconds; what it raises beside
``TreatyError``, a message of several lines, a file that a refused reader changed, and the end of the process by a
signal are faults. ``benchmarks.fuzz`` is for Word files.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

from benchmarks.measure import machine, table
from tests.corpus import corpus
from tests.storage.killing import prepared
from tests.storage.mutants import bent, mutate
from tests.storage.victim import FILE
from workbench.domain.amendment import Operation, Stance
from workbench.domain.decision import Outcome
from workbench.domain.draft import Draft
from workbench.domain.errors import Refused, TreatyError
from workbench.domain.provision import Status
from workbench.exchange.reading import read_source
from workbench.record.acts import canonical
from workbench.session import Session
from workbench.session.rescuing import told_if_unsound
from workbench.storage.rescue import rescue

_SPACE = 3 * 2**30
_SECONDS = 30
_BATCH = 40
Mutant = tuple[str, Callable[[], object], Path]


class Fuzz:
    """Mutants of each kind, made from real files, and the doors that they go through."""

    def __init__(self, work: Path, random: Random, *, first: bool = False) -> None:
        self._work, self._random = work, random
        if first:
            (work / "sound").mkdir()
            with Session.open(prepared(work / "sound", sent=12) / FILE) as session:
                _negotiated(session)
        self._conference = work / "sound" / FILE
        self._packages = sorted((work / "sound").glob("*.treatypack"))[2:]
        self._texts = [path for path in sorted(corpus().rglob("*")) if path.suffix in (".txt", ".md")]

    def file(self, door: str) -> Mutant:
        path, new = self._work / "c.treaty", self._work / "new.treaty"
        new.unlink(missing_ok=True)
        path.with_name("c.treaty-journal").unlink(missing_ok=True)
        shutil.copy(self._conference, path)
        name = mutate(path, self._random)
        if self._random.random() < 0.05:
            path.with_name("c.treaty-journal").write_bytes(self._random.randbytes(3000))

        def rescued() -> None:
            rescue(path, new)
            with Session.open(new) as session:
                assert session.verify().sound, "what was rescued is not sound"

        return name, rescued if door == "rescue" else lambda: _looked_at(path), path

    def package(self) -> Mutant:
        """A package as it came, bent: its bytes, what they unpack to, or its lines."""
        random, path = self._random, self._work / "given.treatypack"
        packed = random.choice(self._packages).read_bytes()
        how = random.choice(("packed", "unpacked", "lines"))
        data = bytearray(packed if how == "packed" else gzip.decompress(packed))
        if how == "lines":
            lines = bytes(data).splitlines(keepends=True)
            at = random.randrange(len(lines))
            try:
                lines[at] = canonical(bent(json.loads(lines[at]), random)) + b"\n"
            except (TypeError, TreatyError):
                lines[at : at + 1] = random.choice(([], [lines[at]] * 2, [lines[0]], [b"[" * 100_000]))
            data = bytearray(b"".join(lines))
        else:
            for _ in range(random.choice((1, 1, 5))):
                at = random.randrange(len(data))
                data[at : at + random.choice((0, 1, 40))] = random.choice(
                    (b"", random.randbytes(2), b"\0" * 9, b"9" * 30)
                )
        path.write_bytes(gzip.compress(data) if how != "packed" and random.random() < 0.5 else data)
        shutil.copy(self._conference, self._work / "c.treaty")

        def received() -> None:
            with Session.open(self._work / "c.treaty") as session:
                got = session.receive([path], partly=random.random() < 0.3)
                assert session.verify().sound, "the file is not sound"
                if why := got.receipts[0].refused:
                    raise Refused(why)

        return how, received, path

    def text(self) -> Mutant:
        random = self._random
        data = bytearray(random.choice(self._texts).read_bytes()[:200_000])
        other = random.choice(self._texts).read_bytes()
        for _ in range(random.choice((1, 4, 30))):
            at = random.randrange(len(data) + 1)
            start = random.randrange(len(other))
            piece = random.choice(
                (
                    random.randbytes(3),
                    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", "\u202e".encode(), b"\r", b"\n" * 300, b"\t" * 50),
                    *(
                        b"(a) ",
                        b"Article 1\n",
                        b"(i) (ii) (a) " * 50,
                        b"> " * 2000,
                        b"* " * 500,
                        b"[" * 3000,
                        b"**_" * 900,
                    ),
                    *(b"| a | b |\n|---|---|\n" * 20, b"```\n", b"<!-- ", b"&#x110000;&nbsp;", b"1" * 5000 + b". "),
                    bytes(other[start : start + random.randrange(2000)]),
                )
            )
            data[at : at + random.choice((0, 0, 3, 400))] = piece
        path = self._work / f"given{random.choice(('.txt', '.md'))}"
        path.write_bytes(data)
        return "text", lambda: read_source(path), path


def _negotiated(session: Session) -> None:
    """Something of all that a file holds."""
    session.receive(sorted(session._file.path.parent.glob("*.treatypack"))[:2])
    tabled = [
        session.table(["FRA"], "Article 1(1)", Operation.MOD, f"The Parties shall protect {words}.").amendments[0]
        for words in ("all civilians", "every civilian", "the civilians")
    ]
    session.join(tabled[0], "DEU")
    session.take_position(tabled[1], "KEN", Stance.SUPPORT, "as said")
    session.decide(tabled[2], Outcome.ADOPTED)
    session.circulate("Draft 2")
    session.set_status("Article 2", Status.AGREED)
    at = session.version().provisions[-1].id
    session.save_draft(Draft(session.new_draft_id(), ("FRA",), at, Operation.MOD, "Draft 2", "words", notes="mine"))


def _looked_at(path: Path) -> None:
    """What a user does with a file that was sent: the whole of it is looked at, and something is done."""
    with Session.open(path) as session, told_if_unsound(session):
        session.verify()
        session.log()
        session.drafts()
        session.amendments()
        session.parties()
        session.statuses()
        session.ledger()
        for name in session.version_names():
            session.version(name)
        session.rolling()
        session.seats()
        session.invitations()
        session.waiting()
        session.table(["KEN"], "Article 1(1)", Operation.MOD, "The Parties shall protect nobody.")


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--minutes", type=float, default=10)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--keep", type=Path)
    chosen = options.parse_args()
    end, random = time.monotonic() + 60 * chosen.minutes, Random(chosen.seed)
    outcomes, faults = Counter[tuple[str, str]](), Counter[str]()
    with tempfile.TemporaryDirectory() as place:
        Fuzz(Path(place), random, first=True)
        while time.monotonic() < end:
            for line in _batch(Path(place), random.randrange(2**40), chosen.keep):
                door, said, why = line.split("\t", 2)
                outcomes[door, said] += 1
                if said == "fault":
                    faults[why] += 1
                    if faults[why] == 1:
                        print(f"FAULT {door}: {why}", flush=True)
    print(machine())
    doors = sorted({door for door, _ in outcomes})
    rows = [[door, *(f"{outcomes[door, said]:,}" for said in ("read", "refused", "fault"))] for door in doors]
    table("Mutants", ("door", "read", "refused", "faults"), rows)
    print(f"\n{len(faults)} kinds of faults")


def _batch(place: Path, seed: int, keep: Path | None) -> list[str]:
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        try:
            _child(place, seed, writing, keep)
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as said:
        lines = said.read().splitlines()
    _, status = os.waitpid(child, 0)
    if code := os.waitstatus_to_exitcode(status):
        lines.append(f"process\tfault\tended by {code} with seed {seed}")
    return lines


def _child(place: Path, seed: int, out: int, keep: Path | None) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_SPACE, _SPACE))
    random = Random(seed)
    fuzz = Fuzz(place, random)
    for _ in range(_BATCH):
        door = random.choice(("open", "open", "rescue", "text", "package"))
        name, read, path = {"text": fuzz.text, "package": fuzz.package}.get(door, partial(fuzz.file, door))()
        given = path.read_bytes()
        signal.alarm(_SECONDS)
        said, why = "read", name
        try:
            read()
        except TreatyError as error:
            said = "refused" if len(str(error).splitlines()) == 1 else "fault"
            why = name if said == "refused" else f"several lines: {str(error)[:80]!r}"
        except BaseException as error:
            said = "fault"
            last = traceback.extract_tb(sys.exc_info()[2])[-1]
            why = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno} {str(error)[:80]!r}"
            if keep:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{type(error).__name__}-{seed}-{path.name}").write_bytes(given)
        signal.alarm(0)
        os.write(out, f"{door}\t{said}\t{' '.join(why.split())}\n".encode())


if __name__ == "__main__":
    main()
