"""The page of the room's screen: an article in large type, no scroll bars, and the words under discussion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.room.article import Article
from ui.room.look import LINE, Look
from ui.room.pointing import Redliner, Words, found_in
from ui.text.drafted import DraftedPage
from ui.text.sheet import PLACE, PageSheet

_SPACES = 16
"""The size of type for which the spaces between blocks are made; larger type has larger ones."""


class RoomSheet(PageSheet):
    """A sheet whose spaces grow with the type."""

    def _block(self, id: str, *, above: float = 0, below: float = 0, **form: object) -> None:
        by = self._theme.letter / _SPACES * 0.7  # type: ignore[attr-defined]
        super()._block(id, above=above * by, below=below * by, **form)  # type: ignore[arg-type]


class RoomPage(DraftedPage):
    """Shows an :class:`Article`; nothing in it can be typed or clicked. ``scrolled`` says that other lines are seen."""

    scrolled = Signal()
    sheet_type = RoomSheet

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)  # type: ignore[arg-type]
        self._look = look
        self.setObjectName("room")
        self.setAccessibleName(self.tr("The text that the room sees"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.verticalScrollBar().valueChanged.connect(self._tell_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._tell_scrolled)

    def show_article(self, article: Article, lit: str) -> None:
        """Sets an article anew, the provision ``lit`` (an id) marked."""
        c = self._look.colours
        self.bar_width = max(4, round(self._look.letter / 6))
        self.setStyleSheet(f"#room {{ background: {c.surface}; color: {c.text}; border: none; border-radius: 0; }}")
        self._instrument = article.instrument
        self.setExtraSelections([])
        self.fill(article.compose, lit)
        self.finish()

    def column_width(self) -> float:
        """A line that the eye can follow."""
        return self._look.letter * LINE

    def point(self, words: Iterable[Words], redline: Redliner) -> None:
        """Marks the words under discussion, as far as they are shown here, and scrolls to them."""
        form = QTextCharFormat()
        form.setBackground(QColor(self._look.colours.accent))
        form.setForeground(QColor(self._look.colours.on_accent))
        marked = []
        for one in words:
            cursor = found_in(self._blocks_of(one.id), one, redline)
            if cursor is not None:
                selection = QTextEdit.ExtraSelection()
                selection.cursor, selection.format = cursor, form  # type: ignore[attr-defined]
                marked.append(selection)
        self.setExtraSelections(marked)
        if marked:
            self._bring(marked[0].cursor)  # type: ignore[attr-defined]

    def follow(self, block: QTextBlock, within: int) -> None:
        """Scrolls to where the secretary types: ``within`` a block of their page, counted as Qt counts."""
        key = block.blockFormat().property(PLACE)
        own = self.document().begin()
        while key and own.isValid():
            if own.blockFormat().property(PLACE) == key:
                cursor = QTextCursor(own)
                cursor.setPosition(own.position() + min(within, own.length() - 1))
                self._bring(cursor)
                return
            own = own.next()

    def step(self, lines: float) -> None:
        """Scrolls by so many lines."""
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + lines * self._look.letter * 1.4))

    @property
    def more(self) -> tuple[bool, bool]:
        """Whether there are lines above and below what is seen."""
        bar = self.verticalScrollBar()
        least = self._look.letter / 2
        return bar.value() - bar.minimum() > least, bar.maximum() - bar.value() > least

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shows no line that is cut: half a line on a projector looks like a fault."""
        super().paintEvent(event)
        painter, ground = QPainter(self.viewport()), QColor(self._look.colours.surface)
        width, height = self.viewport().width(), self.viewport().height()
        for top, bottom in self._lines_in_view():
            if top < 0 < bottom or top < height < bottom:
                painter.fillRect(QRectF(0, top, width, bottom - top), ground)
        painter.end()

    def _lines_in_view(self) -> Iterator[tuple[float, float]]:
        """Where the lines of the text begin and end in view."""
        layout, seen = self._layout, self.verticalScrollBar().value()
        block = self.document().findBlockByNumber(layout.at(seen))
        while block.isValid():
            box = layout.blockBoundingRect(block).translated(0, -seen)
            if box.top() > self.viewport().height():
                break
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                yield box.top() + line.y(), box.top() + line.y() + line.height()
            block = block.next()

    def _bring(self, cursor: QTextCursor) -> None:
        self._lay_out_seen()
        place, height, bar = self.cursorRect(cursor), self.viewport().height(), self.verticalScrollBar()
        if place.top() < 0 or place.bottom() > height - self._look.letter:
            bar.setValue(bar.value() + place.top() - height // 3)

    def _tell_scrolled(self) -> None:
        self.scrolled.emit()
