"""The window in tests: settings of its own, answers instead of message boxes, and nothing left behind."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThread, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.conference import Conference
from ui.language import speak
from ui.messages import Messages
from ui.theme import Appearance, Theme
from ui.window import Window
from workbench.domain.amendment import Operation, Stance
from workbench.session import Session

TEXT = """CONVENTION ON THE PROTECTION OF NETWORKS

The States Parties to this Convention,

Recalling the Charter of the United Nations,

Have agreed as follows:

Article 1
Purpose

The purpose of this Convention is to protect civilians.

Article 2
Obligations

1. Each State Party shall protect civilian networks.

2. Each State Party shall refrain from attacking:

(a) hospitals;

(b) power grids.

Article 3
Settlement of disputes

Disputes shall be settled by peaceful means.
"""


class Answers(Messages):
    """Answers in place of the user: what is put into the lists is said in order; what was told is kept."""

    def __init__(self) -> None:
        super().__init__(None)
        self.paths: list[Path] = []
        self.lines: list[str] = []
        self.errors: list[str] = []
        self.confirmed: list[str] = []
        self.offered: list[list[str]] = []
        self.chosen: list[int] = []

    def error(self, title: str, line: str) -> None:
        self.errors.append(f"{title}: {line}")

    def fault(self, details: str, files: object, log: Path | None) -> bool:
        self.errors.append(f"a fault of its own: {details}")
        return False

    def tell(self, title: str, line: str) -> None:
        self.lines.append(line)

    def confirm(self, title: str, line: str, action: str) -> bool:
        self.confirmed.append(title)
        return True

    def ask_line(self, title: str, question: str, default: str = "") -> str | None:
        return self.lines.pop(0)

    def open_file(self, title: str, kinds: str) -> Path | None:
        return self.paths.pop(0)

    def open_files(self, title: str, kinds: str) -> list[Path]:
        found, self.paths = self.paths, []
        return found

    def offer(self, title: str, line: str, choices: Sequence[str]) -> int:
        self.errors.append(f"{title}: {line}")
        self.offered.append(list(choices))
        return self.chosen.pop(0) if self.chosen else -1

    def save_file(self, title: str, proposed: str, kinds: str, suffixes: object) -> Path | None:
        return self.paths.pop(0)

    def choose_folder(self, title: str) -> Path | None:
        return self.paths.pop(0)


def answer(act: Callable[[QDialog], None]) -> None:
    """Lets ``act`` loose on the next dialog as soon as it is shown."""
    timer = QTimer(QApplication.instance(), interval=5)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            timer.stop()
            timer.deleteLater()
            act(dialog)

    timer.timeout.connect(look)
    timer.start()


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings that no other test and no user sees."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QCoreApplication.setOrganizationName("Tests")
    QCoreApplication.setApplicationName("Tests")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))  # where faults and one's own words are kept


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """The window speaks English whatever the system does."""
    speak(qapp, "en")


@pytest.fixture(scope="session", autouse=True)
def imported_before() -> None:
    """Sets aside what is imported already, so that looking for what a test left is quick."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fails a test that leaves a top-level widget, an active timer or a running thread."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    widgets = [widget for widget in qapp.topLevelWidgets() if isValid(widget)]
    ours = [thing for thing in gc.get_objects() if isinstance(thing, QTimer | QThread) and isValid(thing)]
    timers = [timer for timer in ours if isinstance(timer, QTimer) and timer.isActive()]
    threads = [thread for thread in ours if isinstance(thread, QThread) and thread.isRunning()]
    assert not widgets and not timers and not threads, f"left behind: {widgets} {timers} {threads}"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, Appearance.LIGHT)
    yield theme
    theme.deleteLater()


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(theme: Theme, answers: Answers, qtbot: QtBot) -> Iterator[Window]:
    """The window on its start page."""
    window = Window(theme, answers)
    window.resize(1280, 800)  # larger than the screen that there is without one
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture(scope="session")
def master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A conference file with a text, three amendments and a position; ``file`` gives each test a copy."""
    folder = tmp_path_factory.mktemp("master")
    source = folder / "draft.txt"
    source.write_text(TEXT, "utf-8")
    path = folder / "conference.treaty"
    with Session.create(path, "Convention on Networks") as session, session.together():
        session.import_source(source, "First draft")
        text = session.find("article 2(1)").text
        session.table(["FRA"], "article 2(1)", Operation.MOD, text.replace("shall", "should"), reason="Realism")
        session.table(["KEN", "JPN"], "article 2(1)", Operation.MOD, text.replace("civilian", "all"))
        session.table(["BRA"], "article 3", Operation.NOC)
        session.take_position("1", "DEU", Stance.OPPOSE, "not agreeable")
    return path


@pytest.fixture
def file(master: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(master, tmp_path / "conference.treaty"))


@pytest.fixture
def conference(file: Path, answers: Answers) -> Iterator[Conference]:
    conference = Conference(Session.open(file), answers)
    yield conference
    conference.close()


def at(conference: Conference, reference: str) -> str:
    """The id of a provision."""
    return conference.session.find(reference).id
