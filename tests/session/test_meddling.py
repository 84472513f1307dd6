"""What one delegation says changes nothing of what others said or the room decided, whatever clock its acts bear."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.parties import exchanged, joined
from workbench.domain.amendment import AmendmentStatus, Fate, Operation, Relation
from workbench.domain.decision import Outcome
from workbench.domain.errors import Refused
from workbench.record.acts import ActKind, make_act
from workbench.record.authority import fresh_amendment_id
from workbench.record.tables import UNAPPLIED
from workbench.session import Session
from workbench.storage.conference_file import ConferenceFile

TREATY = "Article 1\nPurpose\n\n1. The Parties shall protect civilians.\n\n2. No Party shall attack.\n"
EVER = "No Party shall ever attack."


@pytest.fixture
def files(tmp_path: Path) -> Iterator[tuple[ConferenceFile, ConferenceFile, ConferenceFile]]:
    """The secretariat's file, and those of France and Germany; all have heard of each other."""
    (tmp_path / "draft.txt").write_text(TREATY, encoding="utf-8")
    with Session.create(tmp_path / "c.treaty", "A convention") as session:
        session.import_source(tmp_path / "draft.txt", "Draft 1")
    with (
        joined(tmp_path, "FRA") as fra,
        joined(tmp_path, "DEU") as deu,
        ConferenceFile.open(tmp_path / "c.treaty") as secretariat,
    ):
        exchanged(secretariat, fra, deu)
        yield secretariat, fra, deu


def meddle(file: ConferenceFile, kind: ActKind, payload: dict[str, Any]) -> None:
    """Says what the program of an honest seat would not, in the file itself."""
    number, previous = file.record.head(file.seat.id)
    last = file.record.at(file.seat.id, number)
    assert last is not None
    named = {"conference": file.seat.conference, "seat": file.seat.id, "previous": previous, "time": last.time}
    act = make_act(kind, payload, key=file._signing_key(), number=number + 1, clock=last.clock + 1, **named)
    taken = file.take_in([act])
    assert taken.new == (act,)


def same(*files: ConferenceFile) -> None:
    exchanged(*files, *files)
    assert len({file.state.digest() for file in files} | {file.replayed() for file in files}) == 1
    assert not any(file.check() for file in files)


def why_not(file: ConferenceFile) -> list[str]:
    return [row["why"] for row in file.state.select(UNAPPLIED)]


def adding(file: ConferenceFile, provisions: list[dict[str, Any]], **said: Any) -> dict[str, Any]:
    version = Session(file).version()
    at = next(one.id for one in version.provisions if one.label == "Article 1")
    return {
        **{"id": fresh_amendment_id(file.seat.id), "sponsors": [file.seat.party], "number": None, "reason": ""},
        **{"at": at, "anchor": at, "operation": "ADD", "relation": "after", "against": version.name, "text": "x"},
        **{"provisions": provisions, **said},
    }


def test_who_joins_an_amendment_lends_a_name_and_does_not_take_its_words(
    files: tuple[ConferenceFile, ConferenceFile, ConferenceFile],
) -> None:
    secretariat, fra, deu = files
    id = Session(deu).table(["DEU"], "1.2", Operation.MOD, EVER).amendments[0]
    exchanged(*files)
    Session(fra).join(id, "FRA")
    with pytest.raises(Refused, match="are for Germany to revise, or for the secretariat"):
        Session(fra).revise(id, "FRA", "Every Party may attack.")
    tabled = next(dict(act.payload) for act in fra.acts(ActKind.AMENDMENT_TABLED))
    meddle(
        fra, ActKind.AMENDMENT_REVISED, {**tabled, "amendment": id, "party": "FRA", "text": "Every Party may attack."}
    )
    same(*files)
    assert Session(secretariat).amendment(id).text == EVER
    assert why_not(deu) == ["its words are for DEU to revise, or for the secretariat"]
    Session(deu).revise(id, "DEU", "No Party shall ever attack civilians.")
    same(*files)
    Session(secretariat).revise(id, "FRA", "No Party shall attack any civilian.")  # as handed in on paper
    same(*files)
    assert Session(deu).amendment(id).text == "No Party shall attack any civilian."


