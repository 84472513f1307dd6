"""The titles of articles and parts, which may stand beside the label, below it, or not at all."""

from __future__ import annotations

from workbench.exchange.structure.contexts import Contexts
from workbench.exchange.structure.headings import Heading, heading_like, title_and_body
from workbench.exchange.structure.passage import Passage, begins_small
from workbench.exchange.structure.preamble import preamble_heading

_NOTHING = Passage("")


class Titles:
    """Finds the title of each heading of a source, by what is usual in it."""

    def __init__(self, contexts: Contexts) -> None:
        self._contexts = contexts
        self._units = contexts.units
        self._end_in_stops = self._do_end_in_stops()

    def beside(self, place: int, heading: Heading) -> tuple[Passage, Passage]:
        """What follows the label in its own paragraph: title and body."""
        stopped = self._end_in_stops and heading.division == "article" and self._stopped(place)
        return title_and_body(heading.rest, self._units[place].styled or stopped)

    def below(self, place: int, heading: Heading) -> tuple[Passage, Passage]:
        """The title that stands in the paragraph below the label at ``place``, and what runs on after it there."""
        at = place + 1
        if at >= len(self._units) or at in self._contexts.titles:
            return _NOTHING, _NOTHING
        unit = self._units[at]
        if not unit.plain or preamble_heading(unit.passage) is not None:
            return _NOTHING, _NOTHING
        if unit.titled or (self._end_in_stops and self._stopped(place)):
            return unit.passage, _NOTHING
        title, rest = title_and_body(unit.passage)
        if heading.division == "article" and not rest and not self._has_body(at + 1):
            return _NOTHING, _NOTHING  # a short body, or the first line of one, and no title
        return (title, rest) if title else (_NOTHING, _NOTHING)

    def _has_body(self, place: int) -> bool:
        if place >= len(self._units) or self._contexts.heading(place) is not None:
            return False
        unit = self._units[place]
        return not (unit.plain and begins_small(unit.passage.text))

    def _do_end_in_stops(self) -> bool:
        """Whether this source ends the titles of its articles with a full stop, as most of them show."""
        articles = [place for place in range(len(self._units)) if self._is_article(place)]
        stopped = [place for place in articles if self._stopped(place)]
        return len(stopped) > 2 and len(stopped) > 0.6 * len(articles)

    def _is_article(self, place: int) -> bool:
        heading = self._contexts.heading(place)
        return heading is not None and heading.division == "article"

    def _stopped(self, place: int) -> bool:
        """Whether a short line with a full stop stands between an article's label and its first paragraph."""
        heading = self._contexts.heading(place)
        if heading is None:
            return False
        below = place + 1 if heading.rest else place + 2
        if below >= len(self._units) or self._contexts.heading(below) is not None:
            return False
        unit = self._units[place + 1]
        line = heading.rest or (unit.passage if unit.plain else _NOTHING)
        return line.text.endswith(".") and heading_like(line.text[:-1], limit=20)
