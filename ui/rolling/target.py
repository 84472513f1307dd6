"""A bracket on the page: what it is a bracket of, and how the verbs of the room name it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ui.rolling.choice import owner_of
from workbench.session import Bracket, Contested, Decided, Read, RollingProvision, in_brackets, numbered


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

    @staticmethod
    def numbered(provision: RollingProvision, span: int, *, heading: bool) -> Contested | None:
        """The span of that number in a provision."""
        segments = numbered(provision.heading if heading else provision.segments)
        return next((one for number, one in segments if number == span and isinstance(one, Contested)), None)

    @property
    def at(self) -> str:
        """The provision (an id) on which the room decides."""
        return owner_of(self.provision)

    @property
    def amendments(self) -> tuple[str, ...]:
        """The amendments (ids) whose words these are."""
        return self.one.variant.witnesses if isinstance(self.one, Bracket) else self.one.settled.taken

    @property
    def open(self) -> bool:
        """Whether the room still has to deal with it."""
        return isinstance(self.one, Bracket)

    @property
    def beside(self) -> tuple[Bracket, ...]:
        """The brackets of its span in order, itself among them; none where it has no span."""
        return tuple(_of(self.contested, in_brackets([self.contested]))) if self.contested else ()

    def is_beside(self, other: Target) -> bool:
        """Whether both are brackets of one span."""
        same = (self.provision.id, self.heading, self.span) == (other.provision.id, other.heading, other.span)
        return same and self.span > 0

    @property
    def alone(self) -> bool:
        """Whether it is the only bracket of its span."""
        return len(self.beside) == 1

    @property
    def kept(self) -> bool:
        """Whether its span has current words, which can be kept."""
        return (
            any(variant.base and variant.text.strip() for variant in self.contested.variants)
            if self.contested
            else False
        )

    @property
    def contested(self) -> Contested | None:
        """The span of which it is a bracket, ``None`` for one around a whole provision or inside another bracket."""
        return self.one.span if self.span and isinstance(self.one, Bracket) else None

    @property
    def current(self) -> bool:
        """Whether it holds the current words."""
        return isinstance(self.one, Bracket) and self.one.variant.base


def _number(bracket: Bracket, span: Contested) -> int:
    """The number of the wording that a bracket shows, 0 if it is none of those listed, such as words settled before."""
    shown = bracket.variant
    for number, variant in enumerate(span.variants, 1):
        if variant is shown or (variant.base and shown.base and variant.text == shown.text):
            return number
    return 0


def _of(span: Contested, read: Iterable[Read]) -> Iterator[Bracket]:
    for one in read:
        if isinstance(one, Bracket):
            if one.span is span:
                yield one
            yield from _of(span, one.inner)
