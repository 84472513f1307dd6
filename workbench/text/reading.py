"""Which differences a person would mark, out of those that are merely exact.

Four rules, each on whole tokens: what stands between two changes and says nothing by itself
(a stray "of the", a comma) belongs to them; a passage of several changes with a word or two
between them is one; where little is shared the whole text is replaced; and a change that
may stand in several places with the same effect stands where a sentence, a clause or at
least a word begins and ends. The first and the last are Neil Fraser's semantic clean-up
("Writing: Diff", 2006) carried from characters over to words.

The changes come in three sizes: fine gaps, none of which can be smaller; thoughts, which join
those that nobody could take apart; and phrases, which join thoughts as one would bracket them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from workbench.text.alignment import HARD_BREAKS, PHRASES, SENTENCES, Gap, aligned, ground
from workbench.text.tokens import is_word

# Words that join others and stand in any two texts. Modals and "not" are not among them: rooms fight over those.
_JOINING_BY_LANGUAGE = {
    "ar": "و في من على إلى أو أن عن ما التي الذي هذا هذه",
    "de": "der die das den dem des ein eine einer einem einen und oder zu zum zur im in von vom mit auf für als",
    "en": "a an the of and or to in on at by for with from as is are be that this which its it their such any",
    "es": "el la los las lo un una unos unas de del y e o u a al en con por para que se su sus este esta",
    "fr": "le la les l un une des du de d et ou à au aux en dans par pour sur avec que qui ce ces cette sa ses leur",
    "it": "il lo la gli le i di del della dei delle e o a al alla da dal in nel nella con per che si",
    "nl": "de het een en of van in op aan met voor door te ter ten bij dat die",
    "pt": "o a os as um uma de do da dos das e ou em no na nos nas ao com por para que se",
    "ru": "и в во на с со к ко по о об от из за для при или а как что это его их",
    "zh": "的 和 与 及 或 在 以 等 其 之 对 由 为 于",
}
JOINING = frozenset(word for words in _JOINING_BY_LANGUAGE.values() for word in words.split())
# How well a change may begin or end beside such a sign; one more where a space follows it.
_ENDINGS = {
    **dict.fromkeys((".", "!", "?", "。", "！", "？", "؟", "।"), 8),
    **dict.fromkeys((";", ":", "；", "：", "؛"), 6),
    **dict.fromkeys((",", "，", "、", "،"), 4),
}
_SENTENCE_ENDS = frozenset(sign for sign, score in _ENDINGS.items() if score == 8)
_LONGEST_SLIDE = 200  # tokens
_STRAY = 1.0  # a run of equal words that weighs less does not hold two changes apart
_SMALL_SHARE = 0.4  # nor does one that weighs less than this share of the smaller of two rewritings,
_SHORT = 3.0  # unless it weighs as much as three words that say something
_ISLAND = 2.0  # the weight of a word or two among changes
_ONE_CHANGE = 1.5  # words that it is worth to mark to have one change fewer
_LONG = 5000  # tokens of two texts beyond which they are aligned in one way only
_LITTLE_SHARED = 0.25
_PHRASE = 4.0  # yet a phrase of this weight is worth keeping


@cache
def _weight(token: str) -> float:
    """How much a token says: 0 for punctuation, 1 for a word that says something."""
    if not is_word(token):
        return 0.0
    if token.lower() in JOINING:
        return 0.25
    if len(token) == 1:  # an ideograph, or a letter or digit of a list
        return 0.5 if token.isalpha() and token.lower() == token.upper() else 0.25
    return 1.0 if len(token) > 2 else 0.75


@dataclass(frozen=True, slots=True)
class Weighed:
    """A text's tokens with running sums, so that any stretch of it is weighed at once."""

    tokens: list[str]
    weights: list[float]

    def weight(self, start: int, end: int) -> float:
        """How much the tokens ``start`` to ``end`` say."""
        return self.weights[end] - self.weights[start]

    def broken(self, start: int, end: int) -> bool:
        """Whether a line or a cell ends among them."""
        return any(token[0] in HARD_BREAKS for token in self.tokens[start:end])

    def whole_sentence(self, start: int, end: int) -> bool:
        """Whether a sentence begins and ends among them."""
        ended = sum(token in _SENTENCE_ENDS for token in self.tokens[start:end])
        return ended > 1 or (ended == 1 and self._begins(start))

    def _begins(self, at: int) -> bool:
        while at and self.tokens[at - 1].isspace():
            at -= 1
        return at == 0 or self.tokens[at - 1] in _SENTENCE_ENDS


