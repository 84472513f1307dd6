"""Waves under unknown words in the clause that one types in, and what can be done about such a word."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMimeData, QObject, QPoint, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QTextBlock, QTextCharFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import QMenu

from ui.conference import Conference
from ui.panels.dialogs import LANGUAGES
from ui.spelling import dictionaries
from ui.spelling.speller import Speller, Word, words_in
from ui.text.boundaries import units
from ui.text.editor import Editor
from ui.text.redlined import Role
from ui.theme import Theme

_PAUSE = 350
"""Milliseconds without a key after which words are looked up."""
_SETTING = "spelling"


class Spelling(QObject):
    """Looks at the new words of the block with the caret, and at nothing else; ``told`` carries a line for the user."""

    told = Signal(str)

    def __init__(self, theme: Theme, conference: Conference, editor: Editor, switch: QAction) -> None:
        super().__init__(editor)
        self._theme = theme
        self._conference = conference
        self._editor = editor
        self._switch = switch
        self._language = ""
        self._speller: Speller | None = None
        self._marked = QTextBlock()
        self._typing = False
        self.on = QSettings().value(_SETTING, True, type=bool)
        switch.setChecked(self.on)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.check)
        editor.words_changed.connect(self._typed)
        editor.cursorPositionChanged.connect(self._moved)
        editor.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        editor.customContextMenuRequested.connect(self._offer)
        theme.changed.connect(self._pause.start)

    def toggle(self) -> None:
        """Checks spelling from now on, or no longer."""
        self.on = not self.on
        QSettings().setValue(_SETTING, self.on)
        self._switch.setChecked(self.on)
        if not self.on:
            self._mark([])
        elif self.speller() is None:
            self.told.emit(self.missing())
        else:
            self.check()

    def speller(self) -> Speller | None:
        """The speller for the language of the conference, ``None`` if there is no dictionary."""
        language = self._conference.session.language
        if language != self._language:
            self._language, self._speller = language, None
            path = dictionaries.find(language)
            try:
                own = dictionaries.own_folder() / f"own-words-{language}.txt"
                self._speller = Speller(path, own) if path is not None else None
            except (ImportError, OSError):
                self._speller = None
        return self._speller

    def missing(self) -> str:
        """What to do where there is no dictionary."""
        name = LANGUAGES.get(self._conference.session.language, self._conference.session.language)
        said = self.tr(
            "No dictionary is installed for {0}: put a Hunspell dictionary (its .aff and .dic files) into {1}."
            " Those of LibreOffice and of the system are found by themselves."
        )
        return said.format(name, dictionaries.own_folder())

    def check(self) -> None:
        """Looks at the clause with the caret now."""
        self._pause.stop()
        speller = self.speller() if self.on else None
        if speller is not None:
            self._mark([word for word in self._new_words() if not speller.knows(word.text)])
        self._typing = False

    def unknown_at(self, position: int) -> Word | None:
        """The marked word at a place in the document, if there is one."""
        inside = position - self._marked.position() if self._marked.isValid() else -1
        for mark in self._marked.layout().formats() if inside >= 0 else ():
            if mark.start <= inside <= mark.start + mark.length and inside <= self._marked.length():
                start = self._marked.position() + mark.start
                return Word(start, self._marked.text()[mark.start : mark.start + mark.length])
        return None

    def _typed(self) -> None:
        """Keeps the waves at their words while somebody types; nothing new is looked up before a pause."""
        self._typing = True
        speller = self._speller
        if self.on and speller is not None:
            self._mark([word for word in self._new_words() if speller.remembers(word.text)])
        self._pause.start()

    def _moved(self) -> None:
        if self._marked.isValid() and self._editor.textCursor().block() != self._marked:
            self._mark([])
        self._pause.start()

    def _new_words(self) -> Iterator[Word]:
        """The words that the draft adds in the block with the caret, but for the one that is being typed."""
        cursor = self._editor.textCursor()
        block, said = cursor.block(), ""
        for run in self._editor.runs_at(block):
            for word in words_in(run.text) if run.role is Role.NEW else ():
                start = units(said + run.text[: word.start])
                typed = self._typing and start + units(word.text) == cursor.positionInBlock()
                if not typed:
                    yield Word(start, word.text)
            said += run.text

    def _mark(self, words: list[Word]) -> None:
        """Puts waves under words of the block with the caret, and takes away those that were there."""
        block = self._editor.textCursor().block()
        if self._marked.isValid() and self._marked != block:
            self._put(self._marked, [])
        if words or (self._marked.isValid() and self._marked == block):
            self._put(block, words)
        self._marked = block if words else QTextBlock()

    def _put(self, block: QTextBlock, words: list[Word]) -> None:
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        wave.setUnderlineColor(QColor(self._theme.colours.delete))
        formats = []
        for word in words:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = word.start, units(word.text), wave
            formats.append(one)
        if formats or block.layout().formats():
            block.layout().setFormats(formats)
            self._editor.document().markContentsDirty(block.position(), block.length())

    def _offer(self, place: QPoint) -> None:
        """The menu of the text, with suggestions first if it is opened on an unknown word."""
        menu = self._editor.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        word = self.unknown_at(self._editor.cursorForPosition(place).position())
        if word is not None:
            self._add_suggestions(menu, word)
        menu.popup(self._editor.viewport().mapToGlobal(place))

    def _add_suggestions(self, menu: QMenu, word: Word) -> None:
        first = menu.actions()[0] if menu.actions() else None
        speller = self.speller()
        made: list[QAction] = []
        for suggestion in speller.suggestions(word.text) if speller else ():
            action = QAction(suggestion, menu)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.setData((word.start, units(word.text), suggestion))
            action.triggered.connect(self._take)
            made.append(action)
        if not made:
            made.append(QAction(self.tr("No suggestions"), menu, enabled=False))
        add = QAction(self.tr("&Add \u201c{0}\u201d to my dictionary").format(word.text), menu)
        add.setData(word.text)
        add.triggered.connect(self._add)
        line = QAction(menu)
        line.setSeparator(True)
        menu.insertActions(first, [*made, add, line])

    def _take(self) -> None:
        """A suggestion was chosen: it takes the place of the word."""
        start, length, suggestion = self.sender().data()
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)
        said = QMimeData()
        said.setText(suggestion)
        self._editor.insertFromMimeData(said)
        self.check()

    def _add(self) -> None:
        """A word was added to the user's own."""
        try:
            if self._speller is not None:
                self._speller.add(self.sender().data())
        except OSError:
            self.told.emit(self.tr("The word could not be kept in {0}.").format(dictionaries.own_folder()))
        self.check()
