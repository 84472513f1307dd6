"""The same decisions in any order that the room could have taken give the same text."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.session.room import WORDS, span_of, spans
from workbench.domain.amendment import Operation
from workbench.domain.decision import Manner, Outcome
from workbench.domain.errors import Refused
from workbench.domain.provision import Provision, Status
from workbench.session import Session

Decision = Callable[[Session], object]


def on(number: int, outcome: Outcome) -> Decision:
    return lambda room: room.decide(str(number), outcome)


def with_it_falls(number: int, other: int) -> Decision:
    return lambda room: room.decide(str(number), Outcome.ADOPTED, answers=[str(other)])


def compromise(words: str, other: str) -> Decision:
    return lambda room: room.settle("1.1", span_of(room, words), Manner.COMPROMISE, other)


def take(words: str, wanted: str) -> Decision:
    def settle(room: Session) -> object:
        number = span_of(room, words)
        return room.settle("1.1", number, Manner.VARIANT, spans(room)[number].index(wanted) + 1)

    return settle


def lift(words: str) -> Decision:
    return lambda room: room.settle("1.1", span_of(room, words), Manner.LIFTED)


def delete(words: str) -> Decision:
    return lambda room: room.settle("1.1", span_of(room, words), Manner.DELETED)


def bracket(number: int, manner: Manner, words: str = "") -> Decision:
    return lambda room: room.settle_bracket("1.2", number, manner, words=words)


def heading(wording: str | None) -> Decision:
    if wording is None:
        return on(5, Outcome.ADOPTED)
    return lambda room: room.settle("Article 1", 1, Manner.COMPROMISE, wording, heading=True)


def agreed(room: Session) -> object:
    return room.set_status("1.2", Status.ADREF)


NOTHING = st.just(())
LIFTED, DELETED, FILLED = Manner.LIFTED, Manner.DELETED, Manner.COMPROMISE
ADOPTED, REJECTED = Outcome.ADOPTED, Outcome.REJECTED

# what the room may do on one matter: at most one of these each, so that no decision undoes another
MATTERS: list[st.SearchStrategy[tuple[Decision, ...]]] = [
    NOTHING
    | st.sampled_from(
        [
            (on(1, ADOPTED),),
            (on(2, ADOPTED),),
            (on(2, REJECTED), take("shall", "should")),
            (take("shall", "may"), on(1, ADOPTED), on(2, ADOPTED)),
            (compromise("shall", "must"), on(1, ADOPTED)),
            (compromise("shall", "must"), with_it_falls(1, 2)),
            (compromise("shall", "must"), on(2, ADOPTED)),
            (delete("shall"),),
            (take("shall", "shall"), on(2, REJECTED)),
            (on(1, ADOPTED), on(2, ADOPTED)),  # rivals: refused in any order
        ]
    ),
    NOTHING | st.sampled_from([(compromise("all times", "all costs"),), (take("all times", "any price"),)]),
    NOTHING | st.sampled_from([(on(3, ADOPTED),), (lift(", as appropriate"),), (delete(", as appropriate"),)]),
    NOTHING | st.sampled_from([(on(4, ADOPTED),), (compromise("", "their"), on(4, ADOPTED)), (lift(""),)]),
    NOTHING | st.sampled_from([(heading(None),), (heading("Aims"),)]),
    NOTHING | st.sampled_from([(on(6, ADOPTED),), (on(6, REJECTED),)]),
    NOTHING | st.sampled_from([(on(7, ADOPTED),), (on(7, REJECTED),)]),
    NOTHING | st.sampled_from([(bracket(1, FILLED, "30"),), (bracket(1, DELETED),)]),
    NOTHING | st.sampled_from([(bracket(2, LIFTED),), (bracket(2, DELETED), bracket(3, LIFTED))]),
    NOTHING | st.sampled_from([(bracket(5, LIFTED), bracket(6, LIFTED)), (bracket(6, DELETED), bracket(5, LIFTED))]),
    NOTHING | st.just((agreed,)),
]
decisions = st.tuples(*MATTERS).map(lambda matters: [decision for matter in matters for decision in matter])


@contextmanager
def copy_of(path: Path) -> Iterator[Session]:
    with TemporaryDirectory() as folder, Session.open(Path(shutil.copy(path, folder))) as session:
        yield session


@contextmanager
def none_of_its_words() -> Iterator[None]:
    """What the room cannot do in this order: adopt an amendment all whose words it has settled otherwise."""
    try:
        yield
    except Refused as refusal:
        if "would be taken" not in str(refusal):
            raise


def outcome(path: Path, taken: list[Decision]) -> tuple[tuple[Provision, ...] | str, list[tuple[int | None, str]]]:
    """The next version, or why there is none, and where the amendments then stand."""
    with copy_of(path) as session:
        with session.together():
            for decision in taken:
                with none_of_its_words():
                    decision(session)
        try:
            text: tuple[Provision, ...] | str = session.circulate("Rev.1").version.provisions
        except Refused as refusal:
            text = str(refusal)
        assert session.verify().sound
        return text, [(own.number, own.status.value) for own in session.amendments()]


@settings(max_examples=25)
@given(taken=decisions, seed=st.integers(0, 2**16))
def test_the_order_of_decisions_does_not_matter(negotiated: Path, taken: list[Decision], seed: int) -> None:
    shuffled = list(taken)
    Random(seed).shuffle(shuffled)  # an order, not a secret
    assert outcome(negotiated, shuffled) == outcome(negotiated, taken)


@pytest.fixture(scope="module")
def amended(negotiated: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with L.8 on L.2, L.9 on L.8, and L.10 on L.1."""
    path = Path(shutil.copy(negotiated, tmp_path_factory.mktemp("amended")))
    with Session.open(path) as session:
        session.table(["IND"], "L.2", Operation.MOD, WORDS.replace("shall", "may usually"))
        session.table(["KEN"], "L.8", Operation.MOD, WORDS.replace("shall", "may very usually"))
        session.table(["BRA"], "L.1", Operation.MOD, WORDS.replace("shall", "should").replace("all times", "any cost"))
    return path


FAMILIES = [
    [on(2, ADOPTED), on(8, ADOPTED), on(9, ADOPTED)],
    [on(2, ADOPTED), on(8, ADOPTED), compromise("shall", "must")],
    [on(2, ADOPTED), on(8, ADOPTED), take("shall", "may")],
    [on(2, ADOPTED), on(9, ADOPTED), take("shall", "may usually")],
    [on(1, ADOPTED), on(10, ADOPTED), compromise("all times", "all costs"), compromise("shall", "must")],
    [on(8, ADOPTED), on(2, REJECTED), on(10, ADOPTED)],
]


@settings(max_examples=12)
@given(family=st.sampled_from(FAMILIES), data=st.data())
def test_nor_does_it_with_amendments_to_amendments(amended: Path, family: list[Decision], data: st.DataObject) -> None:
    assert outcome(amended, data.draw(st.permutations(family))) == outcome(amended, family)
