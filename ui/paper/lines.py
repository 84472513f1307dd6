"""The report on a document as lines that each have a place: amendments, those that are known, what was not taken."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from ui.conference import Conference
from ui.models.amendments import number_of
from ui.words import OPERATION, RELATION, Words
from ui.work import line_of
from workbench.domain.amendment import Amendment, Operation
from workbench.session import Remark, Taken

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LINE = Qt.ItemDataRole.UserRole + 1
_SHOWN = 300
_COMMAND = re.compile(r"--[a-z]|\btreaty [a-z]")
_CLAUSE = re.compile(r"([:;] )")
_PLACES = Words(
    {
        "the document": QT_TRANSLATE_NOOP("Words", "the document"),
        "headers and footers": QT_TRANSLATE_NOOP("Words", "headers and footers"),
        "paragraph": QT_TRANSLATE_NOOP("Words", "paragraph {number}"),
        "after paragraph": QT_TRANSLATE_NOOP("Words", "after paragraph {number}"),
        "table": QT_TRANSLATE_NOOP("Words", "table {number}"),
        "line": QT_TRANSLATE_NOOP("Words", "line {number}"),
        "footnote": QT_TRANSLATE_NOOP("Words", "footnote {number}"),
        "endnote": QT_TRANSLATE_NOOP("Words", "endnote {number}"),
    }
)
"""The places that the reading of a document names."""
_NUMBERED = re.compile(r"(?P<what>paragraph|after paragraph|table|line|footnote|endnote) (?P<number>-?\d+)")
_WITHIN = re.compile(r"text box in (?P<place>.+)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: three cells, and what it is about."""

    first: str
    second: str
    third: str
    about: Taken | Remark | Amendment


class LinesModel(QAbstractTableModel):
    """Lines under three headings."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__()
        self._headings = headings
        self._lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line], headings: Sequence[str]) -> None:
        """Shows other lines."""
        self.beginResetModel()
        self._lines = lines
        self._headings = headings
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's: three."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: the words of a cell, or the line."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (line.first, line.second, line.third)[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: the headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None


def lines_of(conference: Conference, taken: Sequence[Taken], cited: Mapping[str, str]) -> list[Line]:
    """A line for each amendment: what it does and for whom, where by the citations ``cited``, and its words."""
    lines = []
    for one in taken:
        own = one.amendment
        what = OPERATION[own.operation] if own.number is None else f"{number_of(own)} {OPERATION[own.operation]}"
        where = cited.get(own.at, "")
        if own.relation is not None and own.anchor is not None:
            place = f"{RELATION[own.relation]} {cited.get(own.anchor, '')}"
            where = place if own.operation is Operation.ADD else f"{where}, {place}"
        words = one.after or one.before
        who = conference.names(own.sponsors)
        lines.append(Line(f"{what}\n{who}", where, _shortened(words), one))
    return lines


def remarks_of(remarks: Sequence[Remark]) -> list[Line]:
    """A line for each remark: where, its words, and why."""
    return [
        Line(said_place(one.where), _shortened(line_of(one.text)), without_options(line_of(one.why)), one)
        for one in remarks
    ]


def said_place(where: str) -> str:
    """Where in a document something stands, "paragraph 12", in the language of the window; a citation as it is."""
    within = _WITHIN.fullmatch(where)
    if within:
        return translate("Words", "text box in {place}").format(place=said_place(within["place"]))
    if where in _PLACES:
        return _PLACES[where]
    numbered = _NUMBERED.fullmatch(where)
    return _PLACES[numbered["what"]].format(number=numbered["number"]) if numbered else where


def without_options(line: str) -> str:
    """A line of the session's without what it says of the options of a command: those are boxes here."""
    command = _COMMAND.search(line)
    if command is None:
        return line
    clauses = _CLAUSE.split(line[: command.start()].rstrip(": "))
    return "".join(clauses[:-2]) if len(clauses) > 2 else line


def _shortened(words: str) -> str:
    joined = " ".join(words.split())
    return joined if len(joined) <= _SHOWN else f"{joined[:_SHOWN].rpartition(' ')[0]} \u2026"
