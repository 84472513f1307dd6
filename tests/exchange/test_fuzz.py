"""Whatever the file, every way in reads it or refuses it with one line, and touches nothing that it points to.

A few seconds of what ``benchmarks.fuzz`` does for hours with the real files, under limits of time and memory.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from tests.exchange.conventions import FRONT, TEXT
from tests.exchange.doors import Door, doors
from tests.exchange.hand import Hand
from tests.exchange.mutants import HOSTILE, Bait, Parts, mutant, parts_of
from workbench.domain.errors import TreatyError
from workbench.exchange.word_out.clean import write_clean

SECRET = "the words that nobody may read"
LARGE = {"20,000 changes", "5,000 joined paragraphs", "20,000 empty paragraphs", "20,000 bookmarks", "20,000 comments"}
REFUSED = {
    "entity of a file",
    "entity of an address",
    "outer document type",
    "parameter entity",
    "a billion laughs",
    "bomb of 40 MB",
    "bomb in 150 parts",
    "many entries",
    "zip with a password",
    "encrypted file",
    "old Word file",
    "nested 100,000 deep",
}


@dataclass
class Range:
    """Where mutants are let in: the doors, the parts of a marked-up document, and the bait."""

    doors: dict[str, Door]
    parts: Parts
    bait: Bait
    trap: socket.socket
    given: Path

    def fault(self, door: str, content: bytes) -> str:
        """What went wrong behind a door; "" where the file was read, "refused" where it was."""
        self.given.write_bytes(content)
        try:
            said = self.doors[door](self.given)
        except TreatyError as error:
            return "refused" if len(str(error).splitlines()) == 1 else f"several lines: {error}"
        return "it read the bait" if SECRET in said else ""

    def fetched(self) -> bool:
        try:
            caller, _ = self.trap.accept()
        except BlockingIOError:
            return False
        caller.close()
        return True


@pytest.fixture(scope="module")
def shooting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Range]:
    folder = tmp_path_factory.mktemp("fuzz")
    clean, marked, secret = folder / "clean.docx", folder / "marked.docx", folder / "secret.txt"
    write_clean(TEXT, FRONT, clean)
    with Hand(clean, marked, "France") as hand:
        hand.insert("Each State Party", " alone")
        hand.delete("necessary")
        hand.comment("depositary", "Why not?")
        hand.delete_paragraph("inform the others")
        hand.author = "Germany"
        hand.split("transit")
    secret.write_text(SECRET, "utf-8")
    with socket.create_server(("127.0.0.1", 0)) as trap, doors(folder) as ways:
        trap.setblocking(False)
        bait = Bait(f"http://127.0.0.1:{trap.getsockname()[1]}/bait", str(secret))
        yield Range(ways, parts_of(marked), bait, trap, folder / "given.docx")


@pytest.mark.parametrize("name", [name for name in HOSTILE if name not in LARGE])
def test_a_hostile_file_does_no_harm(shooting: Range, name: str) -> None:
    content = HOSTILE[name](shooting.parts, shooting.bait)
    for door in ("as original", "changes", "accept all", "marked up", "redline to"):
        fault = shooting.fault(door, content)
        assert (door, fault) == (door, "refused" if name in REFUSED else fault and "refused")
    assert not shooting.fetched()


@pytest.mark.parametrize("seed", range(6))
def test_a_file_that_went_wrong_is_read_or_refused(shooting: Range, seed: int) -> None:
    random = Random(seed)
    for number in range(25):
        name, content = mutant(shooting.parts, shooting.parts, random, shooting.bait)
        if any(large in name for large in LARGE):
            continue
        door = random.choice(list(shooting.doors))
        fault = shooting.fault(door, content)
        assert (number, name, door, fault and "refused") == (number, name, door, fault)
    assert not shooting.fetched()


def test_the_bait_would_be_noticed(shooting: Range) -> None:
    """The trap and the words do tell, so that their silence says something."""
    shooting.doors["careless"] = lambda path: Path(shooting.bait.file).read_text("utf-8")
    assert shooting.fault("careless", b"") == "it read the bait"
    del shooting.doors["careless"]
    with socket.create_connection(shooting.trap.getsockname()):
        assert shooting.fetched()
    assert not shooting.fetched()
