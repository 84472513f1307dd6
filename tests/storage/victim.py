"""A process that works on conference files until it is killed, and says each thing only when it is done.

``python -m tests.storage.victim`` reads jobs from standard input, a line of JSON each, and forks a process for each of
them, so that the program is loaded once and not for every kill. A job is an ``operation`` in a ``folder``, of which
``way`` says whether it is the program as it is or a build that is broken on purpose.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from workbench.domain.amendment import Operation
from workbench.domain.decision import Outcome
from workbench.domain.draft import Draft
from workbench.exchange import whole_file
from workbench.session import Session
from workbench.storage import opening
from workbench.storage.conference_file import ConferenceFile

FIXTURE = Path(__file__).parent.parent / "fixtures" / "format-1.treaty"
FILE = "c.treaty"
SOUND, TOO_EARLY, IN_PLACE, NO_JOURNAL = "sound", "said too early", "written in place", "no journal"
Say = Callable[[str], None]


def drafting(folder: Path, say: Say) -> None:
    with Session.open(folder / FILE) as session:
        at = session.version().provisions[-1].id
        while True:
            draft = Draft(session.new_draft_id(), ("FRA",), at, Operation.MOD, session.version().name, token_hex(2000))
            session.save_draft(draft)
            say(draft.id)


def tabling(folder: Path, say: Say) -> None:
    with Session.open(folder / FILE) as session:
        while True:
            say(
                session.table(
                    ["FRA"], "Article 1(1)", Operation.MOD, f"The Parties shall {token_hex(900)}."
                ).amendments[0]
            )


def tabling_too_early(folder: Path, say: Say) -> None:
    with Session.open(folder / FILE) as session:
        while True:
            with session.together():
                words = f"The Parties shall {token_hex(900)}."
                say(session.table(["FRA"], "Article 1(1)", Operation.MOD, words).amendments[0])


def circulating(folder: Path, say: Say) -> None:
    with Session.open(folder / FILE) as session:
        while True:
            if not session.awaiting():  # there is one where the last process was killed before it circulated
                words = f"No Party shall {token_hex(500)}."
                with session.together():
                    amendment = session.table(["FRA"], "Article 1(2)", Operation.MOD, words).amendments[0]
                    session.decide(amendment, Outcome.ADOPTED)
            name = f"Draft {token_hex(6)}"
            session.circulate(name)
            say(name)


def exporting(folder: Path, say: Say) -> None:
    with Session.open(folder / FILE) as session:
        while True:
            for form in ("clean", "rolling"):
                session.export(form, folder / f"{form}.docx")
                say(form)


def receiving(folder: Path, say: Say) -> None:
    """The packages that have not come yet, one after the other."""
    with Session.open(folder / FILE) as session:
        sender = next((seat for seat in session.seats() if seat.holder.party == "FRA"), None)
        for package in sorted(folder.glob("*.treatypack")):
            if int(package.stem) > (sender.acts if sender else 0):
                received = session.receive([package])
                assert not received.receipts[0].refused
                say(package.stem)


def migrating(folder: Path, say: Say) -> None:
    for number in range(10_000):
        path = folder / f"old {number}.treaty"
        shutil.copy(FIXTURE, folder / "copied")
        (folder / "copied").rename(path)
        ConferenceFile.open(path).close()
        say(path.name)


OPERATIONS: dict[str, Callable[[Path, Say], None]] = {
    one.__name__: one for one in (drafting, tabling, receiving, circulating, exporting, migrating)
}


@contextmanager
def broken(way: str) -> Iterator[dict[str, Callable[[Path, Say], None]]]:
    """The operations of a build that is broken in one ``way``."""
    if way == IN_PLACE:
        whole_file.write_whole.__globals__["_in_place"] = _in_place
        whole_file.write_whole.__code__ = _through.__code__
    elif way == NO_JOURNAL:
        sound = opening._set_up

        def careless(connection: object) -> None:
            sound(connection)  # type: ignore[arg-type]
            for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = 1"):
                connection.execute(f"PRAGMA {pragma}")  # type: ignore[attr-defined]

        opening._set_up = careless  # type: ignore[assignment]
    yield {**OPERATIONS, "tabling": tabling_too_early} if way == TOO_EARLY else OPERATIONS


def _in_place(target: Path, data: bytes) -> None:
    """Writes as a program that does not care, on a slow disk: over the old file, a piece at a time."""
    with target.open("wb", buffering=0) as file:
        for start in range(0, len(data), 64):
            file.write(data[start : start + 64])
            os.fsync(file.fileno())


def _through(target: Path, data: bytes) -> None:
    _in_place(target, data)


def _say(word: str) -> None:
    os.write(1, f"{word}\n".encode())


def main() -> None:
    for line in sys.stdin:
        job = json.loads(line)
        child = os.fork()
        if child:
            os.write(1, f"PID {child}\n".encode())
            _, status = os.waitpid(child, 0)  # it never ends by itself, so that nobody else gets its number
            os.write(1, f"END {os.waitstatus_to_exitcode(status)}\n".encode())
            continue
        with broken(job["way"]) as operations:
            operations[job["operation"]](Path(job["folder"]), _say)
        _say("OVER")
        signal.pause()


if __name__ == "__main__":
    main()
