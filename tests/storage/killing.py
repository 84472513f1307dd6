"""Kills a process at a random moment of its work, and finds what is lost of what it had reported as done."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path
from random import Random
from typing import Self

from tests.parties import joined
from tests.storage.victim import FILE, SOUND
from workbench.domain.amendment import Operation
from workbench.domain.errors import TreatyError
from workbench.session import Session
from workbench.storage.backup import backups
from workbench.storage.conference_file import ConferenceFile

ROOT = Path(__file__).parent.parent.parent
_OVER = "OVER"
_EACH = 3
"""Amendments in a package."""
TREATY = "Article 1\nPurpose\n\n1. The Parties shall protect civilians.\n\n2. No Party shall attack.\n" + "".join(
    f"\nArticle {n}\nReports\n\nEach Party shall report {n} times a year on what it did.\n" for n in range(2, 30)
)


def prepared(folder: Path, sent: int = 60) -> Path:
    """A conference file, and packages of a delegation that tabled ``sent`` amendments, each named by its last act."""
    (folder / "draft.txt").write_text(TREATY, encoding="utf-8")
    with Session.create(folder / FILE, "A convention") as session:
        session.import_source(folder / "draft.txt", "Draft 1")
    with joined(folder, "FRA", name="fra") as file:
        session = Session(file)
        for start in range(0, sent, _EACH):
            with file.writing():
                for number in range(start, start + _EACH):
                    at, words = f"Article {2 + number % 28}", f"Each Party shall report {number}."
                    session.table(["FRA"], at, Operation.MOD, words)
            session.pack(folder / f"{file.record.head(file.seat.id)[0]:06}.treatypack")
    return folder


class Killer:
    """The process that starts those which are killed; ``kill`` gives what was reported as done before."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.storage.victim"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
        )
        self._rest = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()

    def kill(self, operation: str, folder: Path, way: str = SOUND, most: float = 0.08) -> tuple[list[str], bool]:
        """Has an operation done over and over and kills it after a random number of reports and up to ``most`` seconds.

        Gives the reports, and whether it was at work then (it had come to its end otherwise).
        """
        assert self._process.stdin
        self._process.stdin.write(
            json.dumps({"operation": operation, "folder": str(folder), "way": way}).encode() + b"\n"
        )
        self._process.stdin.flush()
        first = self._line(60)
        assert first is not None and first.startswith("PID"), first
        said: list[str] = []
        for _ in range(self._random.randrange(4)):
            line = self._line(60)
            assert line is not None, f"{operation} hangs"
            assert not line.startswith("END"), f"{operation} ended by itself: {line}"
            said.append(line)
            if line == _OVER:
                break
        # somewhere in what it does next
        self._wait(self._random.random() * most)
        os.kill(int(first.split()[1]), signal.SIGKILL)
        while not (line := self._line(60) or "END none").startswith("END"):
            said.append(line)
        assert line == "END -9", f"{operation} ended by itself: {line}"
        return [one for one in said if one != _OVER], _OVER not in said

    def _wait(self, seconds: float) -> None:
        select.select([], [], [], seconds)

    def _line(self, patience: float) -> str | None:
        assert self._process.stdout
        while b"\n" not in self._rest:
            ready, _, _ = select.select([self._process.stdout], [], [], patience)
            more = os.read(self._process.stdout.fileno(), 65536) if ready else b""
            if not more:
                return None
            self._rest += more
        line, _, self._rest = self._rest.partition(b"\n")
        return line.decode()


def losses(operation: str, folder: Path, said: list[str]) -> list[str]:
    """What was reported as done and is not there, and what is not whole; a line each."""
    try:
        return list(_LOSSES.get(operation, _of_file)(operation, folder, said))
    except TreatyError as problem:
        return [f"{operation}: {problem}"]


def _of_file(operation: str, folder: Path, said: list[str]) -> list[str]:
    with Session.open(folder / FILE) as session:
        lost = [] if session.verify().sound else [f"{operation}: the file is not sound"]
        if operation == "drafting":
            there = {draft.id for draft in session.drafts()}
        elif operation == "tabling":
            there = {amendment.id for amendment in session.amendments()}
        else:
            there = set(session.version_names())
    return lost + [f"{operation}: {one} is lost" for one in said if one not in there]


def _of_receiving(operation: str, folder: Path, said: list[str]) -> list[str]:
    lost = _of_file("", folder, [])
    with ConferenceFile.open(folder / FILE) as file:
        holds = file.record.holds()
        held = max((holds[seat] for seat, one in file.trust.seats.items() if one.party == "FRA"), default=0)
    lost += [f"{operation}: act {number} is lost, {held} are there" for number in said if int(number) > held]
    for backup in backups(folder / FILE):
        with Session.open(backup) as session:
            if not session.verify().sound:
                lost.append(f"{operation}: the backup {backup.name} is not sound")
    return lost


def _of_exporting(operation: str, folder: Path, said: list[str]) -> list[str]:
    lost = [f"{operation}: {form} is not there" for form in set(said) if not (folder / f"{form}.docx").exists()]
    for document in folder.glob("*.docx"):
        try:
            with zipfile.ZipFile(document) as package:
                bad = package.testzip()
        except (zipfile.BadZipFile, EOFError) as error:
            bad = str(error)
        if bad:
            lost.append(f"{operation}: {document.name} is not whole ({bad})")
    return lost


def _of_migrating(operation: str, folder: Path, said: list[str]) -> list[str]:
    lost = [f"{operation}: {name} is gone" for name in said if not (folder / name).exists()]
    for path in folder.glob("old *.treaty"):
        for one in (path, *backups(path)):
            with Session.open(one) as session:
                if not session.verify().sound or len(session.log()) < 12 or not session.drafts():
                    lost.append(f"{operation}: {one.name} lost something")
    for path in (*folder.glob("old *"), *folder.glob("copied*")):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    return lost


_LOSSES = {"receiving": _of_receiving, "exporting": _of_exporting, "migrating": _of_migrating}
