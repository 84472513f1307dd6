"""The main window: start page or workspace, menus, and the progress of long work."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, QTime
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from ui import language
from ui.actions import VIEWS, Entry, Need
from ui.between.accepting import AcceptDialog
from ui.between.rescuing import Rescuing
from ui.conference import Conference
from ui.find.going import Going
from ui.help import pages
from ui.help.about import About
from ui.help.manual import Manual
from ui.layout_memory import keep_window, restore_window
from ui.menus import Actions
from ui.messages import ANY_PACKAGES, CONFERENCES, OPENED, Messages
from ui.panels.dialogs import NewConference, proposed_file, stem_of
from ui.panels.start import StartPage
from ui.theme import SPACE, Appearance, Theme
from ui.windows import Windows
from ui.words import counted
from ui.work import Work, Works, line_of
from ui.workspace import Workspace
from workbench.domain.errors import TreatyError
from workbench.session import Change, Handed, Sample, Session, build_sample, free_folder, handed, kind_of_file

_RECENT = 8
_SOURCES = (".docx", ".txt", ".md")
_PACKAGE = ".treatypack"


class Window(QMainWindow):
    """Holds at most one open conference; ``workspace`` is ``None`` on the start page. Another file that is opened
    gets another window, which ``windows`` knows."""

    def __init__(self, theme: Theme, messages: Messages | None = None, windows: Windows | None = None) -> None:
        super().__init__()
        self.windows = Windows() if windows is None else windows
        self._theme = theme
        self.messages = messages or Messages(self)
        self.works = Works(self)
        self.workspace: Workspace | None = None
        self._manual: Manual | None = None
        self.rescuing = Rescuing(self)
        self.setWindowTitle("Treaty Workbench")
        self.setAcceptDrops(True)
        self.setMinimumSize(QSize(800, 500))
        self.actions_ = Actions(self, theme, self._run)
        by_name = self.actions_.by_name
        self._going = Going(theme, self, by_name)
        self.start = StartPage(theme, [by_name["open"], by_name["open_invitation"], by_name["new"], by_name["sample"]])
        self.start.file_chosen.connect(self._open_listed)
        self.start.file_removed.connect(self._forget)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start)
        self.setCentralWidget(self._pages)
        self._make_status_bar()
        self.works.started.connect(self._show_work)
        self.works.progressed.connect(self._show_progress)
        self.works.ended.connect(self._hide_work)
        self.works.failed.connect(self._tell_failure)
        self.actions_.menus["recent"].triggered.connect(self._open_recent)
        self.actions_.menus["windows"].triggered.connect(self._bring)
        self.actions_.check(theme.appearance.value)
        self.actions_.check(f"language_{language.chosen()}")
        self._show_recent()
        self._refresh_state()
        restore_window(self)
        self.windows.add(self)
        self.windows.changed.connect(self._refresh_windows)
        self._refresh_windows()

    # -- files

    def new(self, source: Path | None = None) -> None:
        """Asks for a title and a place, and begins a conference file, with the text in ``source`` if there is any."""
        dialog = NewConference(self)
        if source is not None:
            dialog.title.setText(stem_of(source))
            dialog.title.selectAll()
        said = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        title = dialog.title.text().strip()
        if not said or not title:
            return
        path = self.messages.save_file(
            self.tr("Keep the conference as"), proposed_file(title), CONFERENCES, (".treaty",)
        )
        if path is None:
            return
        try:
            session = Session.create(path, title, dialog.language.currentData(), dialog.symbol.text().strip())
        except TreatyError as error:
            self.messages.error(self.tr("The conference could not be begun"), line_of(error))
            return
        window = self._free()
        window._show(session)
        if source is not None and window.workspace is not None:
            window.workspace.paperwork.import_from(source)

    def open(self) -> None:
        """Asks for a conference file and opens it."""
        path = self.messages.open_file(self.tr("Open conference"), OPENED)
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Opens a conference file, here or in a window of its own; whether that was possible. A package is received."""
        if _is_package(path):
            self.take_packages([path])
            return False
        if (there := self.windows.showing(path)) is not None:
            there.come()
            return True
        try:
            session = Session.open(path)
        except TreatyError as error:
            self._remember(path, forget=True)
            self.rescuing.offer(path, error)
            return False
        return self._free()._show(session)

    def open_invitation(self) -> None:
        """Asks for an invitation and makes the file of its party."""
        path = self.messages.open_file(self.tr("Open an invitation"), ANY_PACKAGES)
        if path is not None:
            self.take_packages([path])

    def take_packages(self, paths: Sequence[Path]) -> None:
        """Receives packages in the window that shows their conference; an invitation is opened."""
        packages: list[Handed] = []
        wanted: list[Path] = []
        for path in paths:
            try:
                one = handed(path)
            except TreatyError as error:
                if self.workspace is None:
                    self.messages.error(self.tr("{file} could not be read").format(file=path.name), line_of(error))
                else:
                    wanted.append(path)  # it is listed there as refused, with the line that says why
                continue
            if one.invitation:
                self._accept(one)
            else:
                packages.append(one)
                wanted.append(path)
        window = self._window_of(packages[0].conference) if packages else self
        if not wanted:
            return
        if window.workspace is None:
            line = self.tr("It is for \u201c{title}\u201d. Open the file of that conference, then receive it there.")
            title = self.tr("{file} is not opened by itself").format(file=packages[0].path.name)
            self.messages.error(title, line.format(title=packages[0].title))
            return
        window.come()
        window.workspace.between.receive_from(wanted)

    def _window_of(self, conference: str) -> Window:
        """The window that shows a file of a conference (its id), this one if none does."""
        for window in (self, *self.windows):
            if window.workspace is not None and window.workspace.conference.session.conference_id == conference:
                return window
        return self

    def _accept(self, invitation: Handed) -> None:
        """Asks for the code of an invitation, and opens the file that it makes."""
        dialog = AcceptDialog(self.messages, invitation, self)
        dialog.exec()
        made = dialog.file
        dialog.deleteLater()
        if made is not None and self.open_path(made) and (there := self.windows.showing(made)) and there.workspace:
            there.workspace.between.welcome()

    def sample(self) -> None:
        """Builds the sample conference where the user wants it, and opens it."""
        folder = self.messages.choose_folder(self.tr("Where shall the sample conference be kept?"))
        if folder is not None:
            place = free_folder(folder)
            self.works.start(
                self.tr("Building the sample conference"),
                lambda progress: build_sample(place, progress=progress),
                self._sampled,
            )

    def _sampled(self, sample: Sample) -> None:
        if self.open_path(sample.file) and (there := self.windows.showing(sample.file)) and there.workspace is not None:
            there.workspace.notice.tell(sample.note, ((self.tr("Open folder"), str(sample.file.parent)),))

    def close_conference(self) -> None:
        """Goes back to the start page."""
        if self.workspace is None:
            return
        self.works.finish()
        self.rescuing.leave()
        workspace, self.workspace = self.workspace, None
        self._pages.removeWidget(workspace)
        workspace.deleteLater()  # before the conference, so that nothing asks a closed file
        workspace.close_file()
        self._pages.setCurrentWidget(self.start)
        self._show_recent()
        self._refresh_state()
        self.windows.changed.emit()

    # -- windows

    @property
    def file(self) -> Path | None:
        """The file that is open here."""
        return self.workspace.conference.path if self.workspace is not None else None

    def new_window(self) -> Window:
        """Opens another window, on its start page."""
        window = Window(self._theme, None if self.messages.parent is self else self.messages, self.windows)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()
        return window

    def go_to_window(self, step: int) -> None:
        """Brings the next window, or the one before, to the front."""
        self.windows.after(self, step).come()

    def come(self) -> None:
        """Brings this window to the front."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def quit(self) -> None:
        """Closes every window."""
        self.windows.close_all()

    def _free(self) -> Window:
        """The window for another file: this one if nothing is open in it."""
        return self if self.workspace is None else self.new_window()

    def _refresh_windows(self) -> None:
        """Lists the windows in their menu."""
        menu = self.actions_.menus["windows"]
        for action in menu.actions():
            if isinstance(action.data(), int):
                menu.removeAction(action)
                action.deleteLater()
        for number, window in enumerate(self.windows):
            name = window.workspace.conference.session.title if window.workspace else self.tr("Start page")
            action = menu.addAction(f"&{number + 1}  {name}" if number < 9 else name)
            action.setCheckable(True)
            action.setChecked(window is self)
            action.setData(number)
        self._refresh_state()

    def _bring(self, action: QAction) -> None:
        """A window was chosen in the menu."""
        if isinstance(action.data(), int):
            tuple(self.windows)[action.data()].come()
            self._refresh_windows()

    # -- looks

    def zoom(self, factor: float) -> None:
        """Makes treaty text larger or smaller; 0 for the usual size."""
        self._theme.zoom_text(self._theme.zoom * factor if factor else 1.0)

    def appear(self, name: str) -> None:
        """Chooses light, dark, or as the system."""
        self._theme.show_as(Appearance(name))
        QSettings().setValue("appearance", name)

    def speak(self, name: str) -> None:
        """Chooses the language of the window, from the next start on."""
        language.choose(name)
        line = self.tr("Close the program and start it again, and the window will be in this language.")
        self.messages.tell(self.tr("Language"), line)

    def full_screen(self) -> None:
        """Fills the screen, or goes back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def go_to(self) -> None:
        """Lets the user type which provision to go to."""
        self._going.go_to()

    def show_palette(self) -> None:
        """Lets the user type what to do."""
        self._going.all_actions()

    def show_manual(self) -> None:
        """Opens the manual at the page on what is shown."""
        view = next((name for name in VIEWS if self.actions_.by_name[name].isChecked()), "")
        self._open_manual(pages.ABOUT.get(view, "start") if self.workspace else "start")

    def show_keys(self) -> None:
        """Lists every action with its keys."""
        self._open_manual("keys")

    def about(self) -> None:
        """Says what this is, and what it is made of."""
        dialog = About(self._theme, str(self.workspace.conference.path) if self.workspace else "", self)
        dialog.exec()
        dialog.deleteLater()

    def verify_file(self) -> None:
        """Checks the file that is open."""
        self.rescuing.verify()

    def _open_manual(self, name: str) -> None:
        if self._manual is None:
            self._manual = Manual(self._theme, self)
        self._manual.open_at(name)

    # -- events

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keeps what is written before the window goes."""
        keep_window(self)
        self.works.finish()
        self.close_conference()
        self.windows.remove(self)
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Looks at the file again when the user comes back."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.workspace is not None:
            self.workspace.conference.look()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files; what they are is looked at when they are let go."""
        if _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Receives packages, opens conference files, takes documents; the next text, if no conference is open."""
        paths = _files(event)
        packages = [path for path in paths if _is_package(path)]
        others = [path for path in paths if path not in packages]
        conferences = [
            path for path in others if path.suffix.lower() == ".treaty" or kind_of_file(path) == "conference"
        ]
        documents = [path for path in others if path.suffix.lower() in _SOURCES and path not in conferences]
        strange = [path.name for path in others if path not in conferences and path not in documents]
        if strange:
            line = self.tr("Drop a conference file, a package, a Word document, plain text or Markdown here.")
            self.messages.error(self.tr("{file} is none of what can be opened").format(file=", ".join(strange)), line)
        if packages:
            self.take_packages(packages)
        for path in conferences:
            self.open_path(path)
        if documents and self.workspace is not None:
            self.workspace.paperwork.take(documents)
        elif len(documents) == 1:
            self.new(documents[0])
        elif documents:
            line = self.tr("Drop the text with which a new conference begins by itself, or open a conference first.")
            self.messages.error(self.tr("Nothing was read"), line)

    # -- the inside

    def _run(self, entry: Entry) -> None:
        """Does what an action says."""
        owner, method = entry.verb.split(".")
        if owner == "window":
            target: object = self
        elif owner == "workspace":
            target = self.workspace
        else:
            target = getattr(self.workspace, owner)
        getattr(target, method)(*entry.arguments)

    def _show(self, session: Session) -> bool:
        """Shows what was opened; whether so much of it could be read."""
        conference = Conference(session, self.messages, self)
        try:
            conference.read()
        except TreatyError as error:
            conference.close()
            self._remember(session.path, forget=True)
            self.rescuing.offer(session.path, error)
            return False
        self.workspace = Workspace(self._theme, conference, self.works, self.actions_.by_name)
        self.workspace.state_changed.connect(self._refresh_state)
        conference.changed.connect(self._tell_saved)
        conference.reloaded.connect(self._tell_saving)
        self._tell_saving()
        self._pages.addWidget(self.workspace)
        self._pages.setCurrentWidget(self.workspace)
        self.actions_.check("view_text")
        self._remember(session.path)
        self._refresh_state()
        self.rescuing.watch(session)
        self.windows.changed.emit()
        return True

    def _refresh_state(self) -> None:
        present = self.workspace.present() if self.workspace else {Need.NOTHING}
        absent = self.workspace.absent() if self.workspace else {}
        self.actions_.enable(present | {Need.WINDOWS} if len(self.windows) > 1 else present, absent)
        by_name, workspace = self.actions_.by_name, self.workspace
        self.actions_.toolbar.setVisible(workspace is not None)
        speak = by_name["speak"]
        if workspace is None:
            self.setWindowTitle("Treaty Workbench")
            self._where.setText("")
            self._where.setToolTip("")
            self.saved.setText("")
            speak.setIconText(self.tr("Speak for\u2026"))
            return
        conference, stack = workspace.conference, workspace.desk.stack
        speaker = conference.speaker
        speak.setIconText(conference.name(speaker) if speaker else self.tr("Speak for\u2026"))
        if conference.secretariat:
            speak.setToolTip(self.tr("You draft and speak for this delegation (F4)"))
        else:
            speak.setToolTip(self.tr("This file speaks for {party} only").format(party=conference.name(speaker)))
        for action, can, word, what in (
            (by_name["undo"], stack.canUndo(), self.tr("&Undo"), stack.undoText()),
            (by_name["redo"], stack.canRedo(), self.tr("&Redo"), stack.redoText()),
        ):
            action.setEnabled(can)
            action.setText(f"{word} {what}" if can else word)
        version = conference.version
        held = counted(len(version.provisions), "provision") if version else ""
        shown = f"{version.name} \u00b7 {held}" if version else self.tr("no text yet")
        only = "" if conference.session.writable or conference.session.locked else " \u00b7 " + self.tr("read only")
        # The title is isolated (UAX 9): one that reads from right to left does not turn the line round.
        self._where.setText(f"\u200e\u2068{conference.session.title}\u2069 \u00b7 {shown}{only}")
        self.setWindowTitle(f"{conference.session.title} \u2013 Treaty Workbench")
        self._where.setToolTip(str(conference.path))
        self.setWindowFilePath(str(conference.path))

    def _make_status_bar(self) -> None:
        self._where = QLabel()
        self._where.setMinimumWidth(1)  # a long title gives way to the window's width
        self.saved = QLabel(objectName="muted")
        self.saved.setToolTip(self.tr("There is nothing to save by hand: all you do is written to the file at once."))
        self._doing, self._bar, self._stop = QLabel(), QProgressBar(), QPushButton(self.tr("Cancel"))
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop.setProperty("flat", True)
        self._stop.clicked.connect(self.works.cancel)
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, SPACE, 0)
        for widget in (self._doing, self._bar, self._stop):
            row.addWidget(widget)
        self._work.hide()
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().setContentsMargins(2 * SPACE, 2, SPACE, 2)
        self.statusBar().addWidget(self._where, 1)
        self.statusBar().addPermanentWidget(self._work)
        self.statusBar().addPermanentWidget(self.saved)

    def _tell_saving(self) -> None:
        """Says whether anything is saved at all."""
        session = self.workspace.conference.session if self.workspace is not None else None
        if session is None or session.writable:
            self.saved.setText(self.tr("Drafts are saved as you type"))
        else:
            self.saved.setText(
                self.tr("Your desk is locked") if session.locked else self.tr("Read only: nothing is changed")
            )

    def _tell_saved(self, change: Change) -> None:
        """Says when the file was last written."""
        if change.acts or change.drafts:
            self.saved.setText(self.tr("Saved {0}").format(QTime.currentTime().toString("HH:mm:ss")))

    def _show_work(self, work: Work) -> None:
        self._doing.setText(work.name)
        self._bar.setRange(0, 0)
        self._work.show()

    def _show_progress(self, done: int, total: int, what: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._doing.setText(what)

    def _hide_work(self) -> None:
        self._work.hide()

    def _tell_failure(self, name: str, error: Exception) -> None:
        if isinstance(error, TreatyError):
            self.messages.error(self.tr("{what} was not possible").format(what=name), line_of(error))
        else:
            self.windows.faults.report(type(error), error, error.__traceback__)

    def _recent(self) -> list[Path]:
        names = QSettings().value("recent", [])
        return [Path(name) for name in ([names] if isinstance(names, str) else names or [])]

    def _open_listed(self, path: Path) -> None:
        """Opens a file used lately; one that is gone can be taken off the list."""
        if path.exists():
            self.open_path(path)
            return
        line = self.tr("It was {0}. It may have been moved, or the disk it is on is not there.").format(path)
        title = self.tr("{0} is not there").format(path.name)
        if self.messages.confirm(title, line, self.tr("Remove from the list")):
            self._forget(path)

    def _forget(self, path: Path) -> None:
        self._remember(path, forget=True)

    def _remember(self, path: Path, *, forget: bool = False) -> None:
        others = [other for other in self._recent() if other != path.resolve()]
        kept = others if forget else [path.resolve(), *others]
        QSettings().setValue("recent", [str(one) for one in kept[:_RECENT]])
        self._show_recent()

    def _show_recent(self) -> None:
        paths = self._recent()
        self.start.show_recent(paths)
        menu = self.actions_.menus["recent"]
        menu.clear()
        for path in paths:
            menu.addAction(str(path)).setData(path)
        menu.setEnabled(bool(paths))

    def _open_recent(self, action: QAction) -> None:
        self._open_listed(action.data())


def _is_package(path: Path) -> bool:
    """Whether a file is a package, or is called so."""
    return path.suffix.lower() == _PACKAGE or kind_of_file(path) == "package"


def _files(event: QDropEvent) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
