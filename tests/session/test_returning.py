"""What goes out as tracked changes comes back as the same amendments, and single authors as the words they wrote."""

from __future__ import annotations

import shutil
from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.conference import PARTIES, reworded, sentences
from workbench.domain.amendment import Amendment, Operation, Relation
from workbench.domain.errors import TreatyError
from workbench.domain.provision import Kind
from workbench.domain.version import Version
from workbench.drafting.derivation import derive
from workbench.drafting.sameness import asked
from workbench.session import Returned, Session

REASONS = st.sampled_from(["", "Too far.", "One reason.\nAnd another."])


@st.composite
def instruments(draw: st.DrawFn) -> str:
    """The text of a small convention."""
    parts: list[str] = []
    for article in range(1, draw(st.integers(1, 3)) + 1):
        parts.append(f"Article {article}\n{draw(sentences)}")
        numbered = draw(st.integers(0, 3))
        parts.extend([] if numbered else [f"{draw(sentences)}."])
        for paragraph in range(1, numbered + 1):
            lettered = draw(st.integers(0, 2))
            parts.append(f"{paragraph}. {draw(sentences)}{':' if lettered else '.'}")
            parts.extend(f"({'ab'[letter]}) {draw(sentences)};" for letter in range(lettered))
    return "\n\n".join(parts)


def hand_in(draw: st.DrawFn, session: Session) -> None:
    """One amendment of any kind, as a delegation hands it in; one that makes no sense is refused."""
    version = session.version()
    target = draw(st.sampled_from(version.provisions))
    operation = draw(st.sampled_from([*Operation, Operation.MOD, Operation.MOD, Operation.ADD]))
    relation = draw(st.sampled_from([Relation.AFTER, Relation.UNDER])) if operation is Operation.ADD else None
    text = ""
    match operation:
        case Operation.MOD:
            text = draw(reworded(target.text))
        case Operation.RETITLE:
            text = draw(reworded(target.heading))
        case Operation.ADD:
            text = draw(sentences)
    if operation in (Operation.MOVE, Operation.ADD) and target.kind is Kind.ARTICLE:
        return
    anchor = draw(st.sampled_from(version.provisions)).id if operation is Operation.MOVE else None
    sponsors = draw(st.lists(st.sampled_from(PARTIES), min_size=1, max_size=2, unique=True))
    with suppress(TreatyError):
        session.table(sponsors, target.id, operation, text, relation=relation, anchor=anchor, reason=draw(REASONS))


def told(version: Version, own: Amendment) -> tuple[object, ...]:
    """All that an amendment says, whatever it is called.

    Paragraphs on paper do not say in what one stands that was moved to them; a move is told by the order it makes.
    """
    kinds = tuple((p.kind, p.label) for p in own.provisions)
    what = asked(version, own)
    if own.operation is Operation.MOVE:
        what = own.at, tuple(p.id for p in derive(version, [own], "").version.provisions)
    words = "" if own.operation is Operation.ADD else own.text  # it may have been handed in without the number it got
    return what, words, own.sponsors, own.reason, kinds


def all_told(session: Session) -> list[tuple[object, ...]]:
    return [told(session.version(), own) for own in session.amendments()]


def complete(found: Returned) -> bool:
    return found.count.lost == 0 and not found.not_understood and found.count.reported == 0


@settings(max_examples=8, phases=[Phase.generate])
@given(st.data())
def test_amendments_that_go_out_tracked_come_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("both-ways")
    (folder / "draft.txt").write_text(data.draw(instruments()), encoding="utf-8")
    with Session.create(folder / "a.treaty", "A convention") as session:
        session.import_source(folder / "draft.txt", "Draft 1")
    shutil.copy(folder / "a.treaty", folder / "b.treaty")
    with Session.open(folder / "a.treaty") as session, Session.open(folder / "b.treaty") as other:
        for _ in range(data.draw(st.integers(1, 8))):
            hand_in(data.draw, session)
        session.export("tracked", folder / "tracked.docx")
        again = session.return_document(folder / "tracked.docx", every=True)
        assert (again.amendments, again.untracked, complete(again)) == ((), 0, True), again.not_understood
        assert len(again.known) == len(session.amendments())
        came = other.return_document(folder / "tracked.docx", every=True)
        assert complete(came), came.not_understood
        out, back = Counter(map(str, all_told(session))), Counter(map(str, all_told(other)))
        assert (list(out - back), list(back - out)) == ([], [])
        assert other.verify().sound
