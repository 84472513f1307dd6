"""The text of a version with every proposal as tracked changes: an author for each party, a comment for each proposal.

Word and LibreOffice accept and reject such changes (ECMA-376 part 1, 17.13.5). What they cannot hold is several
deletions of the same words: the outermost is shown, the others stand inside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path

from workbench.domain.amendment import name_of
from workbench.domain.version import Version
from workbench.drafting.tracked import Standing, Tracked, track
from workbench.exchange.form_phrases import form_phrases
from workbench.exchange.front import Front
from workbench.exchange.tracking import Signed, TrackedChanges
from workbench.exchange.word_names import W
from workbench.exchange.word_out.clean import title_among, write_provision
from workbench.exchange.word_out.document import Shape, WordDocument
from workbench.exchange.word_out.layout import Layout
from workbench.exchange.word_out.runs import Change, Element, Piece, SubElement
from workbench.exchange.word_out.tracked.ink import TrackedInk
from workbench.exchange.word_out.tracked.remarks import Remarks

_ONE_COLUMN = 10


def write_tracked(version: Version, proposals: TrackedChanges, front: Front, out: Path) -> None:
    """Writes ``version`` with ``proposals`` as tracked changes in it, and changes to it from now on tracked.

    Raises :class:`FileProblem` when ``out`` cannot be written.
    """
    signed = {one.amendment.id: one for one in proposals.signed}
    amendments = [one.amendment for one in signed.values()]
    authors = {id: one.author for id, one in signed.items()}
    tracked = track(version, amendments, authors, known=proposals.beside)
    document = WordDocument(front)
    document.tracked = True
    words = form_phrases(front.primary)
    document.title_page(words.tracked, front.version)
    document.begin_text()
    ink = _text(document, tracked, signed)
    with document.in_front():
        _legend(document, version, proposals, ink)
    document.save(out)


def _text(document: WordDocument, tracked: Tracked, signed: dict[str, Signed]) -> TrackedInk:
    layout = _layout(tracked)
    title = title_among({id: tracked.base.by_id[id].text for id in layout.front}, document.about.title)
    ink = TrackedInk(document, tracked.standings, signed, tracked.moves, Remarks(tracked, signed))
    ranges = _Ranges(document, signed, tracked.moves)
    for standing in tracked.standings:
        ranges.close(standing)
        if standing.provision.table:
            _close(document)
        before = document.body[-1]
        document.changes = ink.changes(standing)
        write_provision(document, standing.provision, layout, title, ink)
        document.changes = ()
        ranges.open(standing, before)
    ranges.close(None)
    _close(document)
    return ink


def _layout(tracked: Tracked) -> Layout:
    """The layout of the base, with levels for what stands in it besides."""
    layout, base = Layout([one.provision for one in tracked.standings]), Layout(tracked.base.provisions)
    layout.headings |= base.headings
    layout.front = base.front
    layout.parents = base.parents | {one.provision.parent for one in tracked.standings if one.put_in}
    return layout


def _close(document: WordDocument) -> None:
    """Ends a run of paragraphs with an empty one where the last may go, mark and all: no table can take its place."""
    last = next((one for one in reversed(document.body) if one.tag in (W + "p", W + "tbl")), None)
    if last is not None and last.find(f"{W}pPr/{W}rPr") is not None:
        document.paragraph("TreatySpacer")


class _Ranges:
    """The marks around the two ends of moves, by which a program pairs them."""

    def __init__(self, document: WordDocument, signed: dict[str, Signed], moves: Iterable[str]) -> None:
        self._document = document
        self._names = {id: f"move{number}" for number, id in enumerate(sorted(moves), 1)}
        self._signed = signed
        self._open: dict[Change, str] = {}

    def close(self, standing: Standing | None) -> None:
        """Ends what does not go on with a standing."""
        going_on = set(self._ends(standing)) if standing else set()
        for end in [end for end in self._open if end not in going_on]:
            SubElement(self._document.body, f"{W}{end.kind}RangeEnd", {W + "id": self._open.pop(end)})

    def open(self, standing: Standing, before: Element) -> None:
        """Begins what begins with a standing, which was written behind the element ``before``."""
        for end, name in self._ends(standing).items():
            if end not in self._open and before.getnext() is not None:
                id = self._open[end] = self._document.notes.new_id()
                about = {"id": id, "name": name, "author": end.author, "date": end.date}
                mark = SubElement(
                    self._document.body, f"{W}{end.kind}RangeStart", {W + key: said for key, said in about.items()}
                )
                before.addnext(mark)
                before = mark

    def _ends(self, standing: Standing) -> dict[Change, str]:
        ends = [("moveFrom", id) for id in standing.taken_out] + [("moveTo", id) for id in standing.put_in]
        return {
            Change(kind, self._signed[id].author, self._signed[id].date): self._names[id]
            for kind, id in ends
            if id in self._names
        }


def _legend(document: WordDocument, version: Version, proposals: TrackedChanges, ink: TrackedInk) -> None:
    usual, words = document.phrases, form_phrases(document.about.primary)
    shape = Shape(keep_next=True, new_page=True)
    document.paragraph("TreatyLegendHeading", usual.legend, shape).words(usual.legend)
    if not proposals.signed:
        document.paragraph("TreatyLegend", words.no_proposals).words(words.no_proposals)
    else:
        counted = words.proposals.format(count=len(ink.told))
        document.paragraph("TreatyLegend", counted).words(counted, style="Bracket")
        for line in (words.by_author, words.accepting.format(version=version.name), words.same_words):
            document.paragraph("TreatyLegend", line).words(line)
    if proposals.parties:
        line = words.only_by.format(parties=", ".join(proposals.parties))
        document.paragraph("TreatyLegend", line).words(line)
    untold = (one.amendment for one in proposals.signed if one.amendment.id not in ink.told)
    left_out = [*proposals.left_out, *map(name_of, untold)]
    if left_out:
        line = words.not_placed.format(version=version.name, names=", ".join(left_out))
        document.paragraph("TreatyLegend", line).words(line)
    for names in dict.fromkeys(ink.empty_rows):
        line = words.empty_row.format(names=", ".join(names))
        document.paragraph("TreatyLegend", line).words(line)
    counts = Counter(one.author for one in proposals.signed)
    if counts:
        document.paragraph("TreatyLegendHeading", words.of_each, Shape(keep_next=True)).words(words.of_each)
        rows = [f"{author}\t{counts[author]}" for author in _in_order(document.about, proposals.signed)]
        if len(rows) > _ONE_COLUMN:  # read down, as any list
            half = (len(rows) + 1) // 2
            rows = ["\t".join(filter(None, pair)) for pair in zip_longest(rows[:half], rows[half:])]
        document.table([Piece("\n".join(rows))], "TreatyLegend", header=False)


def _in_order(about: Front, signed: Iterable[Signed]) -> list[str]:
    """The authors in the order of their names."""
    codes = {code for one in signed for code in one.amendment.sponsors if about.party_name(code) == one.author}
    return list(dict.fromkeys([*map(about.party_name, about.party_order(codes)), *(one.author for one in signed)]))
