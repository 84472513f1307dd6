"""Random proceedings: whatever parties and the room do in turn, the state follows from the acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conference import PARTIES, reworded
from tests.session.conftest import TREATY
from workbench.domain.amendment import Amendment, AmendmentStatus, Fate, Operation, Relation
from workbench.domain.decision import Outcome
from workbench.domain.errors import Refused
from workbench.session import Session
from workbench.text.diff import apply_edits

NEW = "Article 2\nScope\n\n1. This Convention applies in peace.\n\n2. It applies at sea."


class Proceedings:
    """A conference in which one step after another is taken, as far as the rules allow."""

    def __init__(self, session: Session, draw: Callable[[st.SearchStrategy[str]], str]) -> None:
        self.session = session
        self.draw = draw
        self.handed_in: dict[str, Amendment] = {}

    def take(self, verb: int, which: int) -> None:
        tabled = self.session.amendments()
        own = tabled[which % len(tabled)] if tabled else None
        by = PARTIES[which % len(PARTIES)]
        if own is None or verb < 2:
            self.table(by, which)
        elif verb < 5:
            change = self.session.table([by], own.id, Operation.MOD, self.other_words(own))
            self.note(change.amendments[0])
        elif verb < 7:
            self.session.revise(own.id, own.sponsors[0], self.other_words(own))
            self.note(own.id)
        elif verb == 7:
            self.session.decide(own.id, list(Outcome)[which % 3 if which % 2 else 0])
        elif verb == 8 and which % 3 == 0:
            self.session.withdraw(own.id, own.sponsors[0])
        elif verb == 8 or which % 2:
            self.session.circulate(f"Draft {len(self.session.version_names()) + 1}")
        else:
            self.session.take_rebased(own.id, own.sponsors[0])
            self.note(own.id)

    def table(self, by: str, which: int) -> None:
        provisions = self.session.version().provisions
        at = provisions[which % len(provisions)]
        if which % 3 == 0:
            change = self.session.table([by], at.id, Operation.ADD, NEW, relation=Relation.AFTER)
        elif which % 7 == 0:
            change = self.session.table([by], at.id, Operation.SUP)
        else:
            change = self.session.table([by], at.id, Operation.MOD, self.draw(reworded(at.text)))
        self.note(change.amendments[0])

    def other_words(self, own: Amendment) -> str:
        if own.operation is not Operation.ADD:
            return self.draw(reworded(own.wording))
        *kept, last = own.text.split("\n\n")
        return "\n\n".join([*kept, f"2. {self.draw(reworded(last.removeprefix('2. ')))}"])

    def note(self, id: str) -> None:
        self.handed_in[id] = self.session.amendment(id)


@cache
def opening() -> bytes:
    """The file of a conference with one version, made once: each example goes on from there."""
    with TemporaryDirectory() as folder:
        source, file = Path(folder) / "draft.txt", Path(folder) / "c.treaty"
        source.write_text(TREATY, encoding="utf-8")
        with Session.create(file, "A convention") as session:
            session.import_source(source, "Draft 1")
        return file.read_bytes()


@contextmanager
def conference() -> Iterator[Session]:
    """A conference with one version."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "c.treaty"
        file.write_bytes(opening())
        with Session.open(file) as session:
            yield session


@settings(max_examples=25)
@given(st.data(), st.lists(st.tuples(st.integers(0, 9), st.integers(0, 50)), min_size=4, max_size=16))
def test_the_state_follows_from_the_acts(data: st.DataObject, steps: list[tuple[int, int]]) -> None:
    with conference() as session:
        proceedings = Proceedings(session, data.draw)
        for verb, which in steps:
            with suppress(Refused):
                proceedings.take(verb, which)
        assert session.verify().sound
        assert not any(entry.unapplied for entry in session.log())
        session.rolling()
        session.rebased()
        for own in session.amendments():
            check(session, own, proceedings.handed_in[own.id])


@settings(max_examples=25)
@given(st.data())
def test_the_way_to_a_parents_words_does_not_matter(data: st.DataObject) -> None:
    with conference() as session:
        words = session.find("1.1").text
        first, *revised = (data.draw(reworded(words), label="parent") for _ in range(4))
        own = data.draw(reworded(first).filter(lambda found: found != words), label="sub-amendment")
        with session.together():
            for number in ("L.1", "L.3"):
                session.table(["FRA"], "1.1", Operation.MOD, first)
                session.table(["KEN"], number, Operation.MOD, own)
            for said in revised:
                session.revise("L.1", "FRA", said)
            session.revise("L.3", "FRA", revised[-1])
        one, other = session.amendment("L.2"), session.amendment("L.4")
        assert (one.fate, one.wording, one.basis) == (other.fate, other.wording, other.basis)


def check(session: Session, own: Amendment, handed_in: Amendment) -> None:
    """What holds of every amendment at any time."""
    if own.operation is Operation.MOD:
        assert apply_edits(session.version(own.against).by_id[own.at].text, own.edits) == own.text
    parent = session.amendment(own.on) if own.on else None
    restated = own.operation is not handed_in.operation
    # no words handed in are lost: once the text has the parent's new provisions, those it would change are left
    assert own.text == handed_in.text or (restated and own.text in handed_in.text)
    if own.operation is Operation.ADD:
        assert own.provisions[0].words
    pending = own.status is AmendmentStatus.TABLED
    if parent is not None and pending and not restated:
        gone = parent.status in (AmendmentStatus.WITHDRAWN, AmendmentStatus.REJECTED)
        if gone:
            assert own.fate is Fate.ORPHANED
        elif parent.live and parent.fate is not Fate.ORPHANED and own.at in session.version().by_id:
            assert own.fate is not Fate.ORPHANED
