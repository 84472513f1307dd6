"""Goes through the units of a source once, and tells the outline where each belongs."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.errors import Line
from workbench.domain.provision import Kind
from workbench.exchange.structure.contexts import ANNEXES, Contexts
from workbench.exchange.structure.divisions import Divisions
from workbench.exchange.structure.headings import NUMBERED, Heading
from workbench.exchange.structure.labels import InsertedLabel, Label, bare_label
from workbench.exchange.structure.outline import Outline
from workbench.exchange.structure.passage import Passage, joined
from workbench.exchange.structure.preamble import is_enacting, is_testimonium
from workbench.exchange.structure.recitals import Recitals
from workbench.exchange.structure.surroundings import NOWHERE, Surroundings
from workbench.exchange.structure.titles import Titles
from workbench.exchange.structure.units import Unit, body

_AHEAD = 12  # units in which the next label of a list is looked for


class Assembly:
    """The outline of a source; ``doubts`` say, by place in the units, what the reader was not sure of."""

    def __init__(self, units: Sequence[Unit], surroundings: Surroundings = NOWHERE) -> None:
        self.units = units
        self._surroundings = surroundings
        self.outline = Outline(any(unit.indent and unit.plain for unit in units), surroundings)
        self._contexts = Contexts(units)
        self.doubts = self._contexts.doubts
        self._titles = Titles(self._contexts)
        self._divisions = Divisions(self._contexts, self.outline)
        self._recitals = Recitals(self._contexts, self.outline, self._put_at)
        self._article_outline: int | None = None  # the source's outline levels of labels and their titles
        self._title_outline: int | None = None
        self._assemble()

    def _assemble(self) -> None:
        place, begun = 0, {0, *self._contexts.titles}
        while place < len(self.units):
            if place in begun:
                begun.discard(place)
                place = self._begin_instrument(place)
            elif (heading := self._contexts.heading(place)) is not None:
                place = self._heading(place, heading)
            else:
                self._plain(place)
                place += 1

    def _begin_instrument(self, place: int) -> int:
        """What stands before the first heading of an instrument: its title as text, then its preamble."""
        self._divisions.close_all()
        self._article_outline = self._title_outline = None
        end = self._contexts.next_heading(place)
        start = self._recitals.start(place) if self._surroundings.take_recitals else end
        for before in range(place, start):
            self._plain(before)
        self.outline.close(self.outline.root)
        return self._recitals.read(start) if start < end else start

    def _heading(self, place: int, heading: Heading) -> int:
        """Opens the division announced at ``place``, with its title and what follows it in its paragraph."""
        title, rest = self._titles.beside(place, heading)
        notes, after, block = Passage(""), place + 1, self.units[place].block
        if heading.bare:  # but a footnote may hang on the label
            notes = heading.rest
            title, rest = self._titles.below(place, heading)
            if title:
                block = self.units[after].block
                self._title_outline = self.units[after].outline or self._title_outline
                after += 1
        title = joined((notes, title))
        if heading.division == NUMBERED and not title.text and not rest:
            return self._numbered_paragraph(place, heading, title)
        if heading.division == "article":
            self._article_outline = self.units[place].outline
            self._divisions.come_back(place)
            self.outline.division(Kind.ARTICLE, heading.label, title, self.outline.host)
        else:
            self._divisions.open(place, heading, title)
        if heading.division in ANNEXES and is_enacting(rest.text):
            return self._recitals.read_from(after, rest)
        if rest:
            self._body(place, block, rest, after)
        return self._recitals.read_in_annex(after) if heading.division in ANNEXES else after

    def _body(self, place: int, block: int, rest: Passage, after: int) -> None:
        """Words that run on in a heading's paragraph; ``after`` is the place of what follows it."""
        following = self.units[after].label if after < len(self.units) else None
        parts = list(body(block, rest, following))
        for number, part in enumerate(parts):
            self._put(place, part, _labels((*parts[number + 1 :], *self.units[after : after + _AHEAD])))

    def _numbered_paragraph(self, place: int, heading: Heading, notes: Passage) -> int:
        """A number that stands above its paragraph like a heading, perhaps with footnotes on it."""
        below = self.units[place + 1] if place + 1 < len(self.units) else None
        text = below.passage if below and below.plain and not below.titled else Passage("")
        coming = _labels(self.units[place + 1 : place + 1 + _AHEAD])
        self.outline.item(bare_label(heading.label), joined((notes, text)), None, 0, coming)
        return place + 2 if text else place + 1

    def _plain(self, place: int) -> None:
        unit = self.units[place]
        if unit.titled:
            self._unlabelled_heading(place)
        elif unit.plain and is_testimonium(unit.passage.text) and self.outline.host.kind is Kind.ARTICLE:
            self._divisions.leave_articles()
            self.outline.text(unit.passage, unit.indent)
        else:
            self._put_at(place)

    def _unlabelled_heading(self, place: int) -> None:
        """A heading without a label: over articles it opens a section, inside one it is text where it stands."""
        unit = self.units[place]
        below = self._contexts.heading(place + 1)
        inside = self.outline.host.kind is Kind.ARTICLE
        if below is not None and below.division == "article" and (inside or self._divisions.in_division):
            self._divisions.open_untitled(unit.passage)
            return
        if inside and unit.outline is not None and self._article_outline is not None:
            above = unit.outline < self._article_outline
            if above or (unit.outline == self._title_outline != self._article_outline):
                self._divisions.leave_articles()
        self.outline.subheading(unit.passage)

    def _put_at(self, place: int) -> None:
        self._put(place, self.units[place], _labels(self.units[place + 1 : place + 1 + _AHEAD]))

    def _put(self, place: int, unit: Unit, coming: Sequence[Label]) -> None:
        label = unit.label
        if isinstance(label, InsertedLabel):
            label = self.outline.inserted(label)
        if label is None:
            self.outline.text(unit.whole or unit.passage, unit.indent, unit.mark, unit.table)
            return
        self.outline.item(label, unit.passage, unit.level, unit.indent, coming)
        if self.outline.doubts and place not in self.doubts:
            what = Line("its number was not expected here")
            self.doubts[place] = Line("{what}: {before}", what=what, before=self.outline.doubts[0])


def _labels(units: Sequence[Unit]) -> list[Label]:
    return [unit.label for unit in units if unit.label is not None and unit.whole is None]  # counted ones
