"""A bracket on the page: what it is a bracket of, and how the verbs of the room name it."""

from __future__ import annotations

from dataclasses import dataclass

from ui.rolling.choice import owner_of
from workbench.session import Bracket, Contested, Decided, RollingProvision, numbered


@dataclass(frozen=True, slots=True)
class Target:
    """A bracket, or words that the room has settled, in the text or the ``heading`` of a provision.

    ``span`` is the number of the span of which it is a bracket, ``variant`` that of the wording which it shows; both
    are 0 where it stands on a whole provision or inside another bracket: there the room decides on amendments.
    """

    provision: RollingProvision
    one: Bracket | Decided
    heading: bool
    fine: bool
    span: int = 0
    variant: int = 0

    @classmethod
    def of(cls, provision: RollingProvision, one: Bracket | Decided, *, heading: bool, fine: bool) -> Target:
        """The target that ``one`` is."""
        span = variant = 0
        if isinstance(one, Bracket) and one.span is not None and not provision.proposed:
            segments = provision.heading if heading else provision.segments
            span = next((number for number, segment in numbered(segments) if number and segment is one.span), 0)
            variant = _number(one, one.span) if span else 0
        return cls(provision, one, heading, fine, span, variant)

    @property
    def at(self) -> str:
        """The provision (an id) on which the room decides."""
        return owner_of(self.provision)

    @property
    def amendments(self) -> tuple[str, ...]:
        """The amendments (ids) whose words these are."""
        return self.one.variant.witnesses if isinstance(self.one, Bracket) else self.one.settled.taken

    @property
    def current(self) -> bool:
        """Whether it holds the current words."""
        return isinstance(self.one, Bracket) and self.one.variant.base


def _number(bracket: Bracket, span: Contested) -> int:
    """The number of the wording that a bracket shows, 0 if it is none of those listed."""
    shown = bracket.variant
    for number, variant in enumerate(span.variants, 1):
        if variant is shown or (variant.base and shown.base):
            return number
    return 0
