from __future__ import annotations

import sqlite3
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.domain.amendment import Operation, Relation
from workbench.domain.decision import Outcome
from workbench.domain.draft import Draft
from workbench.domain.errors import Refused, WrongReference
from workbench.session import OwnNotes, Session

SECRET = "redlinexyzzy"


@pytest.fixture
def draft(session: Session) -> Draft:
    """A draft of France, kept on the desk, with a note that nobody else may see."""
    at = session.find("1.1").id
    draft = Draft(
        session.new_draft_id(),
        ("FRA",),
        at,
        Operation.MOD,
        "Draft 1",
        f"The Parties should protect {SECRET} civilians.",
        reason=f"Because {SECRET}.",
        notes=f"Ask the capital about {SECRET}.",
        instructions=f"Do not give up {SECRET}.",
        fallback=f"The Parties may protect {SECRET}.",
    )
    session.save_draft(draft)
    return draft


def test_a_draft_is_kept_changed_and_discarded(session: Session, draft: Draft) -> None:
    assert session.drafts() == [draft]
    session.save_draft(replace(draft, text="The Parties may protect civilians."))
    assert session.draft(draft.id).text == "The Parties may protect civilians."
    session.discard_draft(draft.id)
    assert session.drafts() == []
    with pytest.raises(WrongReference):
        session.draft(draft.id)


def test_a_draft_is_no_act(session: Session, draft: Draft) -> None:
    assert session.amendments() == []
    assert len(session.log()) == 2
    assert session.verify().sound


def test_tabling_a_draft_makes_an_act_of_its_words_and_nothing_of_its_notes(session: Session, draft: Draft) -> None:
    session.save_draft(replace(draft, text="The Parties may protect civilians.", reason="Clarity."))
    change = session.table_draft(draft.id)
    tabled = session.amendment(change.amendments[0])
    assert (tabled.sponsors, tabled.text, tabled.reason) == (("FRA",), "The Parties may protect civilians.", "Clarity.")
    assert session.drafts() == []
    assert change.drafts == (draft.id,)


def test_a_draft_that_cannot_be_tabled_stays_on_the_desk(session: Session, draft: Draft) -> None:
    same = replace(draft, text="The Parties shall protect civilians.")
    session.save_draft(same)
    with pytest.raises(Refused, match="already"):
        session.table_draft(draft.id)
    assert session.drafts() == [same]
    assert session.amendments() == []


@pytest.mark.usefixtures("draft")
def test_several_drafts_are_tabled_together_or_not_at_all(session: Session, draft: Draft) -> None:
    other = replace(draft, id=session.new_draft_id(), operation=Operation.NOC, text="")
    session.save_draft(other)
    bad = replace(draft, id=session.new_draft_id(), text=session.find("1.1").text)
    session.save_draft(bad)
    with pytest.raises(Refused):
        session.table_drafts([draft.id, bad.id])
    assert {kept.id for kept in session.drafts()} == {draft.id, other.id, bad.id}
    before = len(session.amendments())
    change = session.table_drafts([draft.id, other.id])
    assert [session.amendment(id).operation for id in change.amendments] == [Operation.MOD, Operation.NOC]
    assert len(change.acts) == len(session.amendments()) - before == 2
    assert change.drafts == (draft.id, other.id)
    assert [kept.id for kept in session.drafts()] == [bad.id]


def test_a_new_provision_is_offered_a_label(session: Session) -> None:
    first = session.find("1.1").id
    label, kind = session.label_for(first, Relation.AFTER)
    assert label.startswith("1") or label == ""
    assert kind is session.find("1.1").kind
    assert session.label_for("gone", Relation.AFTER)[0] == ""


def test_what_one_noted_stays_on_the_desk_with_the_amendment(session: Session, draft: Draft) -> None:
    change = session.table_draft(draft.id)
    (own,) = change.amendments
    kept = session.own_notes(own)
    assert (kept.notes, kept.instructions, kept.fallback) == (draft.notes, draft.instructions, draft.fallback)
    assert kept
    acts = len(session.log())
    session.keep_notes(own, OwnNotes(fallback="Each Party may."))
    assert session.own_notes(own) == OwnNotes(fallback="Each Party may.")
    session.keep_notes(own, OwnNotes())
    assert not session.own_notes(own)
    assert len(session.log()) == acts
    assert session.drafts() == []


def test_no_document_and_no_act_holds_what_is_on_the_desk(session: Session, tmp_path: Path) -> None:
    session.table(["DEU"], "1.2", Operation.MOD, "No Party shall ever attack.")
    session.decide("1", Outcome.ADOPTED, "First meeting")
    session.circulate("Rev.1")
    documents = [session.export(form, tmp_path / f"{form}.docx") for form in ("clean", "rolling")]
    documents += [session.export_comparison("Draft 1", "Rev.1", tmp_path / f"changes{s}") for s in (".docx", ".html")]
    for document in documents:
        assert SECRET not in words_inside(document)
    assert all(SECRET not in repr(entry) for entry in session.log())
    with sqlite3.connect(session.path) as connection:
        bodies = connection.execute("SELECT body FROM acts").fetchall()
    connection.close()
    assert SECRET not in repr(bodies)


def words_inside(document: Path) -> str:
    if document.suffix == ".html":
        return document.read_text(encoding="utf-8")
    with zipfile.ZipFile(document) as package:
        return " ".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