@pytest.mark.parametrize("outcome", [Outcome.ADOPTED, Outcome.REJECTED])
@pytest.mark.parametrize("how", ["revised", "withdrawn"])
def test_what_the_room_decided_without_having_heard_of_it_stands(
    files: tuple[ConferenceFile, ConferenceFile, ConferenceFile], how: str, outcome: Outcome
) -> None:
    secretariat, fra, deu = files
    id = Session(fra).table(["FRA"], "1.2", Operation.MOD, EVER).amendments[0]
    exchanged(secretariat, fra)
    Session(secretariat).number_received()
    Session(secretariat).decide(id, outcome, "3rd meeting")
    if how == "revised":
        Session(fra).revise(id, "FRA", "Every Party may attack.")
    else:
        Session(fra).withdraw(id, "FRA")
    deu.take_in(list(fra.acts()))  # before the decision, and the secretariat after it
    same(*files)
    session = Session(secretariat)
    own = session.amendment(id)
    assert (own.text, own.status.value, own.revision) == (EVER, outcome.value, 0)
    assert [entry.decision for entry in session.ledger()] == [outcome.value]
    if how == "revised":
        assert why_not(deu) == ["the room decided on L.1 before it heard of this revision"]
    if outcome is Outcome.ADOPTED:
        session.circulate("Draft 2")
        assert EVER in {one.text for one in session.version().provisions}
    same(*files)


@pytest.mark.parametrize("set_back", [True, False])
def test_who_joined_goes_on_whatever_clock_the_withdrawal_of_the_first_sponsor_bears(
    files: tuple[ConferenceFile, ConferenceFile, ConferenceFile], *, set_back: bool
) -> None:
    secretariat, fra, deu = files
    id = Session(fra).table(["FRA"], "1.2", Operation.MOD, EVER).amendments[0]
    exchanged(*files)
    Session(secretariat).number_received()
    sub = Session(secretariat).table(["KEN"], "L.1", Operation.MOD, "No Party shall ever attack anybody.").amendments[0]
    exchanged(secretariat, deu)
    Session(deu).join(id, "DEU")
    if not set_back:
        exchanged(fra, secretariat, deu)
    Session(fra).withdraw(id, "FRA")
    same(*files)
    for file in files:
        own = Session(file).amendment(id)
        assert (own.sponsors, own.live, own.number) == (("DEU",), True, 1)
        assert Session(file).amendment(sub).fate != Fate.ORPHANED and not why_not(file)
    Session(secretariat).decide(id, Outcome.ADOPTED)
    same(*files)
    with pytest.raises(Refused):
        Session(fra).join(id, "FRA")


def test_what_its_last_sponsor_withdrew_is_joined_again_by_nobody_who_knows_it(
    files: tuple[ConferenceFile, ConferenceFile, ConferenceFile],
) -> None:
    secretariat, fra, deu = files
    id = Session(fra).table(["FRA"], "1.2", Operation.MOD, EVER).amendments[0]
    Session(fra).withdraw(id, "FRA")
    same(*files)
    with pytest.raises(Refused, match="withdrawn"):
        Session(deu).join(id, "DEU")
    meddle(fra, ActKind.AMENDMENT_JOINED, {"amendment": id, "party": "FRA"})
    same(*files)
    assert Session(secretariat).amendment(id).status is AmendmentStatus.WITHDRAWN
    assert why_not(secretariat) == ["the amendment is withdrawn"]


def test_a_withdrawn_amendment_is_not_decided_by_who_knows_it(
    files: tuple[ConferenceFile, ConferenceFile, ConferenceFile],
) -> None:
    session = Session(files[0])
    id = session.table(["FRA"], "1.2", Operation.MOD, EVER).amendments[0]
    session.withdraw(id, "FRA")
    with pytest.raises(Refused, match="was withdrawn"):
        session.decide(id, Outcome.ADOPTED)


