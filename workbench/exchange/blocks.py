"""What every source is read into before its structure is known: a flat list of blocks.

A reader (Word, text, Markdown) turns a document into blocks without losing a word; the
structure reader turns blocks into provisions. What a reader meets and cannot carry over
it reports as a :class:`Remark`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from workbench.domain.provision import Mark


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or one table of a source, in document order.

    ``label`` is the literal number that the source shows before the paragraph but does not hold
    in its text (Word's automatic numbering, a Markdown list's marker); ``level`` is that list's depth
    from 0, ``None`` outside a list. ``heading`` is the outline level from 1, ``None`` for body text.
    ``style`` is the source's name for the kind of paragraph ("Title", "Quote"), "" if it has none.
    In a ``table`` rows are lines and cells are separated by tabs, as in ``Provision``.
    ``where`` tells a person where this stood ("paragraph 12", "line 40", "table 2", "text box in paragraph 3").
    ``bookmarks`` are the bookmarks that begin in it, by offset in ``text`` and name, in the order of the source; those
    that stand where no words are follow to the next block that has some (to the last, at the end).
    """

    text: str
    marks: tuple[Mark, ...] = ()
    label: str = ""
    level: int | None = None
    heading: int | None = None
    style: str = ""
    indent: int = 0
    centred: bool = False
    table: bool = False
    where: str = ""
    bookmarks: tuple[tuple[int, str], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the reader was not sure of, or read in a way the user must know about."""

    where: str
    text: str
    why: str


class TrackedChanges(StrEnum):
    """How a source that holds tracked changes is read: with all of them, or as it was before them."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True)
class Source:
    """A document as read: its blocks, what was remarked, and its language where it says so."""

    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...] = ()
    language: str = ""
    path: Path | None = field(default=None, compare=False)
