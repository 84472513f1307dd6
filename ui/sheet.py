"""A sheet of treaty text: provisions written into a QTextDocument, block by block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from ui.theme import SPACE, Theme
from ui.typesetting import Formats, Piece, marked
from workbench.domain.provision import Kind, Provision

PROVISION = QTextFormat.Property.UserProperty + 1
"""The block property that holds the id of the provision that a block shows."""

DIVISIONS = {Kind.PART: 1.28, Kind.CHAPTER: 1.18, Kind.SECTION: 1.1, Kind.ANNEX: 1.28, Kind.PREAMBLE: 1.18}
_INDENTED = (Kind.SUBPARAGRAPH, Kind.ITEM)
LINE_HEIGHT = 118
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class Sheet:
    """Writes to the end of ``document``; ``notes`` gathers the footnotes met on the way."""

    def __init__(self, document: QTextDocument, theme: Theme, scale: float = 1.0) -> None:
        self.document = document
        self.formats = Formats.of(theme, scale)
        self.notes: list[str] = []
        self._theme = theme
        self._scale = scale
        self._indent = QFontMetricsF(self.formats.body.font()).horizontalAdvance("(viii)  ")
        option = QTextOption(document.defaultTextOption())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        document.setDocumentMargin(0)
        self._cursor = QTextCursor(document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def provision(self, provision: Provision) -> None:
        """A provision's own heading and words."""
        body = list(marked(provision.text, provision.marks, self.formats.body, self.notes))
        if provision.heading or provision.kind in DIVISIONS or provision.kind is Kind.ARTICLE:
            heading = list(marked(provision.heading, provision.heading_marks, self.formats.body, self.notes))
            self.heading(provision.id, provision.kind, provision.label, heading)
            if provision.text:
                self.paragraph(provision.id, "", body)
        elif provision.table:
            self.table(provision.id, body)
        else:
            self.paragraph(provision.id, provision.label, body, indent_of(provision.kind))

    def heading(self, id: str, kind: Kind, label: str, heading: Iterable[Piece]) -> None:
        """The line or two over a division, an article or an annex."""
        size = DIVISIONS.get(kind, 1.06)
        words = [(text, self._bold(form, size)) for text, form in heading if text]
        over = [(label, self._bold(self.formats.heading, size))] if label else []
        gap = [("\u2003", self.formats.body)] if over and words else []
        from_right = right_to_left(label or self._treaty_words(words))
        self._block(id, above=3 * SPACE, below=SPACE, from_right=from_right)
        self._write([*over, *gap, *words])

    def paragraph(self, id: str, label: str, words: Iterable[Piece], indent: int = 0) -> None:
        """A paragraph with its label hanging before it."""
        pieces = list(words)
        from_right = right_to_left(self._treaty_words(pieces) or label)
        self._block(id, indent=indent, hanging=bool(label), below=SPACE, from_right=from_right)
        gap = "\u2003" if from_right else "\t"  # Qt takes no tab stops in a line from right to left
        self._write([(label + gap, self.formats.label)] if label else [])
        self._write(pieces)

    def line(self, words: Iterable[Piece], *, above: float = 0, below: float = SPACE / 2, indent: int = 0) -> None:
        """A line that is no part of the text."""
        self._block("", above=above, below=below, indent=indent)
        self._write(words)

    def footnotes(self) -> None:
        """The notes gathered so far, under the text, in small type."""
        for number, note in enumerate(self.notes, 1):
            self._block("", hanging=True, above=2 * SPACE if number == 1 else 0, below=SPACE / 2)
            self._write([(f"{number}\t{note}", self.formats.note)])

    def _treaty_words(self, pieces: Iterable[Piece]) -> str:
        """What is said in the text itself, without the parties that a bracket names: their script is not the text's."""
        parties = self.formats.party.fontFamilies()
        return "".join(text for text, form in pieces if form.fontFamilies() != parties)

    def _block(
        self,
        id: str,
        *,
        indent: int = 0,
        hanging: bool = False,
        above: float = 0,
        below: float = 0,
        from_right: bool = False,
    ) -> None:
        form = QTextBlockFormat()
        form.setProperty(PROVISION, id)
        form.setLineHeight(LINE_HEIGHT, _PROPORTIONAL)
        (form.setRightMargin if from_right else form.setLeftMargin)(self._indent * (indent + hanging))
        if from_right:
            form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        if hanging:
            form.setTextIndent(-self._indent)
            form.setTabPositions([QTextOption.Tab(self._indent, QTextOption.TabType.LeftTab)])
        form.setTopMargin(0 if self.document.isEmpty() else above)
        form.setBottomMargin(below)
        if self.document.isEmpty():
            self._cursor.setBlockFormat(form)
            self._cursor.setBlockCharFormat(self.formats.body)
        else:
            self._cursor.insertBlock(form, self.formats.body)

    def _write(self, words: Iterable[Piece]) -> None:
        for text, form in words:
            self._cursor.insertText(text.replace("\n", "\u2028"), form)  # a line break, not a paragraph

    def _bold(self, form: QTextCharFormat, size: float) -> QTextCharFormat:
        made = QTextCharFormat(form)
        made.setFontPointSize(form.fontPointSize() * size)
        made.setFontWeight(max(form.fontWeight(), self.formats.heading.fontWeight()))
        return made

    def table(self, id: str, words: Iterable[Piece]) -> None:
        """A table: its rows are lines, its cells are parted by tabs."""
        rows = cells_of(words)
        from_right = right_to_left(self._treaty_words(piece for row in rows for cell in row for piece in cell))
        form = QTextTableFormat()
        form.setProperty(PROVISION, id)
        form.setBorderCollapse(True)
        form.setBorder(1)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)  # the default one is lit from above
        form.setBorderBrush(QColor(self._theme.colours.line))
        form.setCellPadding(SPACE / 2)
        form.setBottomMargin(SPACE)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        block = QTextBlockFormat()
        block.setProperty(PROVISION, id)
        if from_right:
            form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        table = self._cursor.insertTable(len(rows), max(len(row) for row in rows), form)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                self._cursor = table.cellAt(row, column).firstCursorPosition()
                self._cursor.setBlockFormat(block)
                self._write((text, self._small(form)) for text, form in cell)
        self._cursor = QTextCursor(self.document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _small(self, form: QTextCharFormat) -> QTextCharFormat:
        made = QTextCharFormat(form)
        made.setFontPointSize(self.formats.note.fontPointSize())
        return made


def cells_of(words: Iterable[Piece]) -> list[list[list[Piece]]]:
    """The pieces of each cell of each row."""
    rows: list[list[list[Piece]]] = [[[]]]
    for text, form in words:
        for number, line in enumerate(text.split("\n")):
            if number:
                rows.append([[]])
            for place, cell in enumerate(line.split("\t")):
                if place:
                    rows[-1].append([])
                if cell:
                    rows[-1][-1].append((cell, form))
    return rows


def right_to_left(text: str) -> bool:
    """Whether the first letter with a direction of its own goes from right to left (UAX 9, rule P2)."""
    strong = (direction for letter in text if (direction := bidirectional(letter)) in ("L", "R", "AL"))
    return next(strong, "L") != "L"


def direction_of(texts: Sequence[str]) -> Qt.LayoutDirection:
    """How most of many texts are read, by about fifty of them."""
    some = texts[:: max(1, len(texts) // 50)]
    from_right = 2 * sum(map(right_to_left, some)) > len(some)
    return Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight


def indent_of(kind: Kind) -> int:
    """How many levels a paragraph of this kind stands in from the margin."""
    return _INDENTED.index(kind) + 1 if kind in _INDENTED else 0
