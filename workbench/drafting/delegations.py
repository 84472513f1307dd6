"""The parties to a negotiation: member States, groups and observers, from the table in ``resources``.

Names and codes: the United Nations' official short names, ISO 3166 alpha-3. A conference file may
add parties of its own (a company as observer); they are looked up and ordered like these.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from workbench.domain.errors import WrongReference
from workbench.domain.party import Party, PartyKind

_NEAREST = 4
_LANGUAGES = ("en", "fr", "es")
_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "ı": "i"})


def load_parties() -> dict[str, Party]:
    """The parties that every conference file knows, by code: States, groups, observers, in the table's order."""
    return dict(_table())


@lru_cache(maxsize=1)
def _table() -> dict[str, Party]:
    data = json.loads(files("resources").joinpath("delegations.json").read_text(encoding="utf-8"))
    kinds = (("states", PartyKind.STATE), ("groups", PartyKind.GROUP), ("observers", PartyKind.OBSERVER))
    return {row["code"]: _party(row, kind) for name, kind in kinds for row in data[name]}


def _party(row: dict[str, Any], kind: PartyKind) -> Party:
    names: dict[str, str] = {language: row[language] for language in _LANGUAGES}
    return Party(row["code"], kind, names, tuple(row.get("members", "").split()))


def in_order(parties: Iterable[Party], language: str) -> list[Party]:
    """Parties in the alphabetical order of their names in ``language`` (UN practice for lists of States)."""
    return sorted(parties, key=lambda party: (*_collation_key(_sorted_as(party, language), language), party.code))


def find_party(parties: Mapping[str, Party], text: str) -> Party:
    """The party that ``text`` names, by its code or by its name in any language; case and accents are ignored.

    What a name says in brackets may be left out ("Iran"). Raises ``WrongReference`` that lists the
    nearest, or the candidates where several parties bear that name.
    """
    said = " ".join(text.split())
    if said in parties:
        return parties[said]
    wanted = _squeezed(said)
    if not wanted:
        raise WrongReference('"{said}" names no party; give a code such as FRA, EU or ICRC', said=said)
    found = [party for party in parties.values() if wanted in map(_squeezed, _called(party))]
    by_code = [party for party in found if _squeezed(party.code) == wanted]
    if len(found) == 1 or len(by_code) == 1:
        return (by_code or found)[0]
    if found:
        raise WrongReference('"{said}" may be {found}; give the code', said=said, found=", ".join(map(_shown, found)))
    raise WrongReference(
        'no party "{said}"; nearest: {nearest}', said=said, nearest=", ".join(map(_shown, _nearest(parties, said)))
    )


def _nearest(parties: Mapping[str, Party], said: str) -> list[Party]:
    from rapidfuzz import fuzz

    wanted = _plain(said)

    def distance(name: str) -> tuple[bool, bool, float]:
        plain = _plain(name)
        return not plain.startswith(wanted), f" {wanted} " not in f" {plain} ", -fuzz.ratio(plain, wanted)

    return sorted(parties.values(), key=lambda party: min(map(distance, _called(party))))[:_NEAREST]


def _called(party: Party) -> list[str]:
    names = party.names.values()
    return [party.code, *names, *(name.partition(" (")[0] for name in names)]


def _shown(party: Party) -> str:
    return f"{party.code} ({party.name()})"


def _sorted_as(party: Party, language: str) -> str:
    return party.sort_names.get(language) or party.name(language)


def _collation_key(name: str, language: str) -> tuple[str, str]:
    """Letters first, then the name as written.

    Enough of the Unicode Collation Algorithm (UTS 10, level 1) for names of parties: accents and case
    do not move a name, a hyphen or an apostrophe counts as a space, and in Spanish ñ follows n (CLDR, es).
    """
    text = name.casefold()
    if language.startswith("es"):
        text = unicodedata.normalize("NFC", text).replace("ñ", "n\uffff")
    return _plain(text), name


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    letters = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return " ".join("".join(mark if mark.isalnum() or mark == "\uffff" else " " for mark in letters).split())


def _squeezed(text: str) -> str:
    return _plain(text).replace(" ", "")
