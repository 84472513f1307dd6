"""The comparison in columns: a table across the page, a column for each text, a row for each provision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.comparison import Change, ChangeKind, compare
from workbench.exchange.form_phrases import FormPhrases, form_phrases
from workbench.exchange.front import Front
from workbench.exchange.proposals import Column, Marked, Proposal, changed
from workbench.exchange.word_out.alike import ends, lines_of
from workbench.exchange.word_out.document import LANDSCAPE_EDGE, Shape, WordDocument
from workbench.exchange.word_out.grid import Cell, Line, Row, write_grid
from workbench.exchange.word_out.layout import HEADED
from workbench.exchange.word_out.marking import footnotes, key, label_before, pieces
from workbench.exchange.word_out.runs import Piece
from workbench.text.diff import Op, Segment, diff

NARROW = 1350  # the width of the column of citations, in twentieths of a point: that of "Preambular"


def write_columns(
    columns: Sequence[Column],
    front: Front,
    out: Path,
    *,
    compromise: bool = True,
    whole: bool = False,
    only_changed: bool = False,
) -> None:
    """Writes ``columns`` side by side, words marked against the first.

    What is alike in all is told in a line, printed as well in a ``whole`` one, or left out with ``only_changed``.
    With ``compromise`` the last one is the column of compromises. Raises :class:`FileProblem` when ``out`` cannot be
    written.
    """
    document = WordDocument(front, landscape=True)
    words = form_phrases(front.primary)
    base, *others = columns
    titles = [f"{base.title} ({words.base})", *(column.title for column in others)]
    document.title_page(words.columns, " · ".join(titles))
    document.begin_text()
    document.paragraph("TreatyLegendHeading", words.columns, Shape(keep_next=True)).words(document.phrases.legend)
    legend = document.paragraph("TreatyLegend", words.first_column)
    legend.words(f"{words.first_column}{document.phrases.colon}").pieces(key(document.phrases)).words(".")
    if left_out := dict.fromkeys(name for column in others for name in column.left_out):
        line = words.not_placed.format(version=base.title, names=", ".join(left_out))
        document.paragraph("TreatyLegend", line).words(line)
    if any(column.rivals for column in others):
        document.paragraph("TreatyLegend", words.rivals).words(words.rivals)
    if compromise:
        document.paragraph("TreatyLegend", words.settled_so_far).words(words.settled_so_far)
    table = _Table(base, others, [_Column(column, base, words, document) for column in others], words, document)
    rows = list(table.rows(whole=whole, only_changed=only_changed))
    if any(row.across for row in rows):
        document.paragraph("TreatyLegend", words.in_one_line).words(words.in_one_line)
    if any(not row.across for row in rows):
        widths = [NARROW, *[(LANDSCAPE_EDGE - NARROW) // len(columns)] * len(columns)]
        write_grid(document, [words.provision, *titles], widths, rows)
    else:
        document.paragraph("TreatyLegend", words.none_differs).words(words.none_differs)
    document.save(out)


@dataclass(frozen=True, slots=True)
class _Table:
    """Makes the rows of the table."""

    base: Column
    others: Sequence[Column]
    written: Sequence[_Column]
    words: FormPhrases
    document: WordDocument

    def rows(self, *, whole: bool, only_changed: bool) -> Iterator[Row]:
        """A row for each provision, or one for several that are alike in all texts."""
        versions = [self.base.version, *(column.version for column in self.others)]
        order = aligned(versions[0], versions[1:])
        if whole or only_changed:
            yield from (self._row(id) for id in order if not only_changed or self._differs(id))
            return
        for alike, ids in lines_of(order, versions, self._differs):
            if alike:
                cited = " – ".join(dict.fromkeys(map(self._citation, ends(ids, versions))))
                said = f"{cited}{self.document.phrases.colon}"
                yield Row([[[Piece(said), Piece(self.words.as_base, "ProposalRemark")]]], across=True)
            else:
                yield self._row(ids[0])

    def _row(self, id: str) -> Row:
        provision = self.base.version.by_id.get(id)
        everywhere = (self.base, *self.others)
        known = provision or next(c.version.by_id[id] for c in self.others if id in c.version.by_id)
        own: Cell = _whole(provision) if provision else [[Piece(self.words.absent, "ProposalRemark")]]
        cells = [[[Piece(self._citation(id))]], own, *(column.cell(id) for column in self.written)]
        worded = any(id in c.rivals or (id in c.version.by_id and c.version.by_id[id].text) for c in everywhere)
        return Row(cells, heading=known.kind in HEADED and not worded)

    def _differs(self, id: str) -> bool:
        return any(column.differs(id) for column in self.written)

    def _citation(self, id: str) -> str:
        return next(column.citations[id] for column in (self.base, *self.others) if id in column.citations)


def aligned(base: Version, others: Iterable[Version]) -> list[str]:
    """The provisions (ids) of all texts: those of ``base``, others behind the one of ``base`` that they follow."""
    behind: dict[str | None, dict[str, None]] = {}
    known: set[str] = set()
    for version in others:
        last: str | None = None
        for provision in version.provisions:
            if provision.id in base.by_id:
                last = provision.id
            elif provision.id not in known:
                known.add(provision.id)
                last = _over_gone(base, version, last)
                behind.setdefault(last, {})[provision.id] = None
    order = list(behind.get(None, ()))
    for provision in base.provisions:
        order += [provision.id, *behind.get(provision.id, ())]
    return order


def _over_gone(base: Version, version: Version, id: str | None) -> str | None:
    """The last of the provisions of ``base`` behind ``id`` that ``version`` does not have: they stay in place."""
    place = -1 if id is None else base.position[id]
    while place + 1 < len(base.provisions) and base.provisions[place + 1].id not in version.by_id:
        place += 1
    return base.provisions[place].id if place >= 0 else None


class _Column:
    """A column as it is written: its cells against those of the base."""

    def __init__(self, column: Column, base: Column, words: FormPhrases, document: WordDocument) -> None:
        self._column = column
        self._base = base.version
        self._words = words
        self._document = document
        self._asked = column.asked or {}
        changes = compare(base.version, column.version).changes
        if column.asked is not None:  # what is moved is what those who ask for it name, not the fewest provisions
            said = (replace(change, changes=change.changes - {ChangeKind.MOVED}) for change in changes)
            changes = tuple(change for change in said if change.changes)
        self._changes = {change.id: change for change in changes}

    def differs(self, id: str) -> bool:
        """Whether there is anything in the cell but what stands in the base."""
        if self._column.settled is not None:
            return id in self._column.settled
        return id in self._changes or id in self._column.rivals or id in self._asked

    def cell(self, id: str) -> Cell:
        """What the text has for a provision of any of the texts, in lines."""
        settled = self._column.settled
        if settled is not None and id not in settled:
            return []
        lines: list[Line] = []
        rivals = self._column.rivals.get(id, ())
        asked = self._asked.get(id, ())
        lines += [self._remark(self._words.does(one.amendment, one.what, one.place)) for one in asked]
        if id in self._changes:
            lines += self._changed(self._changes[id])
        elif id not in self._base.by_id:
            lines.append(self._remark(self._words.absent))
        elif not rivals and not asked:
            lines.append(self._remark(self._words.as_base))
        for proposal in rivals:
            lines += self._rival(proposal)
        if settled and settled[id]:
            lines.append(self._remark(self._words.partly))
        return lines

    def _changed(self, change: Change) -> Iterator[Line]:
        old, new = self._base.by_id.get(change.id), self._column.version.by_id.get(change.id)
        if new is None:
            yield self._remark(self._words.gone)
            return
        if old is None:
            yield self._remark(self._words.new)
        if ChangeKind.MOVED in change.changes:
            yield self._remark(self._words.moved.format(citation=change.citation))
        marked = _against(old, new)
        title = [*label_before(new.label, new=marked.new), *pieces(marked.heading)]
        if old is not None and change.label != change.old_label:
            both = (Segment(Op.DELETE, change.old_label), Segment(Op.INSERT, new.label))
            title = [*pieces(segment for segment in both if segment.text), Piece(" "), *pieces(marked.heading)]
        if old is not None and new.text and not changed(marked.text):
            yield (
                [*title, Piece(" "), *self._remark(self._words.as_base)] if title else self._remark(self._words.as_base)
            )
        else:
            yield from _lines(title, marked)
        if changed(change.footnotes):
            yield footnotes(self._document.phrases, change.footnotes)

    def _rival(self, proposal: Proposal) -> Iterator[Line]:
        yield [Piece(proposal.name, "ProposalNumber")]
        for one in proposal.marked:
            known = self._base.by_id.get(proposal.amendment.at) if one.text and not one.new else None
            label = one.label or (known.label if known else "")
            yield from _lines([*label_before(label, new=one.new), *pieces(one.heading)], one)
            if one.notes:
                yield footnotes(self._document.phrases, one.notes)
        if not proposal.marked:
            yield self._remark(self._words.does(proposal.amendment, proposal.what, proposal.place))

    def _remark(self, words: str) -> Line:
        return [Piece(words, "ProposalRemark")]


def _against(old: Provision | None, new: Provision) -> Marked:
    heading = diff(old.heading if old else "", new.heading)
    text = diff(old.text if old else "", new.text)
    return Marked(new.label, old is None, heading, text, new.table, new.marks, old.marks if old else ())


def _whole(provision: Provision) -> Cell:
    """A provision as it stands."""
    title = [*label_before(provision.label), Piece(provision.heading, "", provision.heading_marks)]
    if provision.heading and provision.text:
        return [title, _in_cell([Piece(provision.text, "", provision.marks)], provision.table)]
    return [[*title, *_in_cell([Piece(provision.text, "", provision.marks)], provision.table)]]


def _lines(title: Sequence[Piece], marked: Marked) -> Iterator[Line]:
    """Label and heading, and the text: on a line of its own where there is a heading."""
    text = _in_cell(pieces(marked.text, marked.marks, marked.old_marks), marked.table)
    if marked.heading and text:
        yield title
        yield text
    elif title or text:
        yield [*title, *text]


def _in_cell(found: Sequence[Piece], table: bool) -> list[Piece]:
    """Words that fit into a cell: of a table, the cells are told apart by a rule."""
    if not table:
        return list(found)
    return [Piece(piece.text.replace("\t", "|"), piece.style, piece.marks) for piece in found]
