"""How the words of a provision are written with the changes in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from workbench.domain.amendment import name_of
from workbench.domain.decision import Part
from workbench.domain.provision import Provision
from workbench.drafting.interleaving import Stretch
from workbench.drafting.tracked import Standing
from workbench.exchange.identity import Anchor
from workbench.exchange.tracking import Signed
from workbench.exchange.word_out.clean import Ink, label_before
from workbench.exchange.word_out.document import WordDocument
from workbench.exchange.word_out.parts import Comment
from workbench.exchange.word_out.runs import Change, NoteWords, Paragraph
from workbench.exchange.word_out.tables import write_rows
from workbench.exchange.word_out.tracked.remarks import Remark, Remarks


class TrackedInk(Ink):
    """Writes each stretch inside the changes that it is part of, and comments around those that they are on.

    ``told`` are the amendments (ids) whose comment is written. ``empty_rows`` name those that would delete a row
    without words: such a row bears one deletion, that of the first.
    """

    def __init__(
        self,
        document: WordDocument,
        standings: Iterable[Standing],
        signed: Mapping[str, Signed],
        moves: frozenset[str],
        remarks: Remarks,
    ) -> None:
        self._document = document
        self._standings = {one.provision.id: one for one in standings}
        self._signed = signed
        self._order = {id: place for place, id in enumerate(signed)}
        self._moves = moves
        self._remarks = remarks
        self.told: set[str] = set()
        self.empty_rows: list[tuple[str, ...]] = []

    def changes(self, one: Standing, stretch: Stretch | None = None) -> tuple[Change, ...]:
        """The changes that a whole standing or a stretch of it is part of: insertions around deletions.

        Of several deletions the first stands outermost, which is the one that Word and LibreOffice show. Where one
        author does both, deletions are around insertions: else LibreOffice takes neither for a change.
        """
        put_in = (*one.put_in, *(stretch.put_in if stretch else ()))
        out = sorted((*one.taken_out, *(stretch.taken_out if stretch else ())), key=self._order.__getitem__)
        into = [self._change(id, "moveTo" if id in self._moves else "ins") for id in put_in]
        away = [self._change(id, "moveFrom" if id in self._moves else "del") for id in out]
        same = not {change.author for change in into}.isdisjoint(change.author for change in away)
        return (*away, *into) if same else (*into, *away)

    def _change(self, id: str, kind: str) -> Change:
        return Change(kind, self._signed[id].author, self._signed[id].date)

    def listed(self, provision: Provision) -> bool:
        """Whether its heading stands in the table of contents: what is only proposed does not."""
        return not self._standings[provision.id].put_in

    def has(self, provision: Provision, part: Part) -> bool:
        """Whether there is anything to write."""
        return bool(self._stretches(provision, part))

    def write(self, paragraph: Paragraph, provision: Provision, part: Part, style: str = "") -> None:
        """Writes a part with all that is proposed for it, behind the bookmark that names it."""
        one = self._standings[provision.id]
        self.name(paragraph, provision, part)
        stretches = self._stretches(provision, part)
        if part is Part.HEADING and not provision.heading:
            stretches = [_with_break(provision, stretch) for stretch in stretches]
        self._write(paragraph, one, stretches, style, self._remarks.on(one, part))

    def name(self, paragraph: Paragraph, provision: Provision, part: Part) -> None:
        """Writes the bookmark of a part."""
        one = self._standings[provision.id]
        paragraph.bookmark(Anchor(one.of, part, one.copy).name())

    def apart(self, document: WordDocument, provision: Provision, part: Part, make: Callable[[], Paragraph]) -> None:
        """Writes a part in a paragraph of its own; where the base has none, each proposal for one has its own."""
        one = self._standings[provision.id]
        if part.of(provision):
            self.write(make(), provision, part)
            return
        whole, copy = document.changes, one.copy
        for stretch in self._stretches(provision, part):
            document.changes = self.changes(one, stretch)
            paragraph = make().bookmark(Anchor(one.of, part, copy).name())
            self._write(paragraph, one, [stretch], "", self._own(one, part, stretch, first=copy == one.copy))
            copy += 1
        document.changes = whole

    def above(self, document: WordDocument, provision: Provision, paragraph: Paragraph) -> Paragraph:
        """Writes the headings that are proposed for a provision without one, each on a line of its own."""
        one = self._standings[provision.id]
        for copy, stretch in enumerate(one.heading, one.copy):
            paragraph.bookmark(Anchor(one.of, Part.HEADING, copy).name())
            remarks = self._own(one, Part.HEADING, stretch, first=copy == one.copy)
            self._write(paragraph, one, [stretch], "ProvisionHeading", remarks)
            paragraph = document.split(paragraph, self.changes(one, stretch))
        return paragraph

    def table(self, document: WordDocument, provision: Provision) -> None:
        """Writes a table, whole rows put in and taken out, and words in its cells."""
        one = self._standings[provision.id]
        rows = one.rows
        words = [["".join(stretch.text for stretch in cell) for cell in row.cells] for row in rows]
        changes = [
            self.changes(replace(one, put_in=(), taken_out=()), Stretch("", (), row.put_in, row.taken_out))
            for row in rows
        ]
        for row, texts in zip(rows, words, strict=True):
            out = sorted(
                dict.fromkeys((*row.taken_out, *one.taken_out)), key=lambda id: (id in row.taken_out, self._order[id])
            )
            if len(out) > 1 and not any(texts):
                self.empty_rows.append(tuple(name_of(self._signed[id].amendment) for id in out))
        anchored = next((number for number, row in enumerate(rows) if not row.put_in), 0)
        remarks = self._remarks.by_cell(one)

        def write(paragraph: Paragraph, row: int, cell: int) -> None:
            if (row, cell) == (anchored, 0):
                paragraph.bookmark(Anchor(one.of, Part.TEXT, one.copy).name())
            inside = replace(
                one, put_in=(*one.put_in, *rows[row].put_in), taken_out=(*rows[row].taken_out, *one.taken_out)
            )
            self._write(paragraph, inside, rows[row].cells[cell], "", remarks.get((row, cell), ()))

        write_rows(document, document.body, words, "ProvisionTable", True, write, changes)
        document.paragraph("TreatySpacer")

    def _stretches(self, provision: Provision, part: Part) -> Sequence[Stretch]:
        one = self._standings[provision.id]
        return one.heading if part is Part.HEADING else one.text

    def _own(self, one: Standing, part: Part, stretch: Stretch, *, first: bool) -> list[Remark]:
        """The comments on one of several proposals for a part; those on none of them stand with the first."""
        others = {id for other in self._stretches(one.provision, part) for id in other.put_in} - {*stretch.put_in}
        here = self._remarks.on(one, part)
        return [own for own in here if own.amendment in stretch.put_in or (first and own.amendment not in others)]

    def _write(
        self, paragraph: Paragraph, one: Standing, stretches: Sequence[Stretch], style: str, remarks: Sequence[Remark]
    ) -> None:
        """The stretches, each in its changes, and the comments from the first to the last that they are on."""
        comments = self._document.comments
        own = paragraph.changes
        self._document.notes.changed = self._notes(one)
        last = len(stretches) - 1
        spans = [(remark.comment, *_span(stretches, remark)) for remark in remarks]
        self.told.update(remark.amendment for remark in remarks)
        open_: dict[Comment, str] = {}
        for number, stretch in enumerate(stretches or [Stretch("")]):
            for comment, first, _ in spans:
                if number == first:
                    open_[comment] = comments.begin(paragraph.element, comment)
            paragraph.changes = self.changes(one, stretch)
            paragraph.words(stretch.text, stretch.marks, style)
            paragraph.changes = own
            for comment, _, end in spans:
                if number == min(end, max(last, 0)):
                    comments.end(paragraph, open_[comment])
        self._document.notes.changed = {}

    def _notes(self, one: Standing) -> dict[str, NoteWords]:
        """The words of the footnotes, by the names that these have in a provision where somebody would change them."""
        apart = replace(one, put_in=(), taken_out=())
        return {
            str(place): [(stretch.text, self.changes(apart, stretch)) for stretch in words]
            for place, words in enumerate(one.notes)
        }


def _span(stretches: Sequence[Stretch], remark: Remark) -> tuple[int, int]:
    """The first and the last stretch that a comment is on: those whose words its amendment changes, or all.

    On a deleted footnote alone it may not stand: LibreOffice then loses the words behind it and mixes up the notes.
    """
    id = remark.amendment
    own = [place for place, one in enumerate(stretches) if one.text and id in (*one.put_in, *one.taken_out)]
    return (own[0], own[-1]) if own else (0, max(len(stretches) - 1, 0))


def _with_break(provision: Provision, stretch: Stretch) -> Stretch:
    """A heading where there is none yet, with what sets it off from the label before it."""
    label = provision.label
    return replace(stretch, text=f"{label_before(label, 'x')[len(label) :]}{stretch.text}") if label else stretch
