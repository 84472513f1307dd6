"""What the matrix of positions comes to: where the room is hot, who stands with whom, alone, or in between."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.drafting.blocs import Likeness, likeness, voices
from workbench.drafting.camps import Alone, Broker, Heat, alone, brokers, hottest, sides
from workbench.session.questions.standing import Positions


@dataclass(frozen=True, slots=True)
class Together:
    """The parties by likeness, the articles by heat, who stands alone most often, and who stands between two camps."""

    version: str
    likeness: Likeness
    hottest: tuple[Heat, ...]
    alone: tuple[Alone, ...]
    brokers: tuple[Broker, ...]


def together(found: Positions) -> Together:
    """Reads it off the matrix, whichever part of the text and whichever parties that is of."""
    ordered = likeness(voices(found.cells))
    sided = sides(found.cells)
    ids = [own.id for own in found.amendments]
    in_order = {id: sided[id] for id in ids if id in sided}
    return Together(
        found.version, ordered, hottest(ids, sided, found.article_of.__getitem__), alone(in_order), brokers(ordered)
    )
