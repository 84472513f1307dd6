"""How the changes that a comparison marks read, whatever program marked them."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from rapidfuzz.distance import LCSseq

from workbench.text.diff import Op, Segment
from workbench.text.tokens import tokens, words

COLUMNS = ("changes", "at word boundaries", "confetti", "words untouched inside", "longest run of them")


@dataclass(slots=True)
class Reading:
    """Counts over texts whose changes were marked; a change is what stands between two runs of equal text.

    ``at_words`` are the changes that begin and end where a token of UAX 29 does, in both texts. ``confetti`` are
    equal runs between two changes that hold no word of more than two letters. ``untouched`` are the words that
    stand, in the same order, in what a change takes out and in what it puts in (their longest common
    subsequence), and ``longest`` is the longest unbroken run of such words in any change.
    """

    changes: int = 0
    at_words: int = 0
    confetti: int = 0
    untouched: int = 0
    longest: int = 0

    def add(self, segments: Sequence[Segment]) -> None:
        """Counts the changes of one text."""
        old_edges = _edges(segments, Op.INSERT)
        new_edges = _edges(segments, Op.DELETE)
        runs = [(equal, list(group)) for equal, group in groupby(segments, key=lambda s: s.op is Op.EQUAL)]
        old = new = 0
        for place, (equal, group) in enumerate(runs):
            gone, come = _without(group, Op.INSERT), _without(group, Op.DELETE)
            old_end, new_end = old + len(gone), new + len(come)
            if not equal:
                self.changes += 1
                self.at_words += {old, old_end} <= old_edges and {new, new_end} <= new_edges
                self._inside(words(gone), words(come))
            elif 0 < place < len(runs) - 1:
                self.confetti += "\t" not in gone and not any(len(word) > 2 for word in words(gone))
            old, new = old_end, new_end

    def _inside(self, gone: list[str], come: list[str]) -> None:
        if gone and come:
            self.untouched += int(LCSseq.similarity(gone, come))
            match = difflib.SequenceMatcher(None, gone, come, False).find_longest_match()
            self.longest = max(self.longest, match.size)

    def row(self) -> list[str]:
        """The counts under ``COLUMNS``."""
        share = f"{100 * self.at_words / self.changes:.1f} %" if self.changes else ""
        return [f"{self.changes:,}", share, f"{self.confetti:,}", f"{self.untouched:,}", str(self.longest)]


def _without(segments: Sequence[Segment], op: Op) -> str:
    return "".join(segment.text for segment in segments if segment.op is not op)


def _edges(segments: Sequence[Segment], left_out: Op) -> set[int]:
    """Where the tokens of one of the two texts begin and end."""
    return set(accumulate(map(len, tokens(_without(segments, left_out))), initial=0))
