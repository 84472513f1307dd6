"""What the dialogs between parties have in common: names for screen readers, leaving in the midst, mute files."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.between.conftest import AT, answer, receive
from tests.ui.conftest import Answers
from tests.ui.test_names import order, unnamed
from ui.between.accepting import AcceptDialog
from ui.between.inviting import InviteDialog
from ui.between.news import News
from ui.between.receiving import ReceiveDialog
from ui.between.revoking import RevokeDialog
from ui.between.seats import SeatsDialog
from ui.between.sending import SendDialog
from ui.conference import Conference
from ui.paper.returning import ReturnDialog
from ui.theme import Theme
from ui.window import Window
from workbench.domain.amendment import Operation
from workbench.session import Session, handed


def settle(dialog: QDialog, qtbot: QtBot) -> None:
    if hasattr(dialog, "looking"):
        qtbot.waitUntil(lambda: not dialog.looking.at_work, timeout=15000)


def gone(dialog: QDialog) -> None:
    dialog.reject()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_control_has_a_name_and_tab_reaches_it(
    conference: Conference, france: Path, package: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    receive(conference.path, package)
    conference.look()
    invitation = handed(tmp_path / "invitation.treatypack")
    session = conference.session
    made: list[Callable[[], QDialog]] = [
        lambda: SendDialog(conference, None),
        lambda: ReceiveDialog(conference, [package], None),
        lambda: InviteDialog(conference, None),
        lambda: AcceptDialog(answers, invitation, None),
        lambda: SeatsDialog(conference, None),
        lambda: RevokeDialog(conference, session.seats()[1], None),
        lambda: News(conference, "line", session.amendments(), ["another line"], None),
    ]
    for make in made:
        dialog = make()
        dialog.show()
        settle(dialog, qtbot)
        assert not unnamed(dialog), type(dialog).__name__
        assert order(dialog), type(dialog).__name__
        gone(dialog)


def test_the_page_of_codes_has_names(conference: Conference, answers: Answers, tmp_path: Path, qtbot: QtBot) -> None:
    answers.paths = [tmp_path / "i.treatypack"]
    dialog = InviteDialog(conference, None)
    dialog.show()
    qtbot.keyClicks(dialog.search, "FRA")
    dialog.go.click()
    settle(dialog, qtbot)
    assert dialog.code.isVisible()
    assert not unnamed(dialog)
    gone(dialog)


def test_receiving_that_is_called_off_changes_nothing(
    conference: Conference, package: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    copies = []
    for number in range(40):
        copies.append(tmp_path / f"{number}.treatypack")
        copies[-1].write_bytes(package.read_bytes())
    before = conference.session.verify()
    dialog = ReceiveDialog(conference, copies, None)
    dialog.show()
    settle(dialog, qtbot)
    assert dialog.table.model().rowCount() == len(copies)
    dialog.go.click()
    dialog.reject()
    conference.look()
    after = conference.session.verify()
    assert after.sound
    assert after.acts in (before.acts, before.acts + 3), "all of it, or nothing"
    gone(dialog)


def test_a_file_that_lost_its_key_says_so_and_reads_on(window: Window, france: Path, answers: Answers) -> None:
    with closing(sqlite3.connect(france)) as db, db:
        db.execute("UPDATE seat SET key = ''")
    assert window.open_path(france)
    workspace, by_name = window.workspace, window.actions_.by_name
    workspace.outline.choose(workspace.conference.session.find(AT).id)
    workspace.amendments.select(workspace.conference.session.amendments(at=AT)[0].id)
    assert "lost the key" in workspace.notice._words.text()
    for name in ("join", "position_support", "send", "send_to_secretariat"):
        assert not by_name[name].isEnabled(), name
        assert "lost the key" in by_name[name].toolTip(), name
    assert by_name["receive"].isEnabled()


def test_a_locked_delegation_receives_but_sends_nothing(
    window: Window, france: Path, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with Session.open(france) as session:
        session.set_passphrase("a long passphrase")
    with Session.open(file) as session:
        session.table(["KEN"], AT, Operation.MOD, "Each State Party may protect civilian networks.")
        session.pack(tmp_path / "new.treatypack")
    assert window.open_path(france)
    by_name = window.actions_.by_name
    assert not by_name["send"].isEnabled()
    assert by_name["receive"].isEnabled()
    before = len(window.workspace.conference.session.amendments())

    def act(dialog: QDialog) -> None:
        settle(dialog, qtbot)
        dialog.go.click()

    answer(act)
    window.take_packages([tmp_path / "new.treatypack"])
    assert len(window.workspace.conference.session.amendments()) == before + 1


def test_a_delegation_reads_back_its_own_changes_only(
    theme: Theme, france: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    conference = Conference(Session.open(france), answers)
    word = conference.session.export("tracked", tmp_path / "marked.docx")
    dialog = ReturnDialog(theme, conference, word, None)
    settle(dialog, qtbot)
    assert [dialog.party.itemText(row) for row in range(dialog.party.count())] == ["France"]
    assert dialog.every.isHidden()
    gone(dialog)
    conference.close()
