from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers, answer
from ui.actions import Entry, Menu, entries
from ui.messages import Messages
from ui.theme import DARK, LIGHT, Appearance, Colours, Theme
from ui.window import Window
from ui.work import Works
from workbench.domain.errors import Refused


def test_every_action_has_a_key_of_its_own_and_a_verb(window: Window, file: Path) -> None:
    assert window.open_path(file)
    keys = Counter(QKeySequence(entry.keys).toString() for entry in entries())
    assert not [key for key, count in keys.items() if count > 1 or not key]
    starts = {key.split(",")[0] for key in keys if "," in key}
    assert not starts & set(keys), "a key that begins others can never be reached"
    for entry in entries():
        owner, method = entry.verb.split(".")
        target = {"window": window, "workspace": window.workspace}.get(owner) or getattr(window.workspace, owner)
        assert callable(getattr(target, method)), entry.verb


def test_no_two_actions_of_a_menu_have_one_mnemonic() -> None:
    def check(menu: Menu) -> None:
        texts = [item.text for item in menu.entries if isinstance(item, Entry | Menu)]
        letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert not [letter for letter, count in letters.items() if count > 1], menu.text
        for item in menu.entries:
            if isinstance(item, Menu):
                check(item)

    from ui.actions import MENUS

    for menu in MENUS:
        check(menu)


def test_what_cannot_be_done_is_disabled(window: Window, file: Path) -> None:
    by_name = window.actions_.by_name
    for name in ("import", "draft_mod", "adopt", "circulate", "view_text", "close"):
        assert not by_name[name].isEnabled(), name
    assert window.open_path(file)
    assert by_name["import"].isEnabled()
    assert by_name["draft_mod"].isEnabled()
    assert not by_name["adopt"].isEnabled(), "no amendment is chosen"
    assert by_name["export_changes"].isEnabled(), "there is one version, and what parties would have"


