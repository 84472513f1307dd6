"""Words as runs of type: marks, redlines and brackets as pieces of text with a character format each.

Offsets of marks are code points and so are Python's; nothing here counts in Qt's UTF-16 units.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from ui.theme import Theme
from workbench.domain.provision import Mark, MarkKind
from workbench.session import Agreed, Bracket, Contested, Op, Plain, Segment, Space, in_brackets

Piece = tuple[str, QTextCharFormat]
Names = Callable[[Iterable[str]], str]
"""How parties are named in a tooltip: codes in, names out."""

_LONG = 260
_SHOWN = 110


@dataclass(frozen=True, slots=True)
class Formats:
    """The character formats of a theme."""

    body: QTextCharFormat
    heading: QTextCharFormat
    label: QTextCharFormat
    note: QTextCharFormat
    quiet: QTextCharFormat
    insert: QTextCharFormat
    delete: QTextCharFormat
    bracket: QTextCharFormat
    party: QTextCharFormat
    variant: QTextCharFormat
    rejected: QTextCharFormat

    @classmethod
    def of(cls, theme: Theme, scale: float = 1.0) -> Formats:
        """The formats in the theme's fonts and colours, treaty text ``scale`` times its usual size."""
        c = theme.colours
        body = _format(theme.treaty_font(scale), c.text)
        chrome = theme.chrome_font(theme.zoom * scale)
        small = theme.chrome_font(0.82 * theme.zoom * scale, bold=True)
        insert = _format(body.font(), c.insert, c.insert_soft)
        insert.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        delete = _format(body.font(), c.delete, c.delete_soft)
        delete.setFontStrikeOut(True)
        bracket = _format(body.font(), c.contest, c.contest_soft)
        bracket.setFontWeight(QFont.Weight.Bold)
        rejected = _format(body.font(), c.contest, c.contest_soft)
        rejected.setFontStrikeOut(True)
        heading = _format(body.font(), c.text)
        heading.setFontWeight(QFont.Weight.DemiBold)
        return cls(
            body=body,
            heading=heading,
            label=_format(body.font(), c.text),
            note=_format(theme.treaty_font(0.86 * scale), c.muted),
            quiet=_format(chrome, c.muted),
            insert=insert,
            delete=delete,
            bracket=bracket,
            party=_format(small, c.contest, c.contest_soft),
            variant=_format(body.font(), c.text, c.contest_soft),
            rejected=rejected,
        )


def marked(text: str, marks: Sequence[Mark], base: QTextCharFormat, notes: list[str]) -> Iterator[Piece]:
    """A text with its emphasis; footnotes become raised numbers, their words are appended to ``notes``."""
    cuts = sorted({0, len(text), *(min(m.start, len(text)) for m in marks), *(min(m.end, len(text)) for m in marks)})
    for start, end in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
        for mark in marks:
            if mark.kind is MarkKind.FOOTNOTE and min(mark.start, len(text)) == start:
                notes.append(mark.value)
                yield str(len(notes)), _raised(base)
        if start < end:
            covering = [m for m in marks if m.kind is not MarkKind.FOOTNOTE and m.start <= start and end <= m.end]
            yield text[start:end], _emphasised(base, covering)


def redline(
    segments: Iterable[Segment], formats: Formats, base: QTextCharFormat | None = None, *, brief: bool = False
) -> Iterator[Piece]:
    """Insertions underlined, deletions struck; with ``brief`` long runs of unchanged words are cut in the middle."""
    plain = base or formats.body
    for segment in segments:
        text = segment.text
        if segment.op is Op.INSERT:
            yield text, formats.insert
        elif segment.op is Op.DELETE:
            yield text, formats.delete
        elif brief and len(text) > _LONG:
            yield text[:_SHOWN].rpartition(" ")[0] + " ", plain
            yield "[…]", formats.quiet
            yield " " + text[-_SHOWN:].partition(" ")[2], plain
        else:
            yield text, plain


def bracketed(
    segments: Iterable[Agreed | Contested],
    formats: Formats,
    names: Names,
    base: QTextCharFormat | None = None,
    *,
    attribution: bool = True,
) -> Iterator[Piece]:
    """Agreed words plain; each contested span as its variants in brackets, side by side, with who wants them."""
    plain = base or formats.body
    for read in in_brackets(segments):
        if isinstance(read, Plain):
            yield read.words, plain
        elif isinstance(read, Space):
            yield " ", plain
        else:
            yield from _bracket(read, formats, names, attribution=attribution)


def _bracket(bracket: Bracket, formats: Formats, names: Names, *, attribution: bool) -> Iterator[Piece]:
    """``[FRA, DEU: words]``, ``[RUS: delete: words]``; hovering tells the names in full."""
    told = names(bracket.variant.parties)
    taken = bracket.deletes or bracket.moves
    said = [", ".join(bracket.variant.parties)] if attribution and bracket.variant.parties else []
    if taken:
        said.append("delete" if bracket.deletes else "move")
    yield "[", _telling(formats.bracket, told)
    if said:
        ended = ":\u00a0" if bracket.words else ""
        yield ": ".join(said) + ended, _telling(formats.party, told)
    yield bracket.words, _telling(formats.rejected if taken else formats.variant, told)
    yield "]", _telling(formats.bracket, told)


def _format(font: QFont, colour: str, ground: str = "") -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColor(colour))
    if ground:
        made.setBackground(QColor(ground))
    return made


def _raised(base: QTextCharFormat) -> QTextCharFormat:
    made = QTextCharFormat(base)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return made


def _telling(base: QTextCharFormat, tooltip: str) -> QTextCharFormat:
    made = QTextCharFormat(base)
    made.setToolTip(tooltip)
    return made


def _emphasised(base: QTextCharFormat, marks: Iterable[Mark]) -> QTextCharFormat:
    made = QTextCharFormat(base)
    for mark in marks:
        match mark.kind:
            case MarkKind.ITALIC:
                made.setFontItalic(True)
            case MarkKind.BOLD:
                made.setFontWeight(QFont.Weight.Bold)
            case MarkKind.UNDERLINE:
                made.setFontUnderline(True)
            case MarkKind.STRIKE:
                made.setFontStrikeOut(True)
            case MarkKind.SUPERSCRIPT:
                made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            case MarkKind.SUBSCRIPT:
                made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
            case MarkKind.LINK:
                made.setToolTip(mark.value)
                made.setFontUnderline(True)
            case _:
                pass
    return made