def weigh(tokens: list[str]) -> Weighed:
    """A text weighed, once for all that is compared with it."""
    return Weighed(tokens, list(accumulate(map(_weight, tokens), initial=0.0)))


class Changed(NamedTuple):
    """Tokens ``start`` to ``end`` of a text give way to words of the weight ``size``; ``taken`` if to none."""

    start: int
    end: int
    size: float
    taken: bool

    @property
    def pure(self) -> bool:
        """Whether words are only put in, or only taken out."""
        return self.taken or self.start == self.end


Groups = list[tuple[int, int]]
"""Neighbouring changes that a reader takes for one: the first of them, and the one after the last."""


def thoughts(text: Weighed, changes: Sequence[Changed]) -> Groups:
    """Changes grouped where only confetti of the old words stands between two rewritings.

    That is as far as a wording is one thought: two wordings can be taken together if their thoughts do not overlap.
    """
    if _little_shared(text, changes):
        return [(0, len(changes))]
    return _joined(text, changes, [(index, index + 1) for index in range(len(changes))], 0.0)


def phrases(text: Weighed, changes: Sequence[Changed]) -> Groups:
    """Thoughts grouped as a person would bracket them: not parted by a stray "of the", a comma.

    Nor is a passage broken up into more than two changes with a word or two between them.
    """
    return _unbroken(text, changes, _joined(text, changes, thoughts(text, changes), _STRAY))


def fine_gaps(old: list[str], new: list[str]) -> list[Gap]:
    """The gaps between two lists of tokens, none of which can be made smaller, where a person would look for them."""
    return _fine(old, new)[0]


def readable_gaps(old: list[str], new: list[str]) -> list[Gap]:
    """The gaps between two lists of tokens as a person would mark them."""
    fine, both = _fine(old, new)
    if len(fine) < 2:
        return fine
    before, after = both or (weigh(old), weigh(new))
    return _grouped(fine, phrases(before, _changes(after, fine)))


def _fine(old: list[str], new: list[str]) -> tuple[list[Gap], tuple[Weighed, Weighed] | None]:
    """The finest gaps, and both texts weighed if that was needed."""
    on = ground(old, new)
    exact = aligned(on, SENTENCES)
    both = None
    if len(exact) > 1 and len(old) + len(new) < _LONG and min(len(on.a), len(on.b)) > PHRASES[0]:
        other = aligned(on, PHRASES)
        if other != exact:
            both = weigh(old), weigh(new)
            exact = min(exact, other, key=lambda found: _effort(*both, found))
    return _slid(old, new, exact), both


def _effort(old: Weighed, new: Weighed, found: list[Gap]) -> float:
    """What it takes to read changes: their words, and each change by itself."""
    changes = _changes(new, found)
    joined = _grouped(found, _joined(old, changes, [(index, index + 1) for index in range(len(changes))], _STRAY))
    return sum(old.weight(gap[0], gap[1]) + new.weight(gap[2], gap[3]) + _ONE_CHANGE for gap in joined)


def _changes(new: Weighed, found: Iterable[Gap]) -> list[Changed]:
    return [Changed(i, i_end, new.weight(j, j_end), j == j_end) for i, i_end, j, j_end in found]


def _grouped(found: Sequence[Gap], groups: Groups) -> list[Gap]:
    return [
        Gap(found[first].old_start, found[last - 1].old_end, found[first].new_start, found[last - 1].new_end)
        for first, last in groups
    ]


def _joined(text: Weighed, changes: Sequence[Changed], groups: Groups, least: float) -> Groups:
    """Neighbouring groups made one where what parts them is stray: weighs less than ``least``, or is confetti."""
    kept: list[tuple[int, int, float]] = []
    for first, last in groups:
        kept.append((first, last, sum(_size(text, change) for change in changes[first:last])))
        while len(kept) > 1 and _stray(text, changes, kept[-2], kept[-1], least):
            (_, last_right, right), (first_left, _, left) = kept.pop(), kept.pop()
            kept.append((first_left, last_right, left + right))
    return [(first, last) for first, last, _ in kept]


def _unbroken(text: Weighed, changes: Sequence[Changed], groups: Groups) -> Groups:
    """Groups made one where more than two follow one another on small islands, unless all only add, or only take."""
    found: Groups = []
    passage: Groups = []
    for group in groups:
        if passage and not _island(text, changes[passage[-1][1] - 1].end, changes[group[0]].start):
            found += _passage(text, changes, passage)
            passage = []
        passage.append(group)
    return [*found, *_passage(text, changes, passage)]


