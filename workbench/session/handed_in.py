"""What sponsors handed in, as their acts say it: an amendment's own fields may be what became of it on a version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.domain.amendment import Amendment, Operation, Relation
from workbench.record.acts import Act, ActKind, Payload
from workbench.record.projections.state import words

HANDING_IN = (ActKind.AMENDMENT_TABLED, ActKind.AMENDMENT_REVISED)
"""The acts that hand in words."""

_LEGIBLE = {"operation": tuple(Operation), "relation": (None, *Relation)}
"""What these fields may hold; a revision is applied whatever it says there, it is of the same operation."""


@dataclass(frozen=True, slots=True)
class HandedIn:
    """An amendment as it was last handed in: on which version, at which provision (id), to do what, in which words.

    ``relation`` is where a new provision would stand, seen from ``at``.
    """

    against: str
    at: str
    operation: Operation
    text: str
    relation: Relation | None = None


def last_handed_in(amendments: Sequence[Amendment], acts: Iterable[Act]) -> dict[str, HandedIn]:
    """What was handed in, by amendment (id), where its own fields say something else.

    ``acts`` are those that handed in words and were applied, oldest first; the last revision of an amendment counts.
    """
    said: dict[str, Payload] = {}
    for act in acts:
        id = str(act.payload["id" if act.kind == ActKind.AMENDMENT_TABLED else "amendment"])
        said[id] = {**said.get(id, {}), **{key: value for key, value in act.payload.items() if _legible(key, value)}}
    found = ((own, _of(said[own.id])) for own in amendments)
    return {own.id: own_words for own, own_words in found if own_words != _now(own)}


def _legible(key: str, value: object) -> bool:
    return key not in _LEGIBLE or value in _LEGIBLE[key]


def _of(payload: Payload) -> HandedIn:
    operation = Operation(payload["operation"])
    # an earlier wording of another operation may have left its relation
    relation = payload.get("relation") if operation in (Operation.ADD, Operation.MOVE) else None
    return HandedIn(
        str(payload["against"]),
        str(payload["at"]),
        operation,
        words(str(payload.get("text", ""))),
        Relation(relation) if relation else None,
    )


def _now(own: Amendment) -> HandedIn:
    return HandedIn(own.against, own.at, own.operation, own.text, own.relation)
