"""How the rows of the matrix are put together: by regional group, by who speaks for whom, by likeness, by name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from workbench.domain.party import Party, PartyKind
from workbench.session.questions import Likeness, Positions

translate = QCoreApplication.translate

REGIONS = ("AFRICAN-GROUP", "ASIA-PACIFIC", "EEG", "GRULAC", "WEOG")
"""The regional groups of Member States of the United Nations, of which a State is in one at most."""


class Arrangement(Enum):
    """By what parties are put together."""

    REGION = auto()
    SPEAKING = auto()
    LIKENESS = auto()
    NAME = auto()


@dataclass(frozen=True, slots=True)
class Section:
    """Parties (codes) under a heading, which is that of the group ``code`` if they are its members.

    Without a title they stand without a heading.
    """

    title: str
    members: tuple[str, ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a heading with all its ``members``, or one party; ``section`` is the place of its section."""

    section: int
    code: str
    title: str
    members: tuple[str, ...] = ()

    @property
    def heading(self) -> bool:
        """Whether it stands for several parties."""
        return bool(self.members)


def sections(
    found: Positions, by: Arrangement, likeness: Likeness | None, kept: Collection[str], language: str
) -> list[Section]:
    """The sections with the parties that are ``kept`` (codes), without empty ones."""
    if by is Arrangement.REGION:
        made = _by_region(found, language)
    elif by is Arrangement.SPEAKING:
        made = _by_group(found, language)
    elif by is Arrangement.LIKENESS and likeness is not None:
        made = _by_likeness(found, likeness, language)
    else:
        made = iter([Section("", tuple(party.code for party in found.parties))])
    narrowed = (Section(one.title, tuple(code for code in one.members if code in kept), one.code) for one in made)
    return [section for section in narrowed if section.members or section.code in kept]


def rows(listed: Sequence[Section], closed: Collection[str]) -> list[Row]:
    """The rows to show; of a section whose title is ``closed`` only the heading."""
    found: list[Row] = []
    for place, section in enumerate(listed):
        if section.title:
            found.append(Row(place, section.code, section.title, section.members or (section.code,)))
        if section.title not in closed:
            found += [Row(place, code, "") for code in section.members]
    return found


def _by_region(found: Positions, language: str) -> Iterator[Section]:
    parties = {party.code: party for party in found.parties}
    political = [p.code for p in found.parties if p.kind is PartyKind.GROUP and p.code not in REGIONS]
    yield Section(translate("Positions", "Groups"), tuple(political))
    placed = set(political)
    for code in REGIONS:
        if code in parties:
            yield _group(parties[code], found, language)
            placed |= {code, *parties[code].members}
    yield from _others([party for party in found.parties if party.code not in placed])


def _by_group(found: Positions, language: str) -> Iterator[Section]:
    speaking = [
        party
        for party in found.parties
        if party.kind is PartyKind.GROUP and any(not cell.via for cell in found.cells[party.code].values())
    ]
    placed: set[str] = set()
    for party in speaking:
        yield _group(party, found, language)
        placed |= {party.code, *party.members}
    yield from _others([party for party in found.parties if party.code not in placed])


def _group(group: Party, found: Positions, language: str) -> Section:
    inside = set(group.members)
    return Section(group.name(language), tuple(p.code for p in found.parties if p.code in inside), group.code)


def _others(left: Iterable[Party]) -> Iterator[Section]:
    by_kind: dict[PartyKind, list[str]] = {}
    for party in left:
        by_kind.setdefault(party.kind, []).append(party.code)
    for kind, title in (
        (PartyKind.STATE, translate("Positions", "Other States")),
        (PartyKind.GROUP, translate("Positions", "Other groups")),
        (PartyKind.OBSERVER, translate("Positions", "Observers")),
        (PartyKind.SECRETARIAT, translate("Positions", "Secretariat")),
    ):
        yield Section(title, tuple(by_kind.get(kind, ())))


def _by_likeness(found: Positions, likeness: Likeness, language: str) -> Iterator[Section]:
    parties = {party.code: party for party in found.parties}
    spoken: set[str] = set()
    apart: list[str] = []
    for bloc in likeness.blocs:
        codes = [code for place in bloc for code in likeness.voices[place].parties if code in parties]
        spoken.update(codes)
        if len(codes) == 1:
            apart += codes
        elif codes:
            lead = leader([parties[code] for code in codes])
            yield Section(translate("Positions", "With %s") % lead.name(language), tuple(codes))
    yield Section(translate("Positions", "By themselves"), tuple(apart))
    yield Section(translate("Positions", "Said nothing"), tuple(code for code in parties if code not in spoken))


def leader(parties: Sequence[Party]) -> Party:
    """The party after which several that stand together are called: their largest group, or the first of them."""
    return max(parties, key=lambda party: len(party.members))
