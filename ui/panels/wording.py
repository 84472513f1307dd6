"""The field in which a delegate writes new words: plain text in treaty type, what is new in it underlined."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.sheet import LINE_HEIGHT
from ui.theme import Theme
from ui.typesetting import Formats
from workbench.session import Op, Segment

_OURS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Wording(QTextEdit):
    """A text field that leaves undo and redo to the desk and takes only plain text from the clipboard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Your wording"))
        self._dress()
        theme.changed.connect(self._dress)

    def words(self) -> str:
        """What is written; Qt's own line breaks as line feeds."""
        return self.toPlainText().replace("\u2028", "\n")

    def set_words(self, words: str) -> None:
        """Puts other words in place, and keeps the cursor where it was as far as that can be."""
        if words == self.words():
            return
        place = self.textCursor().position()
        self.setPlainText(words)
        self._space()
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def underline(self, segments: Iterable[Segment]) -> None:
        """Underlines the words that are new by a redline of this text."""
        insert = Formats.of(self._theme).insert
        place, selections = 0, []
        for segment in segments:
            if segment.op is Op.DELETE:
                continue
            length = len(segment.text.encode("utf-16-le")) // 2  # Qt counts UTF-16 units
            if segment.op is Op.INSERT:
                selection = QTextEdit.ExtraSelection()
                selection.cursor = QTextCursor(self.document())
                selection.cursor.setPosition(place)
                selection.cursor.setPosition(
                    min(place + length, self.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor
                )
                selection.format.setForeground(insert.foreground())
                selection.format.setBackground(insert.background())
                selection.format.setUnderlineStyle(insert.underlineStyle())
                selections.append(selection)
            place += length
        self.setExtraSelections(selections)

    def event(self, event: QEvent) -> bool:
        """Leaves undo and redo to the window's actions."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _OURS)
        ):
            event.ignore()
            return False
        return super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes words without the line feeds and spaces that a mail program put at their ends."""
        if source.hasText():
            self.textCursor().insertText(source.text().strip("\r\n"))

    def _dress(self) -> None:
        self.document().setDefaultFont(self._theme.treaty_font())
        self.document().setDocumentMargin(10)
        self._space()

    def _space(self) -> None:
        """Lines as far apart as in the redline beside it; paragraphs begun later take after the one before."""
        spaced = QTextBlockFormat()
        spaced.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
