"""From blocks to provisions: finds the articles, paragraphs and annexes of a treaty in a flat list of blocks.

The rule above all: the words of the provisions, in order, are the words of the source. What the
reader cannot place with confidence stays where it stood, and is remarked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.provision import Kind, Provision
from workbench.exchange.blocks import Remark, Source
from workbench.exchange.contexts import ANNEXES, Contexts
from workbench.exchange.headings import NUMBERED, Heading, heading_like, title_and_body
from workbench.exchange.numerals import Label, Number, bare_label
from workbench.exchange.outline import Node, Outline
from workbench.exchange.passage import Passage, begins_small, joined
from workbench.exchange.preamble import (
    is_enacting,
    is_opening,
    is_preambular,
    is_testimonium,
    preamble_heading,
    preambular_cuts,
    preambular_paragraphs,
)
from workbench.exchange.units import Unit, body, first_label, units_of

_KINDS = {
    **dict.fromkeys(ANNEXES, Kind.ANNEX),
    **dict.fromkeys(("book", "part", "title"), Kind.PART),
    "chapter": Kind.CHAPTER,
    **dict.fromkeys(("section", "subsection"), Kind.SECTION),
    NUMBERED: Kind.SECTION,
    "article": Kind.ARTICLE,
}
_RANKS = {
    division: rank
    for rank, division in enumerate(("annex", "appendix", "book", "part", "title", "chapter", "section", "subsection"))
} | {"protocol": 0}
_AHEAD = 12
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader made of a source: provisional ids "p1", "p2", … in document order.

    ``understood`` counts the blocks placed with confidence; the others have a remark.
    """

    provisions: tuple[Provision, ...]
    understood: int
    remarks: tuple[Remark, ...]


def read_structure(source: Source) -> Reading:
    """The provisions of a document, from its blocks; linear in its length."""
    blocks = source.blocks
    following = [*map(first_label, blocks[1:]), None]
    units = [
        unit
        for number, (block, label) in enumerate(zip(blocks, following, strict=False))
        for unit in units_of(number, block, label)
    ]
    reader = _Reader(units)
    reader.read()
    doubtful = sorted({units[place].block for place in reader.doubts})
    remarks = [
        Remark(source.blocks[units[place].block].where, _beginning(units[place]), why)
        for place, why in sorted(reader.doubts.items())
    ]
    return Reading(
        provisions=reader.outline.provisions(),
        understood=len(source.blocks) - len(doubtful),
        remarks=(*source.remarks, *_summarised(remarks)),
    )


