"""Part of a rolling text: what is contested, what touches somebody, what has changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.provision import Kind
from workbench.drafting.rolling import RollingProvision, RollingText

HEADED = frozenset({Kind.PREAMBLE, Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE, Kind.ANNEX})
"""The kinds whose line is shown over what is shown of the provisions in them."""


class Only(StrEnum):
    """Which provisions are shown."""

    ALL = "all"
    CONTESTED = "contested"
    MINE = "mine"
    SINCE = "since"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which provisions somebody would read: with ``MINE`` those that name one of ``parties`` (codes), with ``SINCE``
    those at or beside one that ``changed`` (ids)."""

    only: Only = Only.ALL
    parties: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()

    def wants(self, provision: RollingProvision) -> bool:
        """Whether a provision is one of them; the headings above it are shown with it."""
        match self.only:
            case Only.ALL:
                return True
            case Only.SINCE:
                return owner_of(provision) in self.changed
            case Only.MINE:
                said = {code for span in provision.spans for variant in span.variants for code in variant.parties}
                return not self.parties.isdisjoint((*said, *provision.keep))
            case Only.CONTESTED:
                return any(span.open for span in provision.spans)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What a document shows of a rolling text, and how it says so.

    ``shown`` are the places of its provisions in the whole. ``named`` is the party (a code) that they touch, or the
    version or day since which they changed; ``reading`` the party (a code) as which the text is read, "" for the room.
    """

    shown: frozenset[int]
    only: Only = Only.ALL
    named: str = ""
    reading: str = ""

    def of(self, rolling: RollingText) -> RollingText:
        """What is shown of the whole."""
        kept = (provision for place, provision in enumerate(rolling.provisions) if place in self.shown)
        return RollingText(rolling.version, tuple(kept))


def owner_of(provision: RollingProvision) -> str:
    """The provision of the current text (an id) at or beside which one stands."""
    return provision.place if provision.proposed else provision.id


def places(rolling: RollingText, wanted: Wanted) -> frozenset[int]:
    """The places of the provisions that are wanted, and of the headings over them; none where none is wanted."""
    at = {provision.id: place for place, provision in enumerate(rolling.provisions) if not provision.proposed}
    found: set[int] = set()
    for place, provision in enumerate(rolling.provisions):
        if wanted.wants(provision):
            found.add(place)
            above = at.get(provision.parent or "")
            while above is not None:
                head = rolling.provisions[above]
                if head.kind in HEADED:
                    found.add(above)
                above = at.get(head.parent or "")
    return frozenset(found)
