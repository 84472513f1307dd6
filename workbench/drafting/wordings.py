"""Amendments as wordings of one text: their edits, what of them the room has answered, and which stands for which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.amendment import Amendment, Edit, Fate
from workbench.domain.decision import Settlement
from workbench.text.diff import fine_edits
from workbench.text.reading import Weighed
from workbench.text.variants import composed, weigh


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an amendment makes of the text, as a wording of its own."""

    amendment: Amendment
    text: str


def edits_of(proposal: Proposal, base: Weighed, text: str) -> tuple[Edit, ...]:
    """The fine edits of a proposal: those it was tabled with where they still fit, else found anew."""
    own = proposal.amendment
    if own.edits and own.fate in (None, Fate.CLEAN) and own.text == proposal.text:
        made = composed(base, 0, len(base.tokens), own.edits) if own.edits[-1].end <= len(base.tokens) else None
        if made == proposal.text:
            return own.edits
    return fine_edits(text, proposal.text)


def answered(edit: Edit, amendment: str, settlements: Iterable[Settlement]) -> bool:
    """Whether the room settled words that an edit of an amendment (id) asks to change, and so answered it."""
    return any(amendment in one.answers and _settles(one, edit) for one in settlements)


def _settles(one: Settlement, edit: Edit) -> bool:
    # a span ends where its wordings part, which may be within an edit; an insertion at its end was part of it
    if edit.start == edit.end:
        return one.start <= edit.start <= one.end
    return edit.start < one.end and one.start < edit.end


def unanswered(text: str, amendment: str, wording: str, settlements: Iterable[Settlement]) -> str:
    """The wording of an amendment (id) of ``text`` without what settlements of spans of that text have answered.

    It is ``text`` itself where nothing is left of it.
    """
    standing = [one for one in settlements if not one.undone]
    base = weigh(text)
    left = [edit for edit in fine_edits(text, wording) if not answered(edit, amendment, standing)]
    return composed(base, 0, len(base.tokens), left) or ""


def as_settled(text: str, amendment: str, wording: str, settlements: Iterable[Settlement]) -> str:
    """The wording of an amendment (id) of ``text`` with what the room settled in the spans that answer it."""
    own = [one for one in settlements if not one.undone and amendment in one.answers]
    base = weigh(text)
    left = [edit for edit in fine_edits(text, wording) if not answered(edit, amendment, own)]
    found = composed(base, 0, len(base.tokens), [*left, *(Edit(one.start, one.end, one.words) for one in own)])
    return wording if found is None else found


def side_by_side(text: str, wording: str, one: Settlement) -> tuple[str, str] | None:
    """What a wording of ``text`` makes of the words that the room settled, and what the room makes of them.

    ``None`` where the wording changes none of them.
    """
    asked = [edit for edit in fine_edits(text, wording) if _settles(one, edit)]
    if not asked:
        return None
    start, end = min(one.start, asked[0].start), max(one.end, asked[-1].end)
    base = weigh(text)
    return (
        composed(base, start, end, asked) or "",
        composed(base, start, end, [Edit(one.start, one.end, one.words)]) or "",
    )


def without_amended(amendments: Sequence[Amendment]) -> list[Amendment]:
    """Amendments taken together, without those that a sub-amendment among them stands for."""
    by_id = {amendment.id: amendment for amendment in amendments}
    stood_for = {parent.id for parent in parents_of(amendments, by_id)}
    return [amendment for amendment in amendments if amendment.id not in stood_for]


def parents_of(amendments: Iterable[Amendment], known: Mapping[str, Amendment]) -> Iterator[Amendment]:
    """The amendments that these would amend, in so far as they are ``known`` (by id); some may come twice."""
    for amendment in amendments:
        on = amendment.on
        while on is not None and on in known:
            yield known[on]
            on = known[on].on
