"""Packages sent and received in the window."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.between.conftest import AT, answer, receive, send
from tests.ui.conftest import Answers
from ui.between import words
from ui.between.news import News
from ui.between.receiving import ReceiveDialog
from ui.between.sending import EVERYBODY, SendDialog
from ui.window import Window
from workbench.domain.amendment import Operation
from workbench.domain.draft import Draft
from workbench.domain.party import PartyKind
from workbench.session import Holder, Session


def settled(dialog: SendDialog | ReceiveDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.looking.at_work, timeout=20000)


def notice(window: Window) -> tuple[str, list[QPushButton]]:
    told = window.workspace.notice
    return told._words.text(), told._buttons


def trigger(window: Window, name: str) -> None:
    window.actions_.by_name[name].trigger()


def drop(window: Window, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPoint(5, 5).toPointF(), Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_package_is_looked_at_and_saved(
    window: Window, france: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    with Session.open(france) as session:
        session.save_draft(Draft("d1", ("FRA",), session.find(AT).id, Operation.MOD, "First draft", "our fallback"))
    assert window.open_path(france)
    out = tmp_path / "out.treatypack"
    answers.paths = [out]
    seen = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, SendDialog)
        assert dialog.party.currentText() == "The secretariat"
        settled(dialog, qtbot)
        seen.append(dialog.holds.text())
        assert "Nothing of your desk goes" in dialog.private.text()
        dialog.party.choose(EVERYBODY)
        settled(dialog, qtbot)
        seen.append(dialog.holds.text())
        dialog.go.click()

    answer(act)
    trigger(window, "send")
    assert seen[0].startswith("2 acts: France 2.")
    assert "Amendments tabled: 1" in seen[0]
    assert "Versions of the text: 1" in seen[1]
    words, buttons = notice(window)
    assert "for everybody" in words
    assert [button.text() for button in buttons] == ["Open folder"]
    assert b"fallback" not in gzip.decompress(out.read_bytes())
    assert b"conference.opened" in gzip.decompress(out.read_bytes())


def test_one_step_sends_to_the_secretariat(
    window: Window, france: Path, file: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.open_path(france)
    out = tmp_path / "to sec.treatypack"
    answers.paths = [out]
    trigger(window, "send_to_secretariat")
    qtbot.waitUntil(lambda: "for the secretariat: 2 acts" in notice(window)[0], timeout=20000)
    receive(file, out)
    receive(france, send(file, tmp_path / "back.treatypack"))
    window.workspace.conference.look()
    answers.paths = [tmp_path / "again.treatypack"]
    trigger(window, "send_to_secretariat")
    qtbot.waitUntil(lambda: "lacks nothing" in notice(window)[0], timeout=20000)
    assert not (tmp_path / "again.treatypack").exists()


def test_packages_dropped_on_the_window_are_shown_first_and_then_received(
    window: Window, file: Path, package: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.treatypack"
    broken.write_bytes(package.read_bytes()[:-9] + b"otherwise")
    package = package.rename(tmp_path / "attachment.bin")  # it is known by what is in it
    assert window.open_path(file)
    session = window.workspace.conference.session
    seen: list[list[str]] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, ReceiveDialog)
        model = dialog.table.model()
        judge = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        judge.setParent(dialog)
        settled(dialog, qtbot)
        seen.extend([model.index(row, column).data() for column in range(3)] for row in range(model.rowCount()))
        assert len(session.amendments()) == 3, "nothing is taken before"
        assert "laptop 1" in dialog.news.text()
        assert not dialog.partly.isHidden()
        dialog.go.click()

    answer(act)
    drop(window, broken, package)
    assert seen[0][2].startswith("Refused: was damaged or changed on its way")
    seen.pop(0)
    assert seen[0][0] == package.name
    assert seen[0][1].startswith("France, seat \u201claptop 1\u201d")
    assert seen[0][2] == "2 acts new (France 2)"
    words, buttons = notice(window)
    assert "Received: 2 acts (France 2). New amendments: 1. Numbered: L.4. New seats: France" in words
    assert len(session.amendments()) == 4
    assert buttons[0].text() == "L.4"
    window.workspace.outline.choose(session.find("article 3").id)
    buttons[0].click()
    assert window.workspace.outline.chosen == session.find(AT).id
    assert window.workspace.floor.amendment.number == 4


def test_what_is_dropped_is_known_by_what_is_in_it(
    window: Window, file: Path, package: Path, answers: Answers, tmp_path: Path
) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG")
    drop(window, picture)
    assert answers.errors == [
        "picture.png is none of what can be opened: Drop a conference file, a package, a Word document, plain text or"
        " Markdown here."
    ]
    assert not window.open_path(package.rename(tmp_path / "sent"))
    assert "sent is not opened by itself" in answers.errors[1]
    named = file.rename(tmp_path / "named otherwise.bak")
    drop(window, named)
    assert window.file == named.resolve()


def test_a_refused_package_says_why_and_keeps_no_other_out(
    window: Window, file: Path, package: Path, tmp_path: Path, answers: Answers, qtbot: QtBot
) -> None:
    other = tmp_path / "other.treaty"
    Session.create(other, "Another conference").close()
    stray = send(other, tmp_path / "stray.treatypack")
    assert window.open_path(file)
    answers.paths = [stray, package]
    seen = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, ReceiveDialog)
        settled(dialog, qtbot)
        seen.append(dialog.table.model().index(0, 2).data())
        dialog.go.click()

    answer(act)
    trigger(window, "receive")
    assert seen[0].startswith("Refused: is for another conference")
    words, _ = notice(window)
    assert "Refused packages: 1." in words
    assert len(window.workspace.conference.session.amendments()) == 4


def test_leaving_the_preview_takes_nothing(window: Window, file: Path, package: Path, qtbot: QtBot) -> None:
    assert window.open_path(file)
    before = window.workspace.conference.session.verify().acts
    answer(lambda dialog: dialog.reject())
    drop(window, package)
    assert window.workspace.conference.session.verify().acts == before
    assert window.workspace.notice.isHidden()


def test_what_is_new_is_listed_and_each_leads_to_its_place(
    window: Window, file: Path, package: Path, qtbot: QtBot
) -> None:
    assert window.open_path(file)

    def act(dialog: QDialog) -> None:
        settled(dialog, qtbot)
        dialog.go.click()

    answer(act)
    drop(window, package)
    window.workspace.outline.choose(window.workspace.conference.session.find("article 3").id)
    trigger(window, "news")
    news = next(one for one in QApplication.topLevelWidgets() if isinstance(one, News))
    model = news.table.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal).setParent(news)
    row = [model.index(0, column).data() for column in range(4)]
    assert row == ["L.4", "France", "New wording", "Article 2, paragraph 1"]
    assert "laptop 1" in news.lines.text()
    news.table.clicked.emit(model.index(0, 0))
    assert window.workspace.floor.amendment.number == 4
    news.close()


def test_a_package_without_its_conference_says_what_to_do(
    window: Window, package: Path, answers: Answers, tmp_path: Path
) -> None:
    window.open_path(package)
    assert "Open the file of that conference" in answers.errors[0]
    junk = tmp_path / "junk.treatypack"
    junk.write_bytes(b"\x1f\x8bnothing")
    window.open_path(junk)
    assert "junk.treatypack could not be read" in answers.errors[1]


def test_many_new_seats_are_told_in_a_line(window: Window, file: Path, package: Path) -> None:
    assert window.open_path(file)
    conference = window.workspace.conference
    codes = [code for code, party in conference.parties.items() if party.kind is PartyKind.STATE]
    enrolled = tuple((Holder(f"{number:032x}", code, ""), 1) for number, code in enumerate(codes))
    (line,) = words.news(conference, replace(conference.session.receive([package], dry=True), enrolled=enrolled))
    assert line.startswith("New: a first seat is enrolled for each of 193 parties: ")
    assert line.endswith(" and 187 others.")
