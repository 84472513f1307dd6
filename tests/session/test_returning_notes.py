"""Footnotes that somebody changed in Word: amendments to them, from the document to the next version."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.conference import PARTIES, renoted, reworded, sentences
from tests.exchange.hand import Hand
from tests.session.test_returning import accepted, all_told, complete, lines
from workbench.domain.amendment import Operation
from workbench.domain.decision import Outcome
from workbench.domain.errors import Refused
from workbench.drafting.bracketing import in_brackets
from workbench.drafting.reads import Bracket
from workbench.exchange.marked_up import read_marked_up
from workbench.exchange.word_in.resolved import resolved_copy
from workbench.session import Returned, Session

TEXT = """\
# A convention

## Article 1

Scope

1. Water[^1] is clear and flowing[^2].

2. Air is free.

## Article 2

Fire is warm[^3].

[^1]: Within the meaning of the Charter.
[^2]: As amended, and in force.
[^3]: Here and below.
"""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    (tmp_path / "draft.md").write_text(TEXT, encoding="utf-8")
    with Session.create(tmp_path / "c.treaty", "A convention") as session:
        session.import_source(tmp_path / "draft.md", "Draft 1")
        yield session


def notes(session: Session, party: str | None = None) -> list[tuple[str, ...]]:
    version = session.text_as(party) if party else session.version()
    return [provision.footnotes for provision in version.provisions if provision.footnotes]


def said(found: Returned) -> list[tuple[str, str]]:
    return [(taken.amendment.operation.value, taken.amendment.text) for taken in found.amendments]


def marked_up(session: Session, folder: Path) -> Path:
    """The clean text in which France rewords a footnote, deletes one, adds one, and changes the words beside it."""
    clean, edited = session.export("clean", folder / "clean.docx"), folder / "edited.docx"
    with Hand(clean, edited, "France") as hand:
        hand.replace("clear", "pure")
        hand.delete_note(2)
        hand.insert_note("Air is free.", "For all.")
        hand.in_notes()
        hand.replace("the Charter", "Article 103 of the Charter")
        hand.replace("Here and below", "Here and everywhere below")
    return edited


def test_footnotes_changed_in_word_come_back_as_amendments(session: Session, tmp_path: Path) -> None:
    found = session.return_document(marked_up(session, tmp_path), "FRA")
    assert said(found) == [
        ("MOD", "Water is pure and flowing."),
        ("NOTES", "Within the meaning of Article 103 of the Charter.\n"),
        ("NOTES", "For all."),
        ("NOTES", "Here and everywhere below."),
    ]
    assert (found.not_understood, found.count.lost, found.count.reported) == ((), 0, 0)
    assert notes(session, "FRA") == [
        ("Within the meaning of Article 103 of the Charter.",),
        ("For all.",),
        ("Here and everywhere below.",),
    ]
    again = session.return_document(tmp_path / "edited.docx", "FRA")
    assert (said(again), len(again.known)) == ([], 4)


def test_they_go_out_as_changes_in_the_footnotes(session: Session, tmp_path: Path) -> None:
    session.return_document(marked_up(session, tmp_path), "FRA")
    session.table(["DEU"], "Article 1(1)", Operation.NOTES, "Within the meaning of the Charter.\nAs amended.")
    tracked = session.export("tracked", tmp_path / "tracked.docx")
    for author, wanted in (("France", notes(session, "FRA")), ("Germany", notes(session, "DEU")), ("", notes(session))):
        read = tmp_path / f"{author}.docx"
        resolved_copy(tracked, read, lambda one, author=author: one.author == author)
        with Session.create(tmp_path / f"of {author}.treaty", "A convention") as other:
            other.import_source(read, "Draft 1")
            assert notes(other) == wanted


def test_an_empty_line_deletes_the_footnote_in_whose_place_it_stands(session: Session) -> None:
    session.table(["FRA"], "Article 1(1)", Operation.NOTES, "\n As amended, and in force. \n\n New.\n")
    session.table(["FRA"], "Article 1(2)", Operation.NOTES, "\nOf its own.\n")
    assert [own.text for own in session.amendments()] == ["\nAs amended, and in force.\nNew.", "Of its own."]
    assert notes(session, "FRA") == [("As amended, and in force.", "New."), ("Of its own.",), ("Here and below.",)]
    with pytest.raises(Refused, match="these are the words of the footnotes"):
        session.table(["FRA"], "Article 2", Operation.NOTES, "Here and below.\n")


def drafted(draw: st.DrawFn) -> str:
    """Articles of paragraphs, with footnotes at their end, among their words, or none."""
    blocks, called = ["# A convention"], []
    for article in range(1, draw(st.integers(1, 2)) + 1):
        blocks.append(f"## Article {article}")
        for paragraph in range(1, draw(st.integers(1, 3)) + 1):
            words = draw(sentences).split()
            for place in draw(st.lists(st.integers(1, len(words)), max_size=2, unique=True)):
                called.append(draw(sentences))
                words[place - 1] += f"[^{len(called)}]"
            blocks.append(f"{paragraph}. {' '.join(words)}.")
    return "\n\n".join([*blocks, *(f"[^{number}]: {note}." for number, note in enumerate(called, 1))])


@settings(max_examples=8, phases=[Phase.generate])
@given(st.data())
def test_they_come_back_as_they_went_and_each_party_reads_its_own(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("notes")
    (folder / "draft.md").write_text(drafted(data.draw), encoding="utf-8")
    with Session.create(folder / "a.treaty", "A convention") as session:
        session.import_source(folder / "draft.md", "Draft 1")
    shutil.copy(folder / "a.treaty", folder / "b.treaty")
    with Session.open(folder / "a.treaty") as session, Session.open(folder / "b.treaty") as other:
        base = session.version()
        for _ in range(data.draw(st.integers(1, 6))):
            at = data.draw(st.sampled_from([one for one in base.provisions if one.text and one.label]))
            noted = data.draw(st.booleans())
            words = data.draw(renoted(at.footnotes) if noted else reworded(at.text))
            sponsor = data.draw(st.sampled_from(PARTIES[:3]))
            operation = Operation.NOTES if noted else Operation.MOD
            if all(own.operation is not operation for own in session.amendments(at=at.id, by=sponsor)):
                with suppress(Refused):  # no words at all
                    session.table([sponsor], at.id, operation, words)
        tracked = session.export("tracked", folder / "tracked.docx")
        again = session.return_document(tracked, every=True)
        assert (again.amendments, again.untracked, complete(again)) == ((), 0, True), again.not_understood
        came = other.return_document(tracked, every=True)
        assert complete(came), came.not_understood
        assert Counter(map(str, all_told(other))) == Counter(map(str, all_told(session)))
        assert lines(read_marked_up(tracked).on(base, ()).version) == lines(base)
        for party in PARTIES[:3]:
            with suppress(Refused):  # one whose own amendments are rivals has no one reading
                assert accepted(tracked, session.party(party).name("en"), base) == lines(session.text_as(party))


def test_who_rewords_a_footnote_is_no_rival_of_who_rewords_the_text(session: Session, tmp_path: Path) -> None:
    session.table(["FRA"], "Article 1(1)", Operation.MOD, "Water shall be clear and flowing.")
    session.table(["DEU"], "Article 1(1)", Operation.NOTES, "Within the Charter.\nAs amended, and in force.")
    session.table(["JPN"], "Article 1(1)", Operation.NOTES, "Within the meaning of the Charter.\nAs amended.")
    [rolled] = [one for one in session.rolling(at="Article 1(1)").provisions if one.notes]
    brackets = [one for one in in_brackets(rolled.notes) if isinstance(one, Bracket)]
    assert {party for one in brackets for party in one.parties} == {"DEU", "JPN"}
    assert len(rolled.spans) == 3
    for name in ("L.1", "L.2", "L.3"):
        session.decide(name, Outcome.ADOPTED)
    session.circulate("Draft 2")
    now = session.version().by_id[rolled.id]
    assert (now.text, now.footnotes) == ("Water shall be clear and flowing.", ("Within the Charter.", "As amended."))
    assert [own.fate for own in session.amendments()] == ["satisfied"] * 3
