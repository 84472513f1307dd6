"""The words of a known provision in one reading: the base's own wherever the document does not differ from it.

What is written out and read back may come changed in spaces, in what a cell may hold, in links that no program opens.
So the document is held against itself with all changes rejected, and what is the same there is the base's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter

from workbench.domain.provision import Mark, MarkKind, Provision
from workbench.exchange.marked_up.segments import Content
from workbench.exchange.marked_up.structured import squashed
from workbench.exchange.structure.passage import Passage
from workbench.exchange.word_out.runs import legal
from workbench.text.carry import carry_marks

_FILLER = "\u200d"
"""What LibreOffice sets in a cell of a row without words that comes or goes with changes recorded."""
_FILLED = re.compile(rf"(?<!\S){_FILLER}+(?!\S)")


def without_filler(words: str) -> str:
    """Words without the signs that stand for none; inside a word they are part of its spelling."""
    return _FILLED.sub("", words) if _FILLER in words else words


def worded(base: Provision, original: Content | None, content: Content) -> Provision:
    """The provision of the base with what it has here; ``original`` is what it has with all changes rejected."""
    before = original or Content()
    own = Passage(base.heading, base.heading_marks)
    heading, heading_marks = _part(own, None if original is None else original.heading, content.heading)
    now = _rows(base.text, before.text.text, content.text) if base.table else content.text
    text, marks = _part(Passage(base.text, base.marks), None if original is None else original.text, now)
    return replace(
        base,
        label=_label(base.label, original, content),
        heading=heading,
        heading_marks=heading_marks,
        text=text,
        marks=marks,
    )


def _label(base: str, original: Content | None, content: Content) -> str:
    if squashed(content.label) == squashed(base):
        return base
    if original is not None and original.counted and content.counted:  # counted anew, because others came or went
        return base if squashed(original.label) == squashed(base) else original.label
    return content.label


def _part(base: Passage, original: Passage | None, now: Passage) -> tuple[str, tuple[Mark, ...]]:
    exact = original is not None and original.text == base.text
    text = now.text if exact or _spaced(now.text) != _spaced(base.text) else base.text
    before = base if original is None else original
    if text == base.text:
        if _notes(now.marks) == _notes(before.marks):
            return text, base.marks
        return text, tuple(sorted([*_emphasis(base.marks), *_with_values_of(base, now)], key=attrgetter("place")))
    if exact and before.marks == base.marks:
        return text, now.marks
    carried = carry_marks(base.text, _emphasis(base.marks), text)
    return text, tuple(sorted([*carried, *_with_values_of(base, now)], key=attrgetter("place")))


def _spaced(text: str) -> list[str]:
    """What a Word file can hold of a text, without its spaces."""
    return legal(text).split()


def _emphasis(marks: Iterable[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.kind is not MarkKind.FOOTNOTE]


def _notes(marks: Iterable[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.kind is MarkKind.FOOTNOTE]


def _with_values_of(base: Passage, now: Passage) -> list[Mark]:
    """The notes as they are here, those that differ in spaces alone with the words of the base."""
    known = {" ".join(mark.value.split()): mark.value for mark in _notes(base.marks)}
    return [replace(mark, value=known.get(" ".join(mark.value.split()), mark.value)) for mark in _notes(now.marks)]


def is_silent(provision: Provision) -> bool:
    """Whether a Word file shows nothing of a provision, so that it cannot be found in one."""
    shown = provision.text if provision.table else provision.words
    return not legal(shown).strip() and not provision.footnotes


def _rows(base: str, original: str, now: Passage) -> Passage:
    """A table whose rows are as the base writes them: one that ends short of the grid comes back filled up."""
    olds, rows = original.split("\n"), base.split("\n")
    pairs = zip(olds, rows, strict=True) if len(olds) == len(rows) else ()
    known = {old: row for old, row in pairs if _spaced(old) == _spaced(row)}
    fill = any(row.endswith("\t") for row in rows)
    here = ("\t".join("" if cell == _FILLER else cell for cell in row.split("\t")) for row in now.text.split("\n"))
    text = "\n".join(known.get(row, row if fill else row.rstrip("\t")) for row in here)
    return now if text == now.text else Passage(text, carry_marks(now.text, now.marks, text))