def test_the_start_page_lists_what_was_open(window: Window, file: Path, qtbot: QtBot) -> None:
    assert window.open_path(file)
    window.actions_.by_name["close"].trigger()
    assert window.workspace is None
    item = window.start.recent.item(0)
    assert item.text() == "conference"
    place = window.start.recent.visualItemRect(item).center()
    qtbot.mouseClick(window.start.recent.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.workspace is not None
    assert window.workspace.conference.path == file.resolve()


def test_one_conference_after_another_can_be_opened(window: Window, theme: Theme, file: Path) -> None:
    for _ in range(3):
        assert window.open_path(file)
        window.actions_.by_name["close"].trigger()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        theme.changed.emit()
    assert not window.actions_.by_name["draft"].isEnabled()


def test_a_file_that_cannot_be_opened_is_told_in_a_line(window: Window, answers: Answers, tmp_path: Path) -> None:
    path = tmp_path / "letter.treaty"
    path.write_text("Dear delegates")
    assert not window.open_path(path)
    assert "not a conference file" in answers.errors[0]
    assert window.workspace is None


def test_a_document_that_cannot_be_read_changes_nothing(
    window: Window, file: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.open_path(file)
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"no Word file")
    answers.paths.append(broken)
    said = []

    def read(dialog: QDialog) -> None:
        qtbot.waitUntil(lambda: not dialog.looking.at_work, timeout=15000)
        said.append((dialog.fault.text(), dialog.go.isEnabled()))
        dialog.reject()

    answer(read)
    window.actions_.by_name["import"].trigger()
    ((fault, may_go),) = said
    assert "broken.docx" in fault
    assert not may_go
    assert window.workspace.conference.session.version_names() == ["First draft"]


def test_the_sample_conference_opens(window: Window, answers: Answers, tmp_path: Path, qtbot: QtBot) -> None:
    answers.paths.append(tmp_path)
    window.actions_.by_name["sample"].trigger()
    qtbot.waitUntil(lambda: window.workspace is not None or bool(answers.errors), timeout=30000)
    assert not answers.errors
    qtbot.waitUntil(lambda: not window.works.busy)
    assert len(window.workspace.conference.session.version_names()) == 3
    assert window.workspace.notice.isVisible()


def test_work_can_be_cancelled(qapp, qtbot: QtBot) -> None:
    works, done = Works(), []

    def count(progress):
        for step in range(10**9):
            progress(step, 10**9, "counting")

    work = works.start("Counting", count, works.deleteLater)
    with qtbot.waitSignal(work.cancelled):
        qtbot.waitSignal(work.progressed).wait()
        works.cancel()
    qtbot.waitUntil(lambda: not works.busy)
    assert not done
    works.deleteLater()


@pytest.mark.parametrize(("error", "said"), [(Refused("do this"), "do this"), (KeyError("x"), "fault of its own")])
def test_errors_of_work_come_through_one_door(
    window: Window, answers: Answers, qtbot: QtBot, error: Exception, said: str
) -> None:
    def fail(_):
        raise error

    window.works.start("The work", fail, window.update)
    qtbot.waitUntil(lambda: bool(answers.errors))
    assert said in answers.errors[0]
    qtbot.waitUntil(lambda: not window.works.busy)


@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning")  # Qt names no other constructor
def test_files_can_be_dropped_on_the_window(window: Window, file: Path, source: Path) -> None:
    def accepted(path: Path) -> bool:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        event = QDragEnterEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        event.ignore()
        window.dragEnterEvent(event)
        return event.isAccepted()

    assert accepted(file)
    assert accepted(source), "a new conference begins with it"
    assert not accepted(file.with_name("picture.png"))
    assert window.open_path(file)
    assert accepted(source)


def test_controls_have_names_for_screen_readers(window: Window, file: Path) -> None:
    assert window.open_path(file)
    kinds = QAbstractItemView | QLineEdit | QComboBox | QTextEdit
    for kind in kinds.__args__:
        for control in window.workspace.findChildren(kind):
            inner = isinstance(control, QHeaderView)
            inner |= control.parent().metaObject().className() == "QComboBoxPrivateContainer"
            assert inner or control.accessibleName(), control
    for button in window.workspace.findChildren(QAbstractButton):
        if not isinstance(button.parent(), QLineEdit):  # its own clear button
            assert button.text() or button.accessibleName() or button.toolTip(), button


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_look_changes_while_a_conference_is_open(
    window: Window, theme: Theme, file: Path, appearance: Appearance, qtbot: QtBot
) -> None:
    assert window.open_path(file)
    window.actions_.by_name[appearance.value].trigger()
    assert theme.dark is (appearance is Appearance.DARK)
    ground = QColor(theme.colours.surface)
    seen = window.workspace.reading.page.grab().toImage().pixelColor(3, 3)
    assert seen == ground


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    found = QColor(colour)
    return 0.2126 * linear(found.redF()) + 0.7152 * linear(found.greenF()) + 0.0722 * linear(found.blueF())


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_are_readable_on_every_ground(colours: Colours) -> None:
    pairs = [
        (getattr(colours, name), ground)
        for name in ("text", "muted", "accent", "insert", "delete", "contest", "private", "agreed")
        for ground in (colours.surface, colours.window, colours.sunken)
    ]
    pairs += [
        (getattr(colours, name), getattr(colours, f"{name}_soft"))
        for name in ("accent", "insert", "delete", "contest", "private")
    ]
    pairs += [(colours.text, colours.contest_soft), (colours.text, colours.accent_soft)]
    pairs += [(colours.text, colours.private_soft), (colours.muted, colours.private_soft)]
    pairs += [(colours.on_accent, colours.accent), (colours.muted, colours.accent_soft)]
    pairs += [(colours.agreed, colours.accent_soft)]
    pairs += [(getattr(colours, name), colours.hover) for name in ("text", "muted", "accent", "agreed")]
    faint = {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 4.5}
    assert not faint


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_fields_and_what_has_the_keyboard_are_seen_on_every_ground(colours: Colours) -> None:
    """WCAG 2.2, 1.4.11: what is needed to know a control has a contrast of 3 : 1."""
    grounds = (colours.surface, colours.window, colours.sunken, colours.private_soft)
    edges = [(edge, ground) for edge in (colours.field, colours.accent) for ground in grounds]
    faint = {pair: round(contrast(*pair), 2) for pair in edges if contrast(*pair) < 3}
    assert not faint


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_words_of_every_delegation_are_readable(theme: Theme, appearance: Appearance) -> None:
    theme.show_as(appearance)
    c = theme.colours
    codes = ("FRA", "DEU", "KEN", "JPN", "BRA", "IND", "USA", "CHN", "RUS", "EGY", "AUS", "PER", "G77")
    hands = {theme.hand(code) for code in codes}
    assert len(hands) >= 6
    grounds = {(ink, ground) for ink, soft in hands for ground in (soft, c.surface, c.accent_soft)}
    assert not {pair: contrast(*pair) for pair in grounds if contrast(*pair) < 4.5}


def test_the_door_of_messages_adds_a_suffix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QFileDialog

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Text"), ""))
    assert Messages().save_file("Export", "Text.docx", "", (".docx",)) == tmp_path / "Text.docx"


def test_opening_a_file_shows_nothing_in_a_window_of_its_own(window: Window, file: Path, qapp) -> None:
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(type(watched).__name__)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    try:
        assert window.open_path(file)
        qapp.processEvents()
    finally:
        qapp.removeEventFilter(watch)
    assert not shown, "such a window flashes and takes the keyboard away"
    assert window.isActiveWindow()


def test_it_is_seen_which_button_has_the_keyboard(window: Window, file: Path) -> None:
    assert window.open_path(file)
    workspace = window.workspace
    window.actions_.by_name["draft_mod"].trigger()
    unseen = []
    for button in (workspace.card.discard, workspace.card.table, workspace.card.cosponsor, workspace.card.close_button):
        button.clearFocus()
        without = button.grab().toImage()
        button.setFocus()
        if button.grab().toImage() == without:
            unseen.append(button.text())
    window.actions_.by_name["view_rolling"].trigger()
    names = workspace.reading.bar.named
    without = names.grab().toImage()
    names.setFocus()
    assert names.isChecked()
    assert names.grab().toImage() != without, "pressed, it is edged in the same colour"
    assert not unseen
