"""Word differences as a person would mark them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.amendment import Edit
from workbench.domain.errors import Refused
from workbench.text.alignment import Gap
from workbench.text.reading import fine_gaps, readable_gaps
from workbench.text.tokens import tokens


class Op(StrEnum):
    """What became of a run of words."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of words and what became of it."""

    op: Op
    text: str


def diff(old: str, new: str) -> tuple[Segment, ...]:
    """What became of the words of ``old``, in order, deletions before insertions.

    The equal and deleted segments join to ``old``, the equal and inserted ones to ``new``; no
    segment begins or ends inside a token, and none is empty.
    """
    if old == new:
        return (Segment(Op.EQUAL, old),) if old else ()
    old_tokens, new_tokens = tokens(old), tokens(new)
    return segments(old_tokens, new_tokens, readable_gaps(old_tokens, new_tokens))


def segments(old: list[str], new: list[str], gaps: Iterable[Gap]) -> tuple[Segment, ...]:
    """Gaps between two lists of tokens as segments."""
    found: list[Segment] = []
    last = 0
    for gap in (*gaps, Gap(len(old), len(old), len(new), len(new))):
        found.append(Segment(Op.EQUAL, "".join(old[last : gap.old_start])))
        found.append(Segment(Op.DELETE, "".join(old[gap.old_start : gap.old_end])))
        found.append(Segment(Op.INSERT, "".join(new[gap.new_start : gap.new_end])))
        last = gap.old_end
    return tuple(segment for segment in found if segment.text)


def fine_edits(old: str, new: str) -> tuple[Edit, ...]:
    """What turns ``old`` into ``new``, each change as small as it can be: token edits of ``old``, in order and apart.

    They follow from the two texts alone, so that equal wordings have equal edits.
    """
    if old == new:
        return ()
    old_tokens, new_tokens = tokens(old), tokens(new)
    return tuple(
        Edit(gap.old_start, gap.old_end, "".join(new_tokens[gap.new_start : gap.new_end]))
        for gap in fine_gaps(old_tokens, new_tokens)
    )


def apply_edits(old: str, edits: Iterable[Edit]) -> str:
    """``old`` with ``edits`` carried out; ``Refused`` where they overlap or reach beyond it."""
    tokens_of_old = tokens(old)
    parts: list[str] = []
    last = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not last <= edit.start <= edit.end <= len(tokens_of_old):
            raise Refused("The amendment's edits do not fit the text it names: go by its whole wording instead.")
        parts.extend(tokens_of_old[last : edit.start])
        parts.append(edit.words)
        last = edit.end
    return "".join([*parts, *tokens_of_old[last:]])
