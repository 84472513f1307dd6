"""When two amendments ask for the same: one operation, on one provision or place, with one wording."""

from __future__ import annotations

from collections.abc import Hashable

from workbench.domain.amendment import Amendment, Operation
from workbench.domain.version import Version
from workbench.drafting.places import place_of


def asked(base: Version, own: Amendment) -> Hashable:
    """What an amendment asks for of ``base``, equal for two that ask for the same; spaces do not count.

    New provisions count by their words and not by their ids, places as they are and not as they are named.
    """
    match own.operation:
        case Operation.MOD | Operation.RETITLE:
            return own.operation, own.at, _squeezed(own.wording)
        case Operation.NOTES:
            return own.operation, own.at, tuple(map(_squeezed, own.wording.split("\n")))
        case Operation.ADD:
            words = tuple((_squeezed(p.label), _squeezed(p.heading), _squeezed(p.text)) for p in own.provisions)
            return own.operation, place_of(base, own), words
        case Operation.MOVE:
            return own.operation, own.at, place_of(base, own)
        case _:
            return own.operation, own.at


def _squeezed(words: str) -> str:
    return " ".join(words.split())
