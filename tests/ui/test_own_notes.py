"""One's own notes on an amendment: they stay on the desk when it is tabled, and are written on there."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.window import Window
from workbench.domain.amendment import Operation
from workbench.domain.draft import Draft
from workbench.session import Session


def test_notes_stay_with_the_amendment_and_are_written_on(window: Window, file: Path, qtbot: QtBot) -> None:
    with Session.open(file) as session:
        at, text = session.find("article 1").id, "The purpose is peace."
        draft = Draft("d1", ("FRA",), at, Operation.MOD, "First draft", text, notes="Ask Paris.", fallback="Or calm.")
        session.save_draft(draft)
        (own,) = session.table_draft("d1").amendments
    assert window.open_path(file)
    workspace, card = window.workspace, window.workspace.own_notes
    workspace.conference.speak_as("FRA")
    workspace.outline.choose(at)
    workspace.amendments.select(own)
    assert card.isVisible()
    assert (card.notes.toPlainText(), card.fallback.toPlainText()) == ("Ask Paris.", "Or calm.")
    card.notes.setFocus()
    qtbot.keyClicks(card.notes, "Again. ")
    qtbot.waitUntil(lambda: workspace.conference.session.own_notes(own).notes == "Again. Ask Paris.", timeout=2000)
    assert card.notes.textCursor().position() == len("Again. ")
    qtbot.keyClicks(card.notes, "And ")
    workspace.outline.choose(workspace.conference.session.find("article 2(1)").id)
    assert workspace.conference.session.own_notes(own).notes == "Again. And Ask Paris."
    workspace.amendments.select(workspace.conference.session.amendment("2").id)
    assert not card.isVisible(), "it is Kenya's, and there are no notes on it"
