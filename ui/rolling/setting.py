"""A rolling text set in type: provision by provision, its contested spans in brackets."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from ui.conference import Conference
from ui.sheet import DIVISIONS, Sheet, indent_of
from ui.typesetting import Keys, Names, Piece, bracketed, keyless, settlements
from workbench.domain.provision import Kind
from workbench.session import RollingProvision

translate = QCoreApplication.translate

HEADED = (*DIVISIONS, Kind.ARTICLE)
"""The kinds that have a line over their words, be it only with their label."""


class Rolling:
    """Writes provisions of a rolling text, their contested spans in brackets that name parties as ``called`` does."""

    def __init__(self, conference: Conference, called: Names = ", ".join) -> None:
        self._names = conference.names
        self._called = called

    def provision(self, provision: RollingProvision, sheet: Sheet) -> None:
        """Writes one provision."""
        place = provision.place if provision.proposed else provision.id
        label, indent = provision.label, indent_of(provision.kind)
        heading = list(self._words(provision, sheet, heading=True))
        if heading or provision.kind in HEADED:
            sheet.heading(place, provision.kind, provision.label, heading)
            label, indent = "", 0
        words = list(self._words(provision, sheet, heading=False))
        if words and provision.table:
            sheet.table(place, words)
        elif words:
            sheet.paragraph(place, label, words, indent)
        if provision.notes:
            keys = self.keys(provision, heading=False)
            notes = bracketed(provision.notes, sheet.formats, self._names, (), [], self._called, keys)
            about = (translate("Rolling", "Footnotes:") + "\u00a0", sheet.formats.quiet)
            sheet.line([about, *notes], indent=indent + bool(label))
        told = list(settlements(*(part for _, part in provision.parts), called=self._called))
        if provision.keep:
            told.append(
                translate("Rolling", "To be kept as it is: {parties}").format(parties=self._names(provision.keep))
            )
        for line in told:
            sheet.line([(line, sheet.formats.quiet)], indent=indent + bool(label))

    def keys(self, provision: RollingProvision, *, heading: bool) -> Keys:
        """How brackets of a provision are known again: not at all."""
        return keyless

    def _words(self, provision: RollingProvision, sheet: Sheet, *, heading: bool) -> Iterator[Piece]:
        """Contested words; the marks of a proposed provision are none of the current text."""
        segments = provision.heading if heading else provision.segments
        marks = provision.heading_marks if heading else provision.marks
        own = () if provision.proposed else marks
        keys = self.keys(provision, heading=heading)
        return bracketed(segments, sheet.formats, self._names, own, sheet.notes, self._called, keys)