def test_new_provisions_have_ids_that_are_nobody_else_s(
    files: tuple[ConferenceFile, ConferenceFile, ConferenceFile],
) -> None:
    secretariat, fra, deu = files
    words = "Article 2\nNew\n\n1. First.\n\n2. Second."
    id = Session(deu).table(["DEU"], "1", Operation.ADD, words, relation=Relation.AFTER).amendments[0]
    theirs = [one.id for one in Session(deu).amendment(id).provisions]
    taken = [*theirs[:2], *(one.id for one in Session(fra).version().provisions)]
    for other in taken:  # not knowing of Germany's amendment, by their clocks before it
        below = {"id": f"{other}x", "kind": "paragraph", "parent": other, "text": "below"}
        meddle(fra, ActKind.AMENDMENT_TABLED, adding(fra, [{"id": other, "kind": "article", "text": "stolen"}, below]))
    same(*files)
    session = Session(secretariat)
    session.number_received()
    assert [one.id for one in session.amendment(id).provisions] == theirs
    for own in session.amendments():
        session.decide(own.id, Outcome.ADOPTED)
    session.rolling()
    session.circulate("Draft 2")
    ids = [one.id for one in session.version().provisions]
    assert len(ids) == len(set(ids)) and set(theirs) <= set(ids)
    assert [one.text for one in session.version().provisions if one.id in taken and one.text == "stolen"] == []
    same(*files)


PARAGRAPH = {"kind": "paragraph", "text": "words"}


@pytest.mark.parametrize(
    "provisions",
    [
        [{**PARAGRAPH, "id": "x"}, {**PARAGRAPH, "id": "x", "parent": "x"}],
        [{**PARAGRAPH, "id": "x"}, {**PARAGRAPH, "id": "y"}],
        [{**PARAGRAPH, "id": "x"}, {**PARAGRAPH, "id": "y", "parent": "z"}, {**PARAGRAPH, "id": "z", "parent": "y"}],
        [{**PARAGRAPH, "id": "x"}, {**PARAGRAPH, "id": "y", "parent": "nowhere"}],
        [{**PARAGRAPH, "id": ""}],
        [{**PARAGRAPH, "id": "x0"}, *({**PARAGRAPH, "id": f"x{n + 1}", "parent": f"x{n}"} for n in range(2_000))],
        [{**PARAGRAPH, "id": "x", "marks": [[2, 2**40, "italic", ""]]}],
        [{**PARAGRAPH, "id": "x", "marks": [[-1, 2, "italic", ""]]}],
    ],
)
def test_provisions_that_are_no_tree_are_kept_without_effect(
    files: tuple[ConferenceFile, ConferenceFile, ConferenceFile], provisions: list[dict[str, Any]]
) -> None:
    secretariat, fra, _ = files
    meddle(fra, ActKind.AMENDMENT_TABLED, adding(fra, provisions))
    same(secretariat, fra)
    assert len(why_not(secretariat)) == 1 and not Session(secretariat).amendments()


def test_a_place_that_is_none_and_signs_that_nobody_can_show(
    files: tuple[ConferenceFile, ConferenceFile, ConferenceFile], tmp_path: Path
) -> None:
    secretariat, fra, _ = files
    meddle(fra, ActKind.AMENDMENT_TABLED, adding(fra, [{**PARAGRAPH, "id": "x"}], anchor="nowhere"))
    shown = {**PARAGRAPH, "id": "y", "text": "a\x00b\x1b[2J", "heading": "\ufffe"}
    meddle(fra, ActKind.AMENDMENT_TABLED, adding(fra, [shown], reason="\x07", text="\x00"))
    same(secretariat, fra)
    session = Session(secretariat)
    (own,) = session.amendments(status=AmendmentStatus.TABLED)
    assert (own.provisions[0].text, own.reason) == ("a\ufffdb\ufffd[2J", "\ufffd")
    assert why_not(secretariat) == ["the provision beside which it would stand is not in the version Draft 1"]
