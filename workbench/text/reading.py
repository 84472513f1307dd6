"""Which differences a person would mark, out of those that are merely exact.

Three rules, each on whole tokens: what stands between two changes and says nothing by itself
(a stray "of the", a comma) belongs to them; where little is shared the whole text is
replaced; and a change that may stand in several places with the same effect stands
where a sentence, a clause or at least a word begins and ends. The first and the last are
Neil Fraser's semantic clean-up ("Writing: Diff", 2006) carried from characters over to words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from workbench.text.alignment import HARD_BREAKS, PHRASES, Gap, gaps
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
_LONGEST_SLIDE = 200  # tokens
_STRAY = 1.0  # a run of equal words that weighs less does not hold two changes apart
_SMALL_SHARE = 0.4  # nor does one that weighs less than this share of the smaller of two rewritings,
_SHORT = 3.0  # unless it weighs as much as three words that say something
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


@dataclass(slots=True)
class _Text:
    """The tokens of one text with running sums, so that any stretch is weighed at once."""

    tokens: list[str]
    weights: list[float]
    breaks: list[int]

    def weight(self, start: int, end: int) -> float:
        return self.weights[end] - self.weights[start]

    def broken(self, start: int, end: int) -> bool:
        return self.breaks[end] > self.breaks[start]


def _weighed(tokens: list[str]) -> _Text:
    return _Text(
        tokens,
        list(accumulate((_weight(token) for token in tokens), initial=0.0)),
        list(accumulate((token[0] in HARD_BREAKS for token in tokens), initial=0)),
    )


def readable_gaps(old: list[str], new: list[str]) -> list[Gap]:
    """The gaps between two lists of tokens as a person would mark them."""
    exact = gaps(old, new)
    if not exact:
        return []
    before, after = _weighed(old), _weighed(new)
    found = _joined(before, after, exact)
    if len(exact) > 1 and len(old) + len(new) < _LONG:
        other = gaps(old, new, PHRASES)
        if other != exact:
            found = min(found, _joined(before, after, other), key=lambda gaps: _effort(before, after, gaps))
    if _little_shared(before, after, found):
        return [_whole(old, new)]
    slid = _slid(old, new, found)
    return slid if slid == found else _joined(before, after, slid)


def _effort(old: _Text, new: _Text, found: list[Gap]) -> float:
    """What it takes to read changes: their words, and each change by itself."""
    return sum(old.weight(gap[0], gap[1]) + new.weight(gap[2], gap[3]) + _ONE_CHANGE for gap in found)


def _joined(old: _Text, new: _Text, found: list[Gap]) -> list[Gap]:
    """Neighbouring gaps made one where only stray words hold them apart."""
    kept: list[tuple[Gap, float]] = []
    for gap in found:
        kept.append((gap, max(old.weight(gap.old_start, gap.old_end), new.weight(gap.new_start, gap.new_end))))
        while len(kept) > 1 and _stray(old, *kept[-2], *kept[-1]):
            (right, right_size), (left, left_size) = kept.pop(), kept.pop()
            whole = Gap(left.old_start, right.old_end, left.new_start, right.new_end)
            kept.append((whole, left_size + right_size))
    return [gap for gap, _ in kept]


def _stray(old: _Text, left: Gap, left_size: float, right: Gap, right_size: float) -> bool:
    """Whether the equal words between two gaps are no more than confetti."""
    if old.broken(left.old_end, right.old_start):
        return False
    weight = old.weight(left.old_end, right.old_start)
    if weight < _STRAY:
        return True
    only_added = left.old_start == left.old_end and right.old_start == right.old_end
    only_taken = left.new_start == left.new_end and right.new_start == right.new_end
    return not only_added and not only_taken and weight < min(_SHORT, _SMALL_SHARE * min(left_size, right_size))


def _little_shared(old: _Text, new: _Text, found: list[Gap]) -> bool:
    """Whether too few words stayed to show one text as a change of the other."""
    if old.tokens.count("\t") or not found:
        return False
    shared, longest, last = 0.0, 0.0, 0
    for gap in (*found, Gap(len(old.tokens), 0, 0, 0)):
        run = old.weight(last, gap.old_start)
        shared, longest, last = shared + run, max(longest, run), gap.old_end
    least = min(old.weights[-1], new.weights[-1])
    return longest < _PHRASE and 0 < shared < _LITTLE_SHARED * least


def _whole(old: list[str], new: list[str]) -> Gap:
    """One gap for everything but the punctuation with which both begin or end."""
    most = min(len(old), len(new))
    head = tail = 0
    while head < most and old[head] == new[head] and not is_word(old[head]):
        head += 1
    while tail < most - head and old[-1 - tail] == new[-1 - tail] and not is_word(old[-1 - tail]):
        tail += 1
    return Gap(head, len(old) - tail, head, len(new) - tail)


def _slid(old: list[str], new: list[str], found: list[Gap]) -> list[Gap]:
    """Each pure insertion or deletion moved to the most natural of the places where it means the same."""
    slid: list[Gap] = []
    for index, gap in enumerate(found):
        i, i_end, j, j_end = gap
        if i < i_end and j < j_end:
            slid.append(gap)
            continue
        text, start, end = (old, i, i_end) if i < i_end else (new, j, j_end)
        least = min(_LONGEST_SLIDE, i - slid[-1].old_end if slid else i)
        most = min(_LONGEST_SLIDE, (found[index + 1].old_start if index + 1 < len(found) else len(old)) - i_end)
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
    return 3 if after.isspace() else int(is_word(before) != is_word(after))
