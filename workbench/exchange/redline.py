"""What a document says of each change, whatever its form: counts, what happened, labels before and after."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.drafting.comparison import Change, ChangeKind, Comparison
from workbench.exchange.phrasing import Phrases
from workbench.text.diff import Op, Segment


def summary(comparison: Comparison, words: Phrases) -> Iterator[tuple[str, int]]:
    """How many provisions are unchanged, and how many there are of each kind of change."""
    yield words.unchanged, comparison.unchanged
    for kind in ChangeKind:
        yield words.changes[kind], sum(kind in change.changes for change in comparison.changes)


def happened(change: Change, words: Phrases) -> str:
    """What happened to a provision, in one line: "modified, moved; formerly Article 5(2)"."""
    kinds = ", ".join(words.changes_of_one[kind] for kind in ChangeKind if kind in change.changes)
    place = change.old_citation if change.citation and change.old_citation != change.citation else ""
    return "; ".join(part for part in (kinds, place and words.formerly.format(citation=place)) if part)


def relabelled(change: Change) -> tuple[Segment, ...]:
    """The label as a difference, where it changed."""
    if change.label == change.old_label:
        return ()
    both = (Segment(Op.DELETE, change.old_label), Segment(Op.INSERT, change.label))
    return tuple(segment for segment in both if segment.text)