class _Reader:
    """Goes through the units once, and tells the outline where each belongs."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.contexts = Contexts(units)
        self.doubts: dict[int, str] = dict(self.contexts.doubts)
        self.outline = Outline(indents_tell=any(unit.indent and unit.plain for unit in units))
        self._ranks = self._nesting()
        self._titles_stop = self._titles_end_in_stops()
        self._open: list[tuple[float, Node]] = []
        self._outside: list[tuple[float, Node]] = []
        self._numbered: dict[tuple[float, str], tuple[Number, list[Node]]] = {}
        self._article_outline: int | None = None
        self._title_outline: int | None = None

    def read(self) -> None:
        place = self._front(0)
        while place < len(self.units):
            if place in self.contexts.titles:
                self.contexts.titles.discard(place)
                self._pop_to(-1.0)
                place = self._front(place)
            elif (heading := self._heading(place)) is not None:
                place = self._division(place, heading)
            else:
                self._ordinary(place)
                place += 1

    def _heading(self, place: int) -> Heading | None:
        if place >= len(self.units) or place in self.contexts.mentions:
            return None
        return self.units[place].heading

    def _nesting(self) -> dict[str, float]:
        """How deep each division lies: the usual order, but a list that begins right below another lies in it."""
        ranks: dict[str, float] = dict(_RANKS)
        above: Heading | None = None
        for place, unit in enumerate(self.units):
            heading = self._heading(place)
            if heading is None:
                above = above if unit.titled or (unit.plain and heading_like(unit.passage.text)) else None
                continue
            if above and heading.division in ranks and above.division not in ANNEXES:
                begins = heading.number is not None and heading.number.first
                if begins and ranks[heading.division] < ranks[above.division]:
                    ranks[heading.division] = ranks[above.division] + 0.5
            above = heading if heading.division in ranks else None
        return ranks

    def _pop_to(self, rank: float) -> None:
        while self._open and self._open[-1][0] >= rank:
            self._open.pop()
        self.outline.close(self._open[-1][1] if self._open else self.outline.root)

    def _division(self, place: int, heading: Heading) -> int:
        """Opens the division announced at ``place``, with its heading and what follows it in its paragraph."""
        unit = self.units[place]
        stopped = self._titles_stop and heading.division == "article" and self._stopped_title(place)
        title, rest = title_and_body(heading.rest, unit.styled or stopped)
        notes, after = Passage(""), place + 1
        if heading.bare:  # but a footnote may hang on the label
            notes = heading.rest
            title, rest = self._title_below(after, heading)
            if title:
                self._title_outline = self.units[after].outline or self._title_outline
                unit, after = self.units[after], after + 1
        title = joined((notes, title))
        if heading.division == NUMBERED and not title.text and not rest:
            return self._numbered_paragraph(place, heading, title)
        if heading.division == "article":
            self._article_outline = self.units[place].outline
            self.outline.close(self._open[-1][1] if self._open else self.outline.root)
            if place in self.contexts.back:
                self._back()
            self.outline.division(Kind.ARTICLE, heading.label, title, self.outline.host)
        else:
            self._container(place, heading, title)
        if heading.division in ANNEXES and is_enacting(rest.text):
            return self._recitals("", rest, after - 1, after)
        following = self.units[after].label if after < len(self.units) else None
        parts = list(body(unit.block, rest, following)) if rest else []
        for number, part in enumerate(parts):
            coming = [other.label for other in (*parts[number + 1 :], *self.units[after : after + 2]) if other.label]
            self._put(place, part, coming)
        return self._preamble(after, sure=True) if heading.division in ANNEXES else after

    def _container(self, place: int, heading: Heading, title: Passage) -> None:
        numbered = heading.division == NUMBERED
        rank = self._rank_of_numbered(place, heading) if numbered else self._ranks[heading.division]
        if place in self.contexts.back:
            self._back()
        if numbered:
            self._go_on_counting(heading, rank)
        if place in self.contexts.inner:
            annexes = [index for index, (_, node) in enumerate(self._open) if node.kind is Kind.ANNEX]
            if annexes:
                self._open = self._open[: annexes[0] + (heading.division == "appendix")]
            self.outline.close(self._open[-1][1] if self._open else self.outline.root)
            rank = 100.0
        else:
            self._pop_to(rank)
        node = self.outline.division(_KINDS[heading.division], heading.label, title, self.outline.host)
        self._open.append((rank, node))

    def _go_on_counting(self, heading: Heading, rank: float) -> None:
        """Returns to where the number before this one stood, across what that one held."""
        key = (rank, heading.word)
        if heading.number is None:
            return
        last, above = self._numbered.get(key, (None, []))
        nodes = [node for _, node in self._open]
        if last is not None and heading.number.follows(last) and nodes[: len(above)] == above:
            self._open = self._open[: len(above)]
        above = [node for at, node in self._open if at < rank]
        self._numbered[key] = (heading.number, above)

    def _rank_of_numbered(self, place: int, heading: Heading) -> float:
        """Below all that have a word; among themselves by the source's level, then I over A over 1."""
        form = 1 if heading.label[0] in "IVXL" else 2 if heading.label[0].isalpha() else 3
        return len(_RANKS) + (self.units[place].outline or 0) / 10 + form / 100

    def _numbered_paragraph(self, place: int, heading: Heading, notes: Passage) -> int:
        """A number that stands above its paragraph like a heading, perhaps with footnotes on it."""
        below = self.units[place + 1] if place + 1 < len(self.units) else None
        text = below.passage if below and below.plain and not below.titled else Passage("")
        coming = [other.label for other in self.units[place + 1 : place + 1 + _AHEAD] if other.label]
        self.outline.item(bare_label(heading.label), joined((notes, text)), None, 0, coming)
        return place + 2 if text else place + 1

    def _back(self) -> None:
        """Leaves the annexes that stand inside the text, which now goes on."""
        annexes = [index for index, (_, node) in enumerate(self._open) if node.kind is Kind.ANNEX]
        if annexes:
            self._open = self._open[: annexes[0]]
        self.outline.close(self._open[-1][1] if self._open else self.outline.root)

    def _title_below(self, place: int, heading: Heading) -> tuple[Passage, Passage]:
        """The heading that stands in the paragraph below the label, and what runs on after it there."""
        nothing = Passage("")
        if place >= len(self.units) or place in self.contexts.titles:
            return nothing, nothing
        unit = self.units[place]
        if not unit.plain or preamble_heading(unit.passage) is not None:
            return nothing, nothing
        if unit.titled or (self._titles_stop and self._stopped_title(place - 1)):
            return unit.passage, nothing
        title, rest = title_and_body(unit.passage)
        below = self.units[place + 1] if place + 1 < len(self.units) else None
        if heading.division == "article" and not rest:
            goes_on = below is not None and below.plain and begins_small(below.passage.text)
            if below is None or self._heading(place + 1) is not None or goes_on:
                return nothing, nothing  # a short body, or the first line of one, and no title
        return (title, rest) if title else (nothing, nothing)

    def _titles_end_in_stops(self) -> bool:
        """Whether this source ends the titles of its articles with a full stop, as most of them show."""
        articles = [place for place in range(len(self.units)) if self._is_article(place)]
        stopped = [place for place in articles if self._stopped_title(place)]
        return len(stopped) > 2 and len(stopped) > 0.6 * len(articles)

    def _is_article(self, place: int) -> bool:
        heading = self._heading(place)
        return heading is not None and heading.division == "article"

    def _stopped_title(self, place: int) -> bool:
        """Whether a short line with a full stop stands between an article's label and its first paragraph."""
        heading = self._heading(place)
        if heading is None:
            return False
        below = place + 1 if heading.rest else place + 2
        if below >= len(self.units) or self._heading(below) is not None:
            return False
        unit = self.units[place + 1]
        line = heading.rest or (unit.passage if unit.plain else Passage(""))
        return line.text.endswith(".") and heading_like(line.text[:-1], limit=20)

    def _ordinary(self, place: int) -> None:
        unit = self.units[place]
        if unit.titled:
            self._untitled(place)
        elif unit.plain and is_testimonium(unit.passage.text) and self.outline.host.kind is Kind.ARTICLE:
            self._leave_article()
            self.outline.text(unit.passage, unit.indent)
        else:
            coming = [other.label for other in self.units[place + 1 : place + 1 + _AHEAD] if other.label]
            self._put(place, unit, coming)

    def _untitled(self, place: int) -> None:
        """A heading without a label: over articles it opens a section, inside one it is text where it stands."""
        unit = self.units[place]
        below = self._heading(place + 1)
        inside = self.outline.host.kind is Kind.ARTICLE
        if below is not None and below.division == "article" and (inside or self._open):
            self._pop_to(self._ranks["subsection"])
            node = self.outline.division(Kind.SECTION, "", unit.passage, self.outline.host)
            self._open.append((self._ranks["subsection"], node))
            return
        if inside and unit.outline is not None and self._article_outline is not None:
            above = unit.outline < self._article_outline
            if above or (unit.outline == self._title_outline != self._article_outline):
                self._leave_article()
        self.outline.subheading(unit.passage)

    def _leave_article(self) -> None:
        """What follows belongs to the annex, or to the instrument, as a whole."""
        annexes = [depth for depth, (_, node) in enumerate(self._open) if node.kind is Kind.ANNEX]
        self._open = self._open[: annexes[-1] + 1] if annexes else []
        self.outline.close(self._open[-1][1] if self._open else self.outline.root)

    def _put(self, place: int, unit: Unit, coming: Sequence[Label]) -> None:
        if unit.label is not None:
            self.outline.item(unit.label, unit.passage, unit.level, unit.indent, coming)
            if self.outline.doubts and place not in self.doubts:
                self.doubts[place] = f"its number was not expected here: {self.outline.doubts[0]}"
        else:
            self.outline.text(unit.passage, unit.indent, unit.mark, unit.table)

    def _front(self, place: int) -> int:
        """What stands before the first heading of an instrument: its title as text, then its preamble."""
        self._article_outline = self._title_outline = None
        end = self._next_heading(place)
        start = self._preamble_start(place, end)
        for before in range(place, start):
            self.outline.close(self.outline.root)
            self._put(before, self.units[before], ())
        return self._preamble(start) if start < end else end

    def _next_heading(self, place: int) -> int:
        while place < len(self.units) and self._heading(place) is None:
            place += 1
        return place

    def _preamble_start(self, place: int, end: int) -> int:
        """Where the preamble begins between ``place`` and ``end``; ``end`` if there is none."""
        last = max((at for at in range(place, end) if _speaks_of_agreement(self.units[at])), default=-1)
        for at in range(place, end):
            text = self.units[at].passage.text
            if self.units[at].plain and preamble_heading(self.units[at].passage) is not None:
                return at
            if self.units[at].titled or self.units[at].table or self._is_operative(at):
                continue
            if is_enacting(text):
                return at
            opens = is_opening(text) or (is_preambular(text) and not heading_like(text))
            if opens and (last >= at or len(preambular_cuts(text)) > 1):
                return at
        return end

    def _preamble(self, place: int, sure: bool = False) -> int:
        """Reads the preamble that begins at ``place``, if there is one; returns where it ends.

        With ``sure`` only enacting words or its name make a preamble, as inside an annex.
        """
        end = self._next_heading(place)
        if place == end or self._preamble_start(place, end) != place:
            return place
        first = self.units[place].passage
        named = preamble_heading(first) if self.units[place].plain else None
        if sure and named is None and not any(is_enacting(unit.passage.text) for unit in self.units[place:end]):
            return place
        if named is None and not self.units[place].plain:
            return self._recitals("", Passage(""), place - 1, end)
        if named is None:
            return self._recitals("", first, place, end)
        label = " ".join(first.text[:named].split()).rstrip(" .:–—-")
        return self._recitals(label, first.drop(named), place, end)

    def _recitals(self, label: str, first: Passage, place: int, end: int) -> int:
        """A preamble whose first words are ``first``, from the unit at ``place``; returns where it ends."""
        host = self.outline.host
        node = self.outline.division(Kind.PREAMBLE, label, Passage(""), host)
        ended = [self._preambular(node, place, piece) for piece in preambular_paragraphs(first)]
        at = place + 1
        while not (ended and ended[-1]) and at < end and not self._ends_preamble(at):
            unit = self.units[at]
            if unit.plain:
                ended = [self._preambular(node, at, piece) for piece in preambular_paragraphs(unit.passage)]
            else:
                self._put(at, unit, [other.label for other in self.units[at + 1 : at + _AHEAD] if other.label])
            at += 1
        self.outline.close(host)
        return at

    def _is_operative(self, place: int) -> bool:
        """Whether a paragraph is the first of those that a resolution numbers after its preamble."""
        label = self.units[place].label
        return label is not None and label.form == "x." and label.readings[0] == ("1", 1)

    def _ends_preamble(self, place: int) -> bool:
        unit = self.units[place]
        titled = unit.titled and not is_preambular(unit.passage.text)
        return titled or self._is_operative(place) or place in self.contexts.titles

    def _preambular(self, node: Node, place: int, piece: Passage) -> bool:
        """Adds one paragraph of the preamble; says whether it holds the enacting words, which end it."""
        if not node.children and not node.text and not is_preambular(piece.text):
            node.text = piece
        elif is_enacting(piece.text) and (not is_preambular(piece.text) or len(piece.text) < 200):
            self.outline.close(node)
            self.outline.text(piece).kind = Kind.TEXT
        else:
            self.outline.text(piece, self.units[place].indent)
        return is_enacting(piece.text)


def _speaks_of_agreement(unit: Unit) -> bool:
    return is_preambular(unit.passage.text) or is_enacting(unit.passage.text)


def _beginning(unit: Unit) -> str:
    text = " ".join(filter(None, (unit.mark or (unit.label.written if unit.label else ""), unit.passage.text)))
    return text if len(text) <= 80 else text[:79].rsplit(" ", 1)[0] + " …"


def _summarised(remarks: Sequence[Remark]) -> list[Remark]:
    """Remarks of one kind beyond the first few become one that says how many more there are."""
    shown: list[Remark] = []
    counts: dict[str, int] = {}
    for remark in remarks:
        kind = remark.why.split(":")[0]
        counts[kind] = counts.get(kind, 0) + 1
        if counts[kind] <= _SHOWN:
            shown.append(remark)
    for kind, count in counts.items():
        if count > _SHOWN:
            shown.append(Remark("", f"{count - _SHOWN} more places", kind))
    return shown
