"""Whose hand is whose in a marked-up document: names of authors and the parties for whom they wrote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from workbench.domain.amendment import AmendmentStatus, Operation
from workbench.domain.errors import Line, Refused, WrongReference
from workbench.domain.party import Party
from workbench.session.returned import Author

BY_NAME, AS_TOLD, BY_DEFAULT = Line("by name"), Line("as told"), Line("by default")
LEFT_OUT, NO_PARTY = Line("left out as told"), Line("no party of this conference")

_STATUSES = "|".join(status.value for status in AmendmentStatus)
_HEAD = re.compile(
    r"\s*(?P<name>\S+)\s+[—–-]\s+(?P<operation>[A-Z]+)\s+[—–-]\s+(?P<sponsors>.+?)"
    rf"(?:\s+[—–-]\s+(?P<status>{_STATUSES}))?(?:\s+[—–-]\s+on\s+(?P<on>\S+))?\s*"
)


@dataclass(frozen=True, slots=True)
class Head:
    """How a tracked document of ours names an amendment in the first line of its comment, with its sponsors' names.

    ``status`` is what the room had said to it when the document went out, "" for nothing; ``on`` is the name of the
    amendment that it would amend, if it is on one.
    """

    name: str
    operation: Operation
    sponsors: tuple[str, ...]
    status: str = ""
    on: str = ""


def head_of(line: str) -> Head | None:
    """What the first line of a comment says; ``None`` for any other comment."""
    found = _HEAD.fullmatch(line)
    if found is None or found["operation"] not in set(Operation):
        return None
    sponsors = tuple(name.strip() for name in found["sponsors"].split(";") if name.strip())
    return Head(found["name"], Operation(found["operation"]), sponsors, found["status"] or "", found["on"] or "")


class Authorship:
    """The parties for whom the authors of a document wrote.

    A name that is told (``told``: "" for nobody) counts before what it says itself; a name that is no party's is taken
    for the party ``by``, if there is one.
    """

    def __init__(self, find: Callable[[str], Party], told: Mapping[str, str], by: str | None) -> None:
        self._find = find
        self._told = {" ".join(name.split()): party for name, party in told.items()}
        self._by = by
        self._seen: Counter[str] = Counter()
        self._known: dict[str, tuple[str, str]] = {}

    def count(self, changing: Iterable[str], commenting: Iterable[str]) -> None:
        """Takes note of the authors of changes and of comments; ``Refused`` if one was told of who is neither."""
        self._seen.update(changing)
        names = {*self._seen, *commenting}
        present = {" ".join(name.split()) for name in names}
        for name in self._told:
            if name not in present:
                raise Refused(
                    "nobody called {name} has changed this document: its authors are {names}",
                    name=repr(name),
                    names=_listed(names),
                )

    def party(self, author: str) -> str:
        """The code of the party for whom ``author`` wrote, "" for nobody."""
        return self._of(author)[0]

    def authors(self) -> tuple[Author, ...]:
        """All who changed the document, who changed most first."""
        return tuple(Author(name, *self._reordered(name, count)) for name, count in self._seen.most_common())

    def unknown(self) -> list[Author]:
        """Those who are no party, and were not left out."""
        return [author for author in self.authors() if author.why == NO_PARTY]

    def _reordered(self, name: str, count: int) -> tuple[str, int, str]:
        party, why = self._of(name)
        return party, count, why

    def _of(self, author: str) -> tuple[str, str]:
        name = " ".join(author.split())
        if name not in self._known:
            self._known[name] = self._found(name)
        return self._known[name]

    def _found(self, name: str) -> tuple[str, str]:
        if name in self._told:
            said = self._told[name].strip()
            return (self._find(said).code, AS_TOLD) if said else ("", LEFT_OUT)
        try:
            return (self._find(name).code, BY_NAME) if name else self._default()
        except WrongReference:
            return self._default()

    def _default(self) -> tuple[str, str]:
        return (self._by, BY_DEFAULT) if self._by else ("", NO_PARTY)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted({name or "(no name)" for name in names})) or "none"
