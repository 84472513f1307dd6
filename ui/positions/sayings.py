"""What a place in the matrix says, in words: for the line under it, its tooltips and screen readers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from ui.models.amendments import number_of
from ui.positions.matrix import Entry, Matrix, RollUp
from ui.positions.rows import Row
from ui.positions.signs import verb_of, word_of
from ui.words import OPERATION, counted, day, told
from workbench.session.questions import Cell, Stand, Stated, Tally

translate = QCoreApplication.translate
_NAMED = 12


def subject(matrix: Matrix, row: Row) -> str:
    """The party or group of a row."""
    return row.title or matrix.name(row.code)


def object_(matrix: Matrix, column: str) -> str:
    """The amendment with its provision, or the article, of a column."""
    citations, own = matrix.found.citations, matrix.amendment(column)
    return f"{number_of(own)} ({citations[own.at]})" if own else citations[column]


def line(matrix: Matrix, row: Row, column: str) -> str:
    """One line: who, on what, says what."""
    about = f"{subject(matrix, row)} \u00b7 {object_(matrix, column)}"
    return told(about, said(matrix, matrix.entry(row, column)))


def said(matrix: Matrix, entry: Entry) -> str:
    """What a cell says."""
    if entry is None:
        return translate("Positions", "says nothing")
    if isinstance(entry, Cell):
        return _cell(matrix, entry)
    if isinstance(entry, Tally):
        return _counts(entry.counts)
    own = translate("Positions", "itself %s; ") % _cell(matrix, entry.own) if entry.own else ""
    members = _counts(entry.counts) or translate("Positions", "nothing")
    return own + translate("Positions", "its parties: %s") % members


def tip(matrix: Matrix, row: Row, column: str, stated: Sequence[Stated]) -> str:
    """All there is to say of a cell, as rich text."""
    entry, own = matrix.entry(row, column), matrix.amendment(column)
    parts = [f"<b>{escape(subject(matrix, row))}</b>", escape(said(matrix, entry))]
    if isinstance(entry, Cell):
        when = [one for one in stated if one.position.party in (entry.via or (row.code,))]
        parts += [translate("Positions", "on %s") % day(one.time) for one in when[-1:]]
        parts += [f"\u201c{escape(entry.note)}\u201d"] if entry.note else []
    elif isinstance(entry, RollUp):
        parts += _names(matrix, row, column)
    about = told(object_(matrix, column), OPERATION[own.operation]) if own else object_(matrix, column)
    return f"<p>{'<br>'.join(parts)}</p><p>{escape(about)}</p>"


def column_tip(matrix: Matrix, column: str) -> str:
    """What a column is, and who speaks for and against it."""
    own, (pro, con) = matrix.amendment(column), matrix.sides_of(column)
    parts = [f"<b>{escape(object_(matrix, column))}</b>"]
    if own:
        by = ", ".join(matrix.name(code) for code in own.sponsors if code in matrix.parties)
        parts.append(escape(f"{OPERATION[own.operation]}, {by}"))
        parts += [escape(own.reason)] if own.reason else []
    else:
        parts.append(counted(len(matrix.amendments_of(column)), "amendment"))
    parts.append(escape(translate("Positions", "voices for: %d, against: %d") % (pro, con)))
    return f"<p>{'<br>'.join(parts)}</p>"


def row_tip(matrix: Matrix, row: Row) -> str:
    """Who a row is, and how often it speaks for and against."""
    pro, con = matrix.spoken_by(row)
    parts = [f"<b>{escape(subject(matrix, row))}</b>"]
    if row.heading:
        parts.append(counted(len(row.members), "party", "parties"))
    parts.append(escape(translate("Positions", "speaks for %d times, against %d times") % (pro, con)))
    return f"<p>{'<br>'.join(parts)}</p>"


def _cell(matrix: Matrix, cell: Cell) -> str:
    if cell.said:
        pairs = (f"{matrix.name(code)} {verb_of(stand)}" for code, stand in zip(cell.via, cell.said, strict=True))
        return f"{verb_of(cell.stand)} ({'; '.join(pairs)})"
    through = ", ".join(matrix.name(code) for code in cell.via)
    if not through:
        return verb_of(cell.stand)
    return f"{verb_of(cell.stand)} (" + translate("Positions", "through %s") % through + ")"


def _counts(counts: Mapping[Stand, int]) -> str:
    return ", ".join(f"{counts[stand]} {word_of(stand).lower()}" for stand in Stand if counts.get(stand))


def _names(matrix: Matrix, row: Row, column: str) -> list[str]:
    """The parties under a heading by what they say, those first that speak themselves."""
    by_stand: dict[Stand, list[str]] = {}
    for code in row.members:
        if not matrix.choice.articles and (cell := matrix.cells[code].get(column)) and code != row.code:
            by_stand.setdefault(cell.stand, []).append(matrix.name(code))
    found = []
    for stand, names in by_stand.items():
        more = translate("Positions", " and %d others") % (len(names) - _NAMED) if len(names) > _NAMED else ""
        found.append(escape(told(word_of(stand), ", ".join(names[:_NAMED]) + more)))
    return found
