"""A sheet on which clauses are set, and mended while they are typed in."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat

from ui.sheet import DIVISIONS, Sheet, cells_of, indent_of, right_to_left
from ui.text.clauses import HEADING, NOTE, TEXT, Clause, Place
from ui.text.layout import CELL
from ui.text.redlined import Role, Run, Shown, text_of
from ui.theme import SPACE
from ui.typesetting import Piece, emphasised, raised
from workbench.domain.provision import MarkKind

PLACE = QTextFormat.Property.UserProperty + 3
"""The block property that says which words a block shows."""

_HEADING = 1.06
_BREAKS = dict.fromkeys((0x0A, 0x0D, 0x2029, 0xFDD0, 0xFDD1), "\u2028")
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class PageSheet(Sheet):
    """Writes in a document that is laid out by :class:`ui.text.layout.LongLayout`; ``hand`` is the drafter's colour."""

    hand: tuple[str, str] = ("", "")

    def go_to(self, block: QTextBlock) -> None:
        """The next block is written after ``block``."""
        self._cursor = QTextCursor(block)
        self._cursor.setPosition(end_of(block))

    def clause(self, clause: Clause, shown: Shown, at: str) -> None:
        """Sets a clause; ``at`` is the provision (an id) that a click on it chooses."""
        if clause.of:
            self._cell_block(at, clause.column, clause.of, last=clause.last_row, from_right=clause.from_right)
        elif clause.place.part == HEADING:
            self._block(at, above=3 * SPACE, below=SPACE, from_right=right_to_left(text_of(shown)))
        else:
            indent = indent_of(clause.kind) if clause.label or clause.place.part == TEXT else 0
            from_right = right_to_left(text_of(shown)[len(clause.label) :] or clause.label)
            self._block(at, indent=indent, hanging=bool(clause.label), below=SPACE, from_right=from_right)
        form = self._cursor.blockFormat()
        form.setProperty(PLACE, clause.place.key)
        self._cursor.setBlockFormat(form)
        self._put(self._cursor, clause, shown)

    def mend(self, block: QTextBlock, clause: Clause, start: int, end: int, runs: Shown) -> None:
        """Puts ``runs`` in the place of the characters ``start`` to ``end`` (as Qt counts them) of a block."""
        cursor = QTextCursor(block)
        cursor.beginEditBlock()
        cursor.setPosition(block.position() + start)
        cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._put(cursor, clause, runs)
        cursor.endEditBlock()

    def table(self, id: str, words: Iterable[Piece]) -> None:
        """A table in cells beside each other."""
        rows = cells_of(words)
        columns = max(len(row) for row in rows)
        from_right = right_to_left(self._treaty_words(piece for row in rows for cell in row for piece in cell))
        for place, row in enumerate(rows):
            for column in range(columns):
                cell = row[column] if column < len(row) else []
                self._cell_block(id, column, columns, last=place + 1 == len(rows), from_right=from_right)
                self._write((text, self._small(form)) for text, form in cell)

    def note(self, unit: str, number: str, words: str, *, first: bool) -> None:
        """A footnote in small type, under the unit of that key."""
        self._block("", hanging=True, above=SPACE if first else 0, below=SPACE / 2)
        form = self._cursor.blockFormat()
        form.setProperty(PLACE, Place(unit, NOTE).key)
        self._cursor.setBlockFormat(form)
        self._write([(f"{number}\t{words}", self.formats.note)])

    def _cell_block(self, at: str, column: int, of: int, *, last: bool, from_right: bool) -> None:
        self._block(at, below=SPACE if last else 0, from_right=from_right)
        form = self._cursor.blockFormat()
        form.setProperty(CELL, f"{column}/{of}")
        self._cursor.setBlockFormat(form)

    def _put(self, cursor: QTextCursor, clause: Clause, runs: Iterable[Run]) -> None:
        ground = self._ground(clause)
        for run in runs:
            cursor.insertText(drawn(run.text), self._form(run, ground))

    def _ground(self, clause: Clause) -> QTextCharFormat:
        if clause.of:
            return self._small(self.formats.body)
        if clause.place.part == HEADING:
            return self._bold(self.formats.body, DIVISIONS.get(clause.kind, _HEADING))
        return self.formats.body

    def _form(self, run: Run, ground: QTextCharFormat) -> QTextCharFormat:
        if run.role is Role.SIGN:
            noted = any(mark.kind is MarkKind.FOOTNOTE for mark in run.look)
            return raised(ground) if noted else ground
        form = emphasised(ground, run.look) if run.look else QTextCharFormat(ground)
        if run.role is Role.KEPT:
            return form
        colour, soft = self.hand
        form.setForeground(QColor(colour or self.formats.insert.foreground().color()))
        form.setBackground(QColor(soft or self.formats.insert.background().color()))
        if run.role is Role.NEW:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        else:
            form.setFontStrikeOut(True)
        return form


def owner_of(key: str | None) -> str:
    """Whose words a block with that ``PLACE`` shows, "" for those of nobody in particular."""
    return Place.of(key).at if key else ""


def drawn(words: str) -> str:
    """Words as a block holds them: whatever would begin another block is a line break, character for character."""
    return words.translate(_BREAKS)


def end_of(block: QTextBlock) -> int:
    """The position after the last character of a block; a cursor that moves there has all lines laid out before."""
    return block.position() + block.length() - 1
