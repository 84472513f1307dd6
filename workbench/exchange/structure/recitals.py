"""Reads the preamble of an instrument: opening words, preambular paragraphs, enacting words."""

from __future__ import annotations

from collections.abc import Callable

from workbench.domain.provision import Kind
from workbench.exchange.structure.contexts import Contexts
from workbench.exchange.structure.headings import heading_like
from workbench.exchange.structure.outline import Node, Outline
from workbench.exchange.structure.passage import Passage
from workbench.exchange.structure.preamble import (
    is_enacting,
    is_opening,
    is_preambular,
    preamble_heading,
    preambular_cuts,
    preambular_paragraphs,
)
from workbench.exchange.structure.units import Unit

_SHORT = 200  # characters of a paragraph that is no more than the enacting words


class Recitals:
    """Finds preambles and adds them to an outline; ``put`` adds what has a label or is a table."""

    def __init__(self, contexts: Contexts, outline: Outline, put: Callable[[int], None]) -> None:
        self._contexts = contexts
        self._units = contexts.units
        self._outline = outline
        self._put = put

    def start(self, place: int) -> int:
        """Where the preamble begins between ``place`` and the next heading; that heading's place if there is none."""
        end = self._contexts.next_heading(place)
        last = max((at for at in range(place, end) if _speaks_of_agreement(self._units[at])), default=-1)
        for at in range(place, end):
            unit = self._units[at]
            if unit.plain and preamble_heading(unit.passage) is not None:
                return at
            if unit.titled or unit.table or _is_operative(unit):
                continue
            if is_enacting(unit.passage.text) or self._opens(unit, last >= at):
                return at
        return end

    def read(self, place: int) -> int:
        """Reads the preamble that begins at ``place``; returns where it ends."""
        unit = self._units[place]
        named = preamble_heading(unit.passage) if unit.plain else None
        label = " ".join(unit.passage.text[:named].split()).rstrip(" .:–—-") if named is not None else ""
        if not unit.plain:
            return self.read_from(place, Passage(""), label)
        return self.read_from(place + 1, unit.passage.drop(named or 0), label)

    def read_in_annex(self, place: int) -> int:
        """Reads the preamble of an annex if one begins at ``place``, which only its name or enacting words tell."""
        end = self._contexts.next_heading(place)
        if place == end or self.start(place) != place:
            return place
        unit = self._units[place]
        named = unit.plain and preamble_heading(unit.passage) is not None
        if not named and not any(is_enacting(other.passage.text) for other in self._units[place:end]):
            return place
        return self.read(place)

    def read_from(self, place: int, first: Passage, label: str = "") -> int:
        """Reads a preamble that begins with the words ``first`` and goes on at ``place``; returns where it ends."""
        end = self._contexts.next_heading(place)
        host = self._outline.host
        node = self._outline.division(Kind.PREAMBLE, label, Passage(""), host)
        enacted = self._paragraphs(node, first, 0)
        while not enacted and place < end and not self._is_over(place):
            unit = self._units[place]
            if unit.plain:
                enacted = self._paragraphs(node, unit.passage, unit.indent)
            else:
                self._put(place)
            place += 1
        self._outline.close(host)
        return place

    def _opens(self, unit: Unit, agreement_follows: bool) -> bool:
        text = unit.passage.text
        opens = is_opening(text) or (is_preambular(text) and not heading_like(text))
        return opens and (agreement_follows or len(preambular_cuts(text)) > 1)

    def _is_over(self, place: int) -> bool:
        unit = self._units[place]
        titled = unit.titled and not is_preambular(unit.passage.text)
        return titled or _is_operative(unit) or place in self._contexts.titles

    def _paragraphs(self, node: Node, passage: Passage, indent: int) -> bool:
        """Adds the paragraphs of a passage; says whether the last holds the enacting words, which end a preamble."""
        enacted = False
        for piece in preambular_paragraphs(passage):
            enacted = is_enacting(piece.text)
            if not node.children and not node.text and not is_preambular(piece.text):
                node.text = piece
            elif enacted and (not is_preambular(piece.text) or len(piece.text) < _SHORT):
                self._outline.close(node)
                self._outline.text(piece).kind = Kind.TEXT
            else:
                self._outline.text(piece, indent)
        return enacted


def _is_operative(unit: Unit) -> bool:
    """Whether a paragraph is the first of those that a resolution numbers after its preamble."""
    return unit.label is not None and unit.label.form == "x." and unit.label.readings[0] == ("1", 1)


def _speaks_of_agreement(unit: Unit) -> bool:
    return is_preambular(unit.passage.text) or is_enacting(unit.passage.text)
