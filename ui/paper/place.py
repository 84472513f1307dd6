"""The place that a line of a report is about: the article it stands in, with what it would make of it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.conference import Conference
from ui.paper.lines import said_place, without_options
from ui.sheet import Sheet, indent_of
from ui.theme import SPACE, Theme
from ui.typesetting import Piece, redline
from ui.work import line_of
from workbench.domain.amendment import Operation, Relation
from workbench.domain.errors import TreatyError
from workbench.domain.provision import Kind, Provision
from workbench.domain.version import Version
from workbench.session import Op, Remark, Segment, Taken

_WHOLE = (Kind.ARTICLE, Kind.PREAMBLE)
_MOST = 60
"""How many provisions of a long article are shown around the one that it is about."""


class Place(QTextEdit):
    """Shows an amendment as a redline where it stands, or the words that a remark is about."""

    def __init__(self, theme: Theme, conference: Conference) -> None:
        super().__init__(readOnly=True, objectName="redline")
        self.setAccessibleName(self.tr("The place in the text"))
        self._theme = theme
        self._conference = conference
        self._lit = 0

    def forget(self) -> None:
        """Shows nothing."""
        self.clear()

    def show_taken(self, one: Taken, version: Version) -> None:
        """An amendment in its article."""
        own = one.amendment
        sheet = self._begin()
        sheet.line([(self._conference.names(own.sponsors), sheet.formats.heading)])
        for said in (own.reason, *(without_options(line_of(note)) for note in one.notes)):
            if said:
                sheet.line([(said, sheet.formats.quiet)])
        self._rule(sheet)
        centre = own.anchor if own.operation is Operation.ADD else own.at
        for provision in _around(version, centre or ""):
            if own.operation is Operation.ADD and provision.id == own.anchor and own.relation is Relation.BEFORE:
                self._added(sheet, own.provisions)
            self._set(sheet, provision, one, version)
            last = version.subtree(own.anchor)[-1].id if own.anchor in version.by_id else ""
            if own.operation is Operation.ADD and own.relation is not Relation.BEFORE and provision.id == last:
                self._added(sheet, own.provisions)
        self._end()

    def show_remark(self, remark: Remark, version: Version) -> None:
        """What was not taken, and the article that it says it stands in, where it says one."""
        sheet = self._begin()
        sheet.line([(said_place(remark.where), sheet.formats.heading)])
        sheet.line([(without_options(line_of(remark.why)), sheet.formats.quiet)])
        if remark.text:
            sheet.line([(line_of(remark.text), sheet.formats.body)], above=SPACE)
        at = self._cited(remark.where, version)
        if at:
            self._rule(sheet)
            for provision in _around(version, at):
                self._mark(provision.id == at)
                sheet.provision(provision)
        self._end()

    def _set(self, sheet: Sheet, provision: Provision, one: Taken, version: Version) -> None:
        own = one.amendment
        gone = own.operation in (Operation.SUP, Operation.MOVE) and own.at in {
            provision.id,
            *(above.id for above in version.ancestors(provision.id)),
        }
        if provision.id != own.at and not gone:
            sheet.provision(provision)
            return
        self._mark(provision.id == own.at)
        if gone:
            heading = [(provision.heading, sheet.formats.delete)]
            words: list[Piece] = [(provision.text, sheet.formats.delete)]
        else:
            new = {Operation.MOD: (provision.heading, one.after), Operation.RETITLE: (one.after, provision.text)}
            after = new.get(own.operation, (provision.heading, provision.text))
            heading = list(redline(self._segments(provision.heading, after[0]), sheet.formats))
            words = list(redline(self._segments(provision.text, after[1]), sheet.formats))
        if provision.heading or provision.kind in _WHOLE:
            sheet.heading(provision.id, provision.kind, provision.label, heading)
            if provision.text:
                sheet.paragraph(provision.id, "", words)
        else:
            sheet.paragraph(provision.id, provision.label, words, indent_of(provision.kind))
        if own.operation is Operation.NOTES:
            sheet.line(redline(self._segments(one.before, one.after), sheet.formats), above=SPACE)

    def _added(self, sheet: Sheet, provisions: tuple[Provision, ...]) -> None:
        self._mark(True)
        for one in provisions:
            if one.heading:
                sheet.heading(one.id, one.kind, one.label, [(one.heading, sheet.formats.insert)])
            words = list(redline([Segment(Op.INSERT, one.text)], sheet.formats))
            sheet.paragraph(one.id, "" if one.heading else one.label, words, indent_of(one.kind))

    def _segments(self, old: str, new: str) -> tuple[Segment, ...]:
        return self._conference.session.redline(old, new)

    def _cited(self, where: str, version: Version) -> str:
        cited = self._conference.session.citations(version.name)
        found = next((id for id, citation in cited.items() if citation == where), "")
        if not found:
            try:
                found = self._conference.session.find(where, version.name).id
            except TreatyError:
                return ""
        return found

    def _begin(self) -> Sheet:
        self.clear()
        self._lit = 0
        sheet = Sheet(self.document(), self._theme, 0.92)
        self.document().setDocumentMargin(14)
        return sheet

    def _rule(self, sheet: Sheet) -> None:
        sheet.line([("", sheet.formats.body)])

    def _mark(self, here: bool) -> None:
        if here and not self._lit:
            self._lit = self.document().blockCount()

    def _end(self) -> None:
        """Shows the place in the upper half, with a ground under its first line."""
        block = self.document().findBlockByNumber(self._lit)
        self.setExtraSelections([])
        if not self._lit or not block.isValid():
            self.verticalScrollBar().setValue(0)
            return
        lit = QTextEdit.ExtraSelection()
        lit.cursor = QTextCursor(block)
        lit.cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        lit.format.setBackground(QColor(self._theme.colours.accent_soft))
        lit.format.setProperty(lit.format.Property.FullWidthSelection, True)
        self.setExtraSelections([lit])
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(max(0, round(top - self.viewport().height() / 3)))


def _around(version: Version, id: str) -> Iterator[Provision]:
    """The provisions of the article that one stands in; of a long one those around it."""
    if id not in version.by_id:
        return
    lineage = [version.by_id[id], *version.ancestors(id)]
    whole = next((one for one in lineage if one.kind in _WHOLE), lineage[0])
    shown = version.subtree(whole.id)
    here = next(place for place, one in enumerate(shown) if one.id == id)
    start = max(0, min(here - _MOST // 2, len(shown) - _MOST))
    yield from shown[start : start + _MOST]
