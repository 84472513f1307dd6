"""How a compared provision is set: as the older text has it, as the newer one has it, or both in one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCharFormat

from ui.compare.rows import SIGNS, Row
from ui.compare.sheet import ComparedSheet
from ui.sheet import DIVISIONS, indent_of
from ui.typesetting import Piece, emphasised, raised
from workbench.domain.provision import Kind, Mark, MarkKind, Provision
from workbench.domain.version import Version
from workbench.session import ChangeKind, Op, Segment, SideBySide

_HEADED = (*DIVISIONS, Kind.ARTICLE)
Cited = tuple[dict[str, str], dict[str, str]]
Numbers = tuple[dict[str, int], dict[str, int]]


class Side(Enum):
    """Which words are shown."""

    OLD = (Op.EQUAL, Op.DELETE)
    NEW = (Op.EQUAL, Op.INSERT)
    BOTH = (Op.EQUAL, Op.DELETE, Op.INSERT)


class Setting:
    """Writes rows of a comparison; the texts are called ``old`` and ``new``, their provisions as ``cited`` and their
    footnotes as ``numbers`` has the first of each provision."""

    def __init__(self, sides: SideBySide, side: Side, old: str, new: str, cited: Cited, numbers: Numbers) -> None:
        self._side, self._sides = side, sides
        self._cited = cited
        self._names = {Side.OLD: old, Side.NEW: new, Side.BOTH: old}
        self._numbers = numbers

    def _place(self, version: Version, id: str) -> str:
        """After which provision another one stands, as that is cited."""
        beside = version.children[version.by_id[id].parent]
        place = beside.index(version.by_id[id])
        if place:
            after = QCoreApplication.translate("Compare", "after {citation}")
            return after.format(citation=self._cited[version is self._sides.new].get(beside[place - 1].id, ""))
        return QCoreApplication.translate("Compare", "before all others")

    def write(self, row: Row, sheet: ComparedSheet) -> None:
        """Writes one row."""
        pair, side = row.pair, self._side
        shown = {Side.OLD: pair.old, Side.NEW: pair.new, Side.BOTH: pair.new or pair.old}[side]
        if shown is None:
            words = QCoreApplication.translate("Compare", "Not in {name}")
            sheet.absent(row.id, words.format(name=self._names[side]), headed=_headed(row.provision))
            return
        label, indent = list(self._label(row, sheet)), indent_of(shown.kind)
        heading, text = (list(self._words(row, sheet, of_heading=of_heading)) for of_heading in (True, False))
        if heading or _headed(shown):
            sheet.headed(row.id, shown.kind, label, heading)
            label, indent = [], 0
            if text and not shown.table:
                sheet.labelled(row.id, [], text, 0)
        elif not shown.table:
            sheet.labelled(row.id, label, text, indent)
        if shown.table and text:
            sheet.table(row.id, text)
        self._footnotes(row, shown, sheet)
        for line in self._remarks(row):
            sheet.remark(row.id, line, indent + bool(label))

    def _label(self, row: Row, sheet: ComparedSheet) -> Iterator[Piece]:
        change, side, forms = row.pair.change, self._side, sheet.formats
        if change is None or ChangeKind.RELABELLED not in change.changes:
            yield from [(row.provision.label, self._whole(row, sheet, forms.heading))] if row.provision.label else []
            return
        labels = ((change.old_label, forms.delete, Side.OLD), (change.label, forms.insert, Side.NEW))
        shown = [(label, form) for label, form, on in labels if label and side in (on, Side.BOTH)]
        for place, (label, form) in enumerate(shown):
            if place:
                yield "\u00a0", forms.label
            yield label, form

    def _whole(self, row: Row, sheet: ComparedSheet, form: QTextCharFormat) -> QTextCharFormat:
        """The format of what is shown of a provision that one of the texts does not have."""
        if row.pair.new is None:
            return sheet.formats.delete
        return sheet.formats.insert if row.pair.old is None else form

    def _words(self, row: Row, sheet: ComparedSheet, *, of_heading: bool) -> Iterator[Piece]:
        old, new, change = row.pair.old, row.pair.new, row.pair.change
        shown = old if self._side is Side.OLD else new or old
        own = _said(shown, of_heading=of_heading)
        segments: Sequence[Segment] = (Segment(Op.EQUAL, own),) if own else ()
        if change is not None:
            found = change.heading if of_heading else change.segments
            if self._side is not Side.OLD or _joined(found, Side.OLD) == own:
                segments = found or segments
        # what went to another provision is not among the words that are gone, so that their places are unknown
        known = _joined(segments, Side.OLD) == _said(old, of_heading=of_heading)
        yield from _pieces(
            segments,
            self._side,
            _numbered(old, self._numbers[0], of_heading=of_heading) if known else (),
            _numbered(new, self._numbers[1], of_heading=of_heading),
            sheet,
        )

    def _footnotes(self, row: Row, shown: Provision, sheet: ComparedSheet) -> None:
        change = row.pair.change
        plain = [Segment(Op.EQUAL, "\n".join(shown.footnotes))] if shown.footnotes else []
        segments = [one for one in change.footnotes if one.op in self._side.value] if change else plain
        first = self._numbers[self._side is not Side.OLD or row.pair.old is None].get(row.id, 1)
        for line in _lines(segments):
            gone = all(op is Op.DELETE for op, _ in line)
            number = "\u2013" if gone and self._side is Side.BOTH else str(first)
            first += number != "\u2013"
            sheet.footnote(row.id, number, [(text, _form(op, sheet, sheet.formats.note)) for op, text in line])

    def _remarks(self, row: Row) -> Iterator[str]:
        """Where it stood, or stands now."""
        change, side = row.pair.change, self._side
        if change is None:
            return
        translate = QCoreApplication.translate
        if ChangeKind.MOVED in change.changes:
            if side is Side.OLD:
                said = translate("Compare", "Moved: in {name} it is {citation}, {place}")
                name, here, place = self._names[Side.NEW], change.citation, self._place(self._sides.new, row.id)
            else:
                said = translate("Compare", "Moved: in {name} it was {citation}, {place}")
                name, here, place = self._names[Side.OLD], change.old_citation, self._place(self._sides.old, row.id)
            yield f"{SIGNS[ChangeKind.MOVED]} " + said.format(citation=here, name=name, place=place)
        if change.exchanged and side is not Side.NEW:
            yield translate("Compare", "Words went to or came from its neighbours; they are not marked as new or gone")


def _headed(provision: Provision) -> bool:
    return bool(provision.heading) or provision.kind in _HEADED


def _said(provision: Provision | None, *, of_heading: bool) -> str:
    return (provision.heading if of_heading else provision.text) if provision else ""


def _joined(segments: Iterable[Segment], side: Side) -> str:
    return "".join(segment.text for segment in segments if segment.op in side.value)


def _numbered(provision: Provision | None, first: dict[str, int], *, of_heading: bool) -> list[tuple[Mark, str]]:
    """The marks of a text, footnotes with their numbers."""
    if provision is None:
        return []
    number = first.get(provision.id, 1)
    notes = [m for m in (*provision.heading_marks, *provision.marks) if m.kind is MarkKind.FOOTNOTE]
    numbers = {id(mark): str(number + place) for place, mark in enumerate(notes)}
    marks = provision.heading_marks if of_heading else provision.marks
    return [(mark, numbers.get(id(mark), "")) for mark in marks]


def _pieces(
    segments: Iterable[Segment],
    side: Side,
    old: Sequence[tuple[Mark, str]],
    new: Sequence[tuple[Mark, str]],
    sheet: ComparedSheet,
) -> Iterator[Piece]:
    """The words of a side with their emphasis, and the numbers of footnotes where these hang."""
    before = after = 0
    for segment in segments:
        op, length = segment.op, len(segment.text)
        from_old = op is Op.DELETE or (op is Op.EQUAL and side is Side.OLD)
        if op in side.value:
            start, marks = (before, old) if from_old else (after, new)
            form = _form(op, sheet, sheet.formats.body)
            yield from _cut(segment.text, start, marks, form)
        before += length * (op is not Op.INSERT)
        after += length * (op is not Op.DELETE)


def _cut(text: str, start: int, marks: Sequence[tuple[Mark, str]], form: QTextCharFormat) -> Iterator[Piece]:
    end = start + len(text)
    here = [(m, sign) for m, sign in marks if (m.start < end and m.end > start) or start < m.start == m.end <= end]
    here += [(m, sign) for m, sign in marks if m.start == m.end == start == 0]
    cuts = sorted({start, end, *(min(max(at, start), end) for m, _ in here for at in (m.start, m.end))})
    for from_, to in zip(cuts, [*cuts[1:], end], strict=True):
        yield from (
            (sign, raised(form)) for m, sign in here if sign and m.start == from_ and (from_ > start or not start)
        )
        if from_ < to:
            covering = [m for m, sign in here if not sign and m.start <= from_ and to <= m.end]
            yield text[from_ - start : to - start], emphasised(form, covering)


def _form(op: Op, sheet: ComparedSheet, plain: QTextCharFormat) -> QTextCharFormat:
    return {Op.EQUAL: plain, Op.INSERT: sheet.formats.insert, Op.DELETE: sheet.formats.delete}[op]


def _lines(segments: Iterable[Segment]) -> list[list[tuple[Op, str]]]:
    """What was joined by line ends, in lines again."""
    lines: list[list[tuple[Op, str]]] = []
    for segment in segments:
        for place, text in enumerate(segment.text.split("\n")):
            if place or not lines:
                lines.append([])
            if text:
                lines[-1].append((segment.op, text))
    return [line for line in lines if line]
