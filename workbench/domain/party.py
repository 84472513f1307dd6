"""A party to the negotiation: a State, a group of States, an observer, or the secretariat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

SECRETARIAT = "SEC"
"""The code of the party that keeps the record of the room."""


class PartyKind(StrEnum):
    """In what quality a party sits in the room."""

    STATE = "state"
    GROUP = "group"
    OBSERVER = "observer"
    SECRETARIAT = "secretariat"


@dataclass(frozen=True, slots=True)
class Party:
    """A party by its code (ISO 3166 alpha-3 for a State) and its official short names.

    ``names`` maps a language ("en", "fr", "es") to the name in that language; English is always
    there. ``sort_names`` holds the form under which lists order it, where that differs from the name.
    ``members`` are the codes of a group's members; a group speaks for them but is not its members.
    """

    code: str
    kind: PartyKind
    names: Mapping[str, str]
    members: tuple[str, ...] = ()
    sort_names: Mapping[str, str] = field(default_factory=dict)

    def name(self, language: str = "en") -> str:
        """The short name in ``language``, in English where that language has none."""
        return self.names.get(language) or self.names["en"]
