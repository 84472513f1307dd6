"""How a Word document that goes out says what it shows, so that what comes back finds its place.

The document names its conference, version and form in its custom properties (ECMA-376 part 2, the part
``docProps/custom.xml``), and before the words of each provision stands a bookmark with its id. Both outlive saving in
Word and in LibreOffice; names of bookmarks that begin with "_" are hidden from people and at most 40 characters long.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.decision import Part

LONGEST_NAME = 40
"""Characters of a bookmark's name in Word."""

CHANGES = "changes"
"""The form of a document that shows what changed between two texts: it cannot come back."""

_NAME = re.compile(r"_tw(?P<copy>\d*)_(?P<part>[ht])_(?P<id>\w+?)(?:_Copy_(?P<pasted>\d+))?", re.ASCII)
_CUT_SHORT = re.compile(r"_(?:Copy_?|Cop|Co|C)?$")
_SIGNS = {Part.HEADING: "h", Part.TEXT: "t"}
_PARTS = {sign: part for part, sign in _SIGNS.items()}
_PROPERTIES = {
    "conference": "Treaty conference",
    "version": "Treaty version",
    "content": "Treaty content",
    "form": "Treaty form",
}


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document shows: which ``version`` (a name) of which ``conference`` (its id in every act), in which form.

    ``content`` is the hash of the version's provisions, which tells whether a version of that name is the same text.
    """

    conference: str
    version: str
    content: str
    form: str

    def properties(self) -> dict[str, str]:
        """As custom properties, by name."""
        return {name: getattr(self, field) for field, name in _PROPERTIES.items()}


def identity_of(properties: Mapping[str, str]) -> Identity | None:
    """What custom properties say; ``None`` for a document that is not one of ours."""
    if any(not properties.get(name) for name in _PROPERTIES.values()):
        return None
    return Identity(**{field: properties[name] for field, name in _PROPERTIES.items()})


@dataclass(frozen=True, slots=True)
class Anchor:
    """What begins where a bookmark stands: the heading or the text of a provision (its id).

    ``copy`` is 0 where the provision stands, 1, 2, … at the places to which it would move.
    """

    id: str
    part: Part
    copy: int = 0

    def name(self) -> str | None:
        """The bookmark's name; ``None`` where the id is none that a bookmark could bear."""
        name = f"_tw{self.copy or ''}_{_SIGNS[self.part]}_{self.id}"
        return name if len(name) <= LONGEST_NAME and _NAME.fullmatch(name) else None


def anchor(name: str) -> Anchor | None:
    """What a bookmark of that name says; ``None`` for one that is not ours.

    LibreOffice gives the bookmarks of a paragraph that is moved with changes recorded, or pasted beside itself, a
    second name at the new place ("_tw_t_p2_Copy_1"): that is a copy too, and so is one that it cut to the length
    that Word bears ("_tw_t_p2…_Co").
    """
    if len(name) == LONGEST_NAME:
        name = _CUT_SHORT.sub("_Copy_1", name)
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    return Anchor(found["id"], _PARTS[found["part"]], int(found["pasted"] or found["copy"] or 0))
