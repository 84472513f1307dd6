"""What the room decides on brackets that the text itself holds: "[X] days"."""

from __future__ import annotations

from workbench.domain.decision import Manner
from workbench.domain.errors import Line, Refused
from workbench.drafting import literal
from workbench.drafting.literal import LiteralBracket, literal_brackets
from workbench.drafting.settling import brief, overlap, within, witnesses
from workbench.session.changes import Change
from workbench.session.passages import OnWords, Passage, words_for


class Bracketing(OnWords):
    """The verbs of the room on brackets of the text, numbered from 1 in the order in which they open.

    ``at`` is a reference, ``heading`` says that the heading is meant and not the text.
    """

    def settle_bracket(
        self, at: str, bracket: int, manner: Manner, *, words: str = "", meeting: str = "", heading: bool = False
    ) -> Change:
        """The room settles a bracket of the text itself: lifts it, deletes it, or puts ``words`` in its place."""
        self._secretariat_only(Line("records decisions"))
        passage = self._passage(at, heading=heading)
        own = _bracket(passage, bracket)
        whole = manner is not Manner.LIFTED
        if manner is Manner.LIFTED:
            rulings = list(literal.lift(passage.tokens, own))
        elif manner is Manner.DELETED:
            rulings = [literal.delete(passage.tokens, own, passage.others())]
        elif manner is Manner.COMPROMISE:
            rulings = [literal.fill(own, words_for(passage, words))]
        else:
            raise Refused("a bracket of the text has no variants: lift it, delete its words, or give others")
        inside = [span for span in passage.spans if whole and within((span.start, span.end), own.extent)]
        for number, span in enumerate(passage.spans, 1):
            if span not in inside and any(overlap((r.start, r.end), (span.start, span.end)) for r in rulings):
                raise Refused(
                    "bracket {bracket} of {where} stands in span {number}, on which there are proposals: settle"
                    " that with --span {number}",
                    bracket=bracket,
                    where=passage.where,
                    number=number,
                )
        return self._settled(passage, rulings, [id for span in inside for id in witnesses(span)], meeting)

    def reopen_bracket(self, at: str, bracket: int, *, meeting: str = "", heading: bool = False) -> Change:
        """The room takes back what it settled on a bracket of the text."""
        self._secretariat_only(Line("records decisions"))
        passage = self._passage(at, heading=heading)
        own = _bracket(passage, bracket)
        return self._reopened(passage, own.extent, meeting)


def _bracket(passage: Passage, number: int) -> LiteralBracket:
    found = literal_brackets(passage.tokens)
    if not found:
        raise Refused(
            "the current words of {where} hold no brackets; proposals on it are settled with --span",
            where=passage.where,
        )
    if not 1 <= number <= len(found):
        listed = "; ".join(f"{n} {brief(f'[{bracket.words}]')}" for n, bracket in enumerate(found, 1))
        raise Refused(
            "there is no bracket {number} in {where}; it has {listed}",
            number=number,
            where=passage.where,
            listed=listed,
        )
    return found[number - 1]