def _island(text: Weighed, start: int, end: int) -> bool:
    return text.weight(start, end) <= _ISLAND and not text.broken(start, end) and not text.whole_sentence(start, end)


def _passage(text: Weighed, changes: Sequence[Changed], groups: Groups) -> Groups:
    inner = [change for first, last in groups for change in changes[first:last]]
    one_way = all(change.start == change.end for change in inner) or all(change.taken for change in inner)
    if len(groups) < 3 or one_way:
        return groups
    changed = sum(_size(text, change) for change in inner)
    islands = text.weight(inner[0].start, inner[-1].end) - sum(text.weight(one.start, one.end) for one in inner)
    # signs between words that all stay, such as commas that become line ends, break up nothing
    return [(groups[0][0], groups[-1][1])] if changed >= islands / 2 else groups


def _size(text: Weighed, change: Changed) -> float:
    return max(text.weight(change.start, change.end), change.size)


def _stray(
    text: Weighed,
    changes: Sequence[Changed],
    left: tuple[int, int, float],
    right: tuple[int, int, float],
    least: float,
) -> bool:
    """Whether the words between two groups of changes are no more than confetti."""
    start, end = changes[left[1] - 1].end, changes[right[0]].start
    weight = text.weight(start, end)
    if weight >= max(least, _SHORT) or text.broken(start, end) or text.whole_sentence(start, end):
        return False
    if weight < least:
        return True
    pure = [changes[group[0]].pure for group in (left, right) if group[1] - group[0] == 1]
    return pure != [True, True] and weight < min(_SHORT, _SMALL_SHARE * min(left[2], right[2]))


def _little_shared(text: Weighed, changes: Sequence[Changed]) -> bool:
    """Whether too few words stayed to show one text as a change of the other."""
    if len(changes) < 2:
        return False
    shared, longest, last, taken, added = 0.0, 0.0, 0, 0.0, 0.0
    for change in (*changes, Changed(len(text.tokens), len(text.tokens), 0.0, True)):
        run = text.weight(last, change.start)
        shared, longest, last = shared + run, max(longest, run), change.end
        taken, added = taken + text.weight(change.start, change.end), added + change.size
    least = min(text.weights[-1], text.weights[-1] - taken + added)
    if longest >= _PHRASE or not 0 < shared < _LITTLE_SHARED * least or "\t" in text.tokens:
        return False
    starts, ends = (0, *(change.end for change in changes)), (*(change.start for change in changes), len(text.tokens))
    return not any(text.whole_sentence(start, end) for start, end in zip(starts, ends, strict=True))


def _slid(old: list[str], new: list[str], found: list[Gap]) -> list[Gap]:
    """Each pure insertion or deletion moved to the most natural of the places where it means the same."""
    slid: list[Gap] = []
    for index, gap in enumerate(found):
        i, i_end, j, j_end = gap
        if i < i_end and j < j_end:
            slid.append(gap)
            continue
        text, start, end = (old, i, i_end) if i < i_end else (new, j, j_end)
        # a token stays between it and its neighbours, or the two would be one
        least = min(_LONGEST_SLIDE, i - slid[-1].old_end - 1 if slid else i)
        most = min(
            _LONGEST_SLIDE, found[index + 1].old_start - 1 - i_end if index + 1 < len(found) else len(old) - i_end
        )
        left = right = 0
        while left < least and text[start - left - 1] == text[end - left - 1]:
            left += 1
        while right < most and text[start + right] == text[end + right]:
            right += 1
        # Of equals, the nearest to where it stood.
        by = max(range(-left, right + 1), key=lambda by: (_edge(text, start + by) + _edge(text, end + by), -abs(by)))
        slid.append(Gap(i + by, i_end + by, j + by, j_end + by))
    return slid


def _edge(text: list[str], at: int) -> int:
    """How natural a boundary is before token ``at``."""
    if at in (0, len(text)):
        return 12
    before, after = text[at - 1], text[at]
    if before[0] in HARD_BREAKS or after[0] in HARD_BREAKS:
        return 11 if before[0] in HARD_BREAKS else 10
    space = before.isspace()
    ending = text[at - 2] if space and at > 1 else before
    if score := _ENDINGS.get(ending, 3 if space else 0):
        return score + space
    if (stop := _ENDINGS.get(after, 0)) > 5:
        return stop
    return 3 if after.isspace() else int(is_word(before) != is_word(after))
