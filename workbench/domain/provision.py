"""A provision: one node of an instrument, with an identity that never changes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a provision is; the values stand in the JSON contract."""

    PREAMBLE = "preamble"
    PREAMBULAR_PARAGRAPH = "preambular_paragraph"
    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    ITEM = "item"
    ANNEX = "annex"
    TEXT = "text"


class Status(StrEnum):
    """How far the room has come with a provision, from least to most agreed."""

    OPEN = "open"
    GROUP = "group"
    ADREF = "adref"
    AGREED = "agreed"


class MarkKind(StrEnum):
    """What a mark on words says about them."""

    ITALIC = "italic"
    BOLD = "bold"
    UNDERLINE = "underline"
    STRIKE = "strike"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    LINK = "link"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Emphasis, a link or a footnote on characters ``start`` to ``end`` of a text.

    Offsets are code points, not tokens, because emphasis may begin inside a word
    (a drafter's ``r*eaffirming*``). ``value`` is a link's target or a footnote's words;
    a footnote has ``start == end``: it hangs between two characters and is no part of the text.
    """

    start: int
    end: int
    kind: MarkKind
    value: str = ""

    @property
    def place(self) -> tuple[int, int, MarkKind]:
        """By what marks are sorted: footnotes that hang at one place keep their order."""
        return self.start, self.end, self.kind


@dataclass(frozen=True, slots=True)
class Provision:
    """One node of the instrument.

    ``label`` is literal ("Article 4 bis", "2.", "(a)", "" where the text has none) and never
    computed: negotiated numbers are cited in the room. ``text`` holds the provision's own words;
    for a provision with children they are its chapeau. Words after the last child (flush text)
    are a child of kind ``text``. In a ``table`` rows are lines and cells are separated by tabs;
    line breaks inside a cell are U+2028. A "\\n" in other text is a line break inside the paragraph.
    """

    id: str
    parent: str | None
    kind: Kind
    label: str = ""
    heading: str = ""
    text: str = ""
    marks: tuple[Mark, ...] = ()
    heading_marks: tuple[Mark, ...] = ()
    table: bool = False

    @property
    def footnotes(self) -> tuple[str, ...]:
        """The words of the provision's footnotes, heading first, in order."""
        marks = (*self.heading_marks, *self.marks)
        return tuple(mark.value for mark in marks if mark.kind is MarkKind.FOOTNOTE)

    @property
    def note_lines(self) -> str:
        """The words of its footnotes, a line for each; line breaks inside a footnote are U+2028."""
        return "\n".join(map(note_line, self.footnotes))

    @property
    def words(self) -> str:
        """Label, heading and text as a reader meets them, without footnotes."""
        return " ".join(part for part in (self.label, self.heading, self.text) if part)


def note_line(words: str) -> str:
    """The words of a footnote on one line."""
    return words.replace("\n", "\u2028")
