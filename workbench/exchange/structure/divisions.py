"""The parts, chapters, sections and annexes that are open while a source is read, outermost first."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.provision import Kind
from workbench.exchange.structure.contexts import ANNEXES, Contexts
from workbench.exchange.structure.headings import NUMBERED, Heading, heading_like
from workbench.exchange.structure.numerals import Number
from workbench.exchange.structure.outline import Node, Outline
from workbench.exchange.structure.passage import Passage

_KINDS = {
    **dict.fromkeys(ANNEXES, Kind.ANNEX),
    **dict.fromkeys(("book", "part", "title"), Kind.PART),
    "chapter": Kind.CHAPTER,
    **dict.fromkeys(("section", "subsection", NUMBERED), Kind.SECTION),
}
_USUAL = ("annex", "appendix", "book", "part", "title", "chapter", "section", "subsection")
_DEEPEST = 100.0


class Divisions:
    """Opens divisions in an outline, each inside those that outrank it."""

    def __init__(self, contexts: Contexts, outline: Outline) -> None:
        self._contexts = contexts
        self._outline = outline
        self._ranks = _nesting(contexts)
        self._open: list[tuple[float, Node]] = []
        self._numbered: dict[float, tuple[Number, Sequence[Node]]] = {}

    @property
    def innermost(self) -> Node:
        """The division that is open, or the root."""
        return self._open[-1][1] if self._open else self._outline.root

    @property
    def in_division(self) -> bool:
        """Whether any division is open."""
        return bool(self._open)

    def open(self, place: int, heading: Heading, title: Passage) -> None:
        """Opens the division announced at ``place``."""
        self.come_back(place)
        if heading.division == NUMBERED:
            rank = self._rank_of_numbered(place, heading)
            self._go_on_counting(heading, rank)
        else:
            rank = self._ranks[heading.division]
        if place in self._contexts.inner:
            self._leave(annexes_too=heading.division != "appendix")
            rank = _DEEPEST
        else:
            self._close_to(rank)
        self._add(_KINDS[heading.division], heading.label, title, rank)

    def open_untitled(self, title: Passage) -> None:
        """Opens a section that has a title and no label."""
        self._close_to(self._ranks["subsection"])
        self._add(Kind.SECTION, "", title, self._ranks["subsection"])

    def come_back(self, place: int) -> None:
        """Leaves the annexes that stand inside the text, where that goes on at ``place``."""
        if place in self._contexts.back:
            self._leave(annexes_too=True)
        self._outline.close(self.innermost)

    def close_all(self) -> None:
        """Another instrument begins."""
        self._close_to(-1.0)

    def leave_articles(self) -> None:
        """What follows belongs to the annex, or to the instrument, as a whole."""
        annexes = self._annexes()
        self._open = self._open[: annexes[-1] + 1] if annexes else []
        self._outline.close(self.innermost)

    def _add(self, kind: Kind, label: str, title: Passage, rank: float) -> None:
        node = self._outline.division(kind, label, title, self._outline.host)
        self._open.append((rank, node))

    def _annexes(self) -> list[int]:
        return [depth for depth, (_, node) in enumerate(self._open) if node.kind is Kind.ANNEX]

    def _leave(self, annexes_too: bool) -> None:
        """Closes the outermost open annex, or only what is open inside it."""
        if annexes := self._annexes():
            self._open = self._open[: annexes[0] if annexes_too else annexes[0] + 1]
        self._outline.close(self.innermost)

    def _close_to(self, rank: float) -> None:
        while self._open and self._open[-1][0] >= rank:
            self._open.pop()
        self._outline.close(self.innermost)

    def _go_on_counting(self, heading: Heading, rank: float) -> None:
        """Returns to where the number before this one stood, across what that one held."""
        if heading.number is None:
            return
        last, above = self._numbered.get(rank, (None, ()))
        nodes = [node for _, node in self._open]
        if last is not None and heading.number.follows(last) and nodes[: len(above)] == list(above):
            self._open = self._open[: len(above)]
        self._numbered[rank] = (heading.number, [node for at, node in self._open if at < rank])

    def _rank_of_numbered(self, place: int, heading: Heading) -> float:
        """Below all that have a word; among themselves by the source's level, then I over A over 1."""
        form = 1 if heading.label[0] in "IVXL" else 2 if heading.label[0].isalpha() else 3
        return len(_USUAL) + (self._contexts.units[place].outline or 0) / 10 + form / 100


def _nesting(contexts: Contexts) -> dict[str, float]:
    """How deep each division lies: the usual order, but a list that begins right below another lies in it."""
    ranks: dict[str, float] = {division: float(rank) for rank, division in enumerate(_USUAL)} | {"protocol": 0.0}
    above: Heading | None = None
    for place, unit in enumerate(contexts.units):
        heading = contexts.heading(place)
        if heading is None:
            above = above if unit.titled or (unit.plain and heading_like(unit.passage.text)) else None
            continue
        if above and heading.division in ranks and above.division not in ANNEXES:
            begins = heading.number is not None and heading.number.first
            if begins and ranks[heading.division] < ranks[above.division]:
                ranks[heading.division] = ranks[above.division] + 0.5
        above = heading if heading.division in ranks else None
    return ranks
