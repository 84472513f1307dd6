"""Inviting, opening an invitation, seats, revoking, and what a file that is no longer believed can do."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.between.conftest import AT, answer, receive, send
from tests.ui.conftest import Answers
from ui.actions import Need, entries
from ui.between.accepting import AcceptDialog
from ui.between.inviting import InviteDialog
from ui.between.revoking import RevokeDialog
from ui.between.seats import SeatsDialog
from ui.window import Window
from workbench.domain.amendment import Stance
from workbench.session import Session


def judged(model: object, parent: QDialog) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal).setParent(parent)


def trigger(window: Window, name: str) -> None:
    window.actions_.by_name[name].trigger()


@pytest.fixture
def known(file: Path, package: Path) -> Path:
    """The secretariat's file, which knows France's seat."""
    receive(file, package)
    return file


def test_an_invitation_is_saved_and_its_code_shown_once(
    window: Window, file: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.open_path(file)
    out = tmp_path / "kenya.treatypack"
    answers.paths = [out]
    codes = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, InviteDialog)
        assert not dialog.go.isEnabled()
        qtbot.keyClicks(dialog.search, "ken")
        assert dialog.chosen == ["KEN"]
        dialog.go.click()
        qtbot.waitUntil(lambda: bool(dialog.invited), timeout=20000)
        codes.append(dialog.code.text())
        assert "not in the message" in dialog.explained.text()
        dialog.copy.click()
        dialog.reject()

    answer(act)
    trigger(window, "invite")
    assert QGuiApplication.clipboard().text() == codes[0]
    with Session.accept(out, tmp_path / "kenya.treaty", codes[0]) as kenya:
        assert kenya.seat_party == "KEN"


def test_several_are_invited_into_a_folder_with_a_list_of_codes(
    window: Window, file: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.open_path(file)
    answers.paths = [tmp_path]
    sheets = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, InviteDialog)
        for words in ("FRA", "KEN"):
            dialog.search.setText("")
            model = dialog.list.model()
            row = next(row for row in range(model.rowCount()) if words in model.index(row, 0).data(Qt.UserRole + 1))
            dialog.list.selectionModel().select(model.index(row, 0), dialog.list.selectionModel().SelectionFlag.Select)
        assert dialog.chosen == ["FRA", "KEN"]
        dialog.go.click()
        qtbot.waitUntil(lambda: bool(dialog.invited), timeout=20000)
        sheets.append(dialog.sheet())
        assert dialog.codes.item(1, 1).text() == dialog.invited[1].code
        dialog.reject()

    answer(act)
    trigger(window, "invite")
    assert "Kenya" in sheets[0]
    assert sorted(one.name for one in tmp_path.glob("Invitation*")) == [
        "Invitation FRA.treatypack",
        "Invitation KEN.treatypack",
    ]


def test_an_invitation_is_opened_with_its_code_however_it_is_written(
    window: Window, file: Path, tmp_path: Path, answers: Answers, qtbot: QtBot
) -> None:
    with Session.open(file) as session:
        invited = session.invite("FRA", tmp_path / "invitation.treatypack")
    answers.paths = [invited.path]
    wrong = "2" * 20 if set(invited.code) != {"2"} else "3" * 20

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, AcceptDialog)
        assert "invites France to" in dialog.explained.text()
        dialog.code.setText(invited.code[:-1])
        assert not dialog.go.isEnabled()
        assert "missing" in dialog.told.text()
        dialog.code.setText(wrong)
        dialog.go.click()
        qtbot.waitUntil(lambda: "does not open this invitation" in dialog.fault.text(), timeout=20000)
        dialog.code.setText("  " + invited.code.lower().replace("-", " "))
        dialog.label.setText("laptop 7")
        dialog.go.click()
        qtbot.waitUntil(lambda: dialog.file is not None, timeout=20000)

    answer(act)
    trigger(window, "open_invitation")
    assert window.workspace is not None
    session = window.workspace.conference.session
    assert session.seat_party == "FRA"
    assert next(seat for seat in session.seats() if seat.own).holder.name == "laptop 7"
    told = window.workspace.notice
    assert "first package" in told._words.text()
    answers.paths = [tmp_path / "first.treatypack"]
    told._buttons[0].click()
    qtbot.waitUntil((tmp_path / "first.treatypack").exists, timeout=20000)
    qtbot.waitUntil(lambda: not window.works.busy, timeout=20000)


def test_seats_are_listed_and_one_is_revoked_from_an_act_on(
    window: Window, known: Path, answers: Answers, qtbot: QtBot
) -> None:
    assert window.open_path(known)
    session = window.workspace.conference.session
    shown: list[str] = []

    def revoke(dialog: QDialog) -> None:
        assert isinstance(dialog, RevokeDialog)
        qtbot.waitUntil(dialog.go.isEnabled)
        judged(dialog.table.model(), dialog)
        assert "All that has come" in dialog.account.text()
        dialog.table.setCurrentIndex(dialog.table.model().index(1, 0))
        shown.append(dialog.account.text())
        assert dialog.table.model().index(0, 2).data() == "will not count"
        dialog.go.click()

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, SeatsDialog)
        judged(dialog.seats.model(), dialog)
        judged(dialog.invitations.model(), dialog)
        assert not dialog.seats.selectionModel().hasSelection(), "nobody is chosen for the user"
        assert "This is the only seat of the secretariat. Invite a second one now" in dialog.waits.text()
        dialog.seats.setCurrentIndex(dialog.seats.model().index(0, 0))
        assert not dialog.revoke.isEnabled(), "the founder's own seat stays"
        dialog.seats.setCurrentIndex(dialog.seats.model().index(1, 0))
        shown.append(" ".join(dialog.seats.model().index(1, column).data() for column in range(5)))
        answer(revoke)
        dialog.revoke.click()
        shown.append(dialog.seats.model().index(1, 4).data())
        dialog.invitations.setCurrentIndex(dialog.invitations.model().index(0, 0))
        dialog.close_invitation.click()
        shown.append(dialog.invitations.model().index(0, 3).data())
        dialog.reject()

    answer(act)
    trigger(window, "seats")
    assert shown[0].startswith("France \u201claptop 1\u201d")
    assert shown[1] == "It counts up to act 1. No longer counts: 1 act, and what it says from now on."
    assert shown[2].startswith("counts up to act 1")
    assert shown[3] == "closed"
    assert answers.confirmed == ["Close this invitation of France?"]
    assert [seat.revoked for seat in session.seats()] == [None, 1]


def test_by_time_the_last_act_before_is_chosen(window: Window, known: Path, qtbot: QtBot) -> None:
    assert window.open_path(known)
    conference = window.workspace.conference
    seat = conference.session.seats()[1]
    dialog = RevokeDialog(conference, seat, window)
    qtbot.waitUntil(dialog.from_then.isEnabled)
    dialog.since.setDateTime(dialog.since.dateTime().addYears(-1))
    dialog.from_then.click()
    assert "up to act 1" in dialog.account.text(), "its enrolment always counts"
    dialog.reject()
    dialog.deleteLater()


def test_a_delegation_reads_the_seats_and_cannot_revoke(window: Window, france: Path) -> None:
    assert window.open_path(france)

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, SeatsDialog)
        assert dialog.seats.model().rowCount() == 2
        assert dialog.revoke.isHidden() and dialog.waits.isHidden()
        dialog.reject()

    answer(act)
    trigger(window, "seats")


HOUSE = (
    *("import", "add_party", "cosponsor", "circulate", "adopt", "reject", "reopen", "status_agreed", "invite"),
    *("bracket_adopt", "bracket_lift", "meeting"),
)


def test_a_delegations_file_speaks_for_it_alone(window: Window, france: Path, answers: Answers) -> None:
    assert window.open_path(france)
    workspace, by_name = window.workspace, window.actions_.by_name
    conference = workspace.conference
    assert conference.speaker == "FRA"
    conference.speak_as("DEU")
    assert conference.speaker == "FRA"
    assert by_name["speak"].iconText() == "France"
    workspace.outline.choose(conference.session.find(AT).id)
    for own in conference.session.amendments(at=AT):
        workspace.amendments.select(own.id)
        assert workspace.floor.amendment == own
        for name in HOUSE:
            assert not by_name[name].isEnabled(), name
            assert "This file speaks for France only" in by_name[name].toolTip(), name
    assert not workspace.amendments.meeting.isVisible()
    shown = [button.text() for button in workspace.amendments.findChildren(QToolButton) if button.text()]
    assert not {"Adopt", "Reject"} & set(shown)
    trigger(window, "speak")
    assert "file of its own" in answers.lines.pop()
    kenya = next(own for own in conference.session.amendments() if "KEN" in own.sponsors)
    workspace.amendments.select(kenya.id)
    trigger(window, "position_oppose")
    trigger(window, "join")
    assert not answers.errors
    assert "FRA" in conference.session.amendment(kenya.id).sponsors
    assert any(one.party == "FRA" and one.stance is Stance.OPPOSE for one in conference.session.positions(kenya.id))


def test_every_action_on_a_delegations_file_ends_in_words(
    window: Window, france: Path, answers: Answers, qtbot: QtBot
) -> None:
    """Whatever is enabled and opens no dialog can be triggered; nothing is a fault of the program."""
    assert window.open_path(france)
    workspace = window.workspace
    workspace.outline.choose(workspace.conference.session.find(AT).id)
    workspace.amendments.select(next(iter(workspace.conference.session.amendments())).id)
    safe = ("drafting.begin", "floor.take_position", "floor.join", "floor.take", "floor.withdraw", "between.show_news")
    for entry in entries():
        if entry.verb in safe and window.actions_.by_name[entry.name].isEnabled():
            trigger(window, entry.name)
    assert not [line for line in answers.errors if "fault of its own" in line]


def test_a_revoked_file_says_why_it_is_mute(
    window: Window, france: Path, known: Path, tmp_path: Path, answers: Answers
) -> None:
    with Session.open(known) as session:
        session.revoke(session.seats()[1].holder.seat)
    receive(france, send(known, tmp_path / "back.treatypack"))
    assert window.open_path(france)
    workspace, by_name = window.workspace, window.actions_.by_name
    workspace.outline.choose(workspace.conference.session.find(AT).id)
    workspace.amendments.select(next(iter(workspace.conference.session.amendments())).id)
    for name in ("position_support", "join", "withdraw", "send", "send_to_secretariat", "return"):
        assert not by_name[name].isEnabled(), name
        assert "revoked" in by_name[name].toolTip(), by_name[name].toolTip()
    for name in ("receive", "seats", "export_clean", "find"):
        assert by_name[name].isEnabled(), name
    assert "revoked" in workspace.notice._words.text()
    assert not workspace.notice.isHidden()


def damaged(path: Path) -> Path:
    data = bytearray(path.read_bytes())
    data[100:400] = b"\x00" * 300
    path.write_bytes(bytes(data))
    return path


def test_a_damaged_file_is_rescued(window: Window, file: Path, answers: Answers, tmp_path: Path, qtbot: QtBot) -> None:
    new = tmp_path / "rescued.treaty"
    answers.chosen, answers.paths = [0], [new]
    reports = []

    def act(dialog: QDialog) -> None:
        reports.append([dialog.table.model().index(0, 0).data()])
        dialog.accept()

    answer(act)
    assert not window.open_path(damaged(file))
    assert answers.offered == [["&Rescue what can be read\u2026"]]
    assert "`" not in answers.errors[0]
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20000)
    assert window.file == new
    assert len(window.workspace.conference.session.amendments()) == 3
    assert "acts in the record" in reports[0][0]


def test_a_damaged_file_names_its_latest_backup(window: Window, known: Path, answers: Answers, qtbot: QtBot) -> None:
    answers.chosen = [0]
    assert not window.open_path(damaged(known))
    backup, rescue = answers.offered[0]
    assert backup.startswith("Open the &backup of 20")
    assert rescue.startswith("&Rescue")
    assert "The latest backup is from" in answers.errors[0]
    assert window.file is not None
    assert window.file.parent.name == "conference backups"


@pytest.mark.parametrize("place", ["words", "pages"])
def test_a_file_damaged_in_the_middle_is_told_of(
    window: Window, file: Path, answers: Answers, qtbot: QtBot, place: str
) -> None:
    assert window.open_path(file)
    window.rescuing.check()
    qtbot.waitUntil(lambda: not window.rescuing.checking)
    assert answers.errors == [], "nothing is said of a file that is whole"
    window.close_conference()
    data = file.read_bytes()
    middle = 4096 * (len(data) // 8192)
    wreck = data[:middle] + b"\x0d\x00\x00\xff\xff" * 400 + data[middle + 2000 :]
    file.write_bytes(data.replace(b"Realism", b"Reality") if place == "words" else wreck)
    assert window.open_path(file) is (place == "words"), "where nothing can be read nothing is shown"
    window.rescuing.check()
    qtbot.waitUntil(lambda: bool(answers.errors))
    (line,) = answers.errors
    assert "conference.treaty is damaged" in line
    assert ("say nothing more in it" in line) is (window.workspace is not None)
    assert answers.offered == [["&Rescue what can be read\u2026"]]


def test_needs_that_only_the_secretariat_has_are_named(window: Window, france: Path) -> None:
    assert window.open_path(france)
    why = window.workspace.absent()
    assert Need.RULES in why
    assert Need.LIVE not in why
    QApplication.processEvents()
