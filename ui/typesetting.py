"""Words as runs of type: marks, redlines and brackets as pieces of text with a character format each.

Offsets of marks are code points and so are Python's; nothing here counts in Qt's UTF-16 units.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextFormat

from ui.theme import Theme
from workbench.domain.provision import Mark, MarkKind
from workbench.session import (
    CLOSING,
    NEARLY,
    OPENING,
    TAKEN_OUT,
    Agreed,
    Bracket,
    Contested,
    Decided,
    Op,
    Plain,
    Read,
    Segment,
    Space,
    decisions,
    in_brackets,
    marks_on,
    phrases,
)

Piece = tuple[str, QTextCharFormat]
Names = Callable[[Iterable[str]], str]
"""How parties are named in a tooltip: codes in, names out."""

Keys = Callable[[Bracket | Decided], str]
"""Gives a bracket, or words that the room has settled, a key by which a page knows it again."""

KEY = QTextFormat.Property.UserProperty + 4
"""The property of characters that holds the key of the bracket in which they stand, the inmost one."""

_WORDS = phrases("en")
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
    settled: QTextCharFormat
    settled_sign: QTextCharFormat

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
        settled = _format(body.font(), c.text)
        settled.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        settled.setUnderlineColor(QColor(c.agreed))
        settled_sign = _format(body.font(), c.agreed)
        settled_sign.setFontWeight(QFont.Weight.Bold)
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
            settled=settled,
            settled_sign=settled_sign,
        )


def marked(text: str, marks: Sequence[Mark], base: QTextCharFormat, notes: list[str]) -> Iterator[Piece]:
    """A text with its emphasis; footnotes become raised numbers, their words are appended to ``notes``."""
    cuts = sorted({0, len(text), *(min(m.start, len(text)) for m in marks), *(min(m.end, len(text)) for m in marks)})
    for start, end in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
        for mark in marks:
            if mark.kind is MarkKind.FOOTNOTE and min(mark.start, len(text)) == start:
                notes.append(mark.value)
                yield str(len(notes)), raised(base)
        if start < end:
            covering = [m for m in marks if m.kind is not MarkKind.FOOTNOTE and m.start <= start and end <= m.end]
            yield text[start:end], emphasised(base, covering)


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


def keyless(_: Bracket | Decided) -> str:
    """Gives none."""
    return ""


def bracketed(
    segments: Iterable[Agreed | Contested],
    formats: Formats,
    names: Names,
    marks: Sequence[Mark],
    notes: list[str],
    called: Names = ", ".join,
    keys: Keys = keyless,
) -> Iterator[Piece]:
    """Agreed words plain; contested spans as brackets, side by side or in each other, with who wants them.

    Words that the room has settled stand between signs of their own; hovering tells how it settled them. ``marks`` are
    those of the current words; the words of footnotes are appended to ``notes``.
    Brackets name parties as ``called`` does, and none where it gives no names; they bear the keys that ``keys`` gives.
    """
    yield from _read(in_brackets(segments), formats.body, _Setting(formats, names, marks, notes, called, keys))


def settlements(*texts: Iterable[Agreed | Contested], called: Names = ", ".join) -> Iterator[str]:
    """How the room settled words of these texts, a line for each decision that names parties as ``called`` does."""
    for group in decisions([one for text in texts for one in in_brackets(text)]):
        yield f"{', '.join(one.shown for one in group)} {_WORDS.settling(group, called)}"


@dataclass(frozen=True, slots=True)
class _Setting:
    """What all the brackets of a text share."""

    formats: Formats
    names: Names
    marks: Sequence[Mark]
    notes: list[str]
    called: Names
    keys: Keys


def _read(read: Iterable[Read], plain: QTextCharFormat, setting: _Setting) -> Iterator[Piece]:
    sign = setting.formats.settled_sign
    for one in read:
        if isinstance(one, Plain):
            yield from marked(one.words, marks_on(one, setting.marks), plain, setting.notes)
        elif isinstance(one, Space):
            yield " ", plain
        elif isinstance(one, Decided):
            told, key = _how([one]), setting.keys(one)
            settled = _telling(setting.formats.settled, told, key)
            yield OPENING, _telling(sign, told, key)
            if one.words:
                yield from marked(one.words, marks_on(one, setting.marks), settled, setting.notes)
            else:
                yield TAKEN_OUT, _telling(sign, told, key)
            yield CLOSING, _telling(sign, told, key)
        else:
            yield from _bracket(one, setting)


def _bracket(bracket: Bracket, setting: _Setting) -> Iterator[Piece]:
    """``[FRA, DEU: words]``, ``[RUS: delete: words]``; hovering tells the names in full."""
    formats, told, key = setting.formats, setting.names(bracket.parties), setting.keys(bracket)
    verb = _WORDS.verb(bracket)
    said = [one for one in (setting.called(bracket.parties) if bracket.parties else "", verb) if one]
    yield "[", _telling(formats.bracket, told, key)
    if bracket.near:
        yield f"{NEARLY}\u00a0", _telling(formats.party, told, key)
    if said:
        yield ": ".join(said) + (":\u00a0" if bracket.inner else ""), _telling(formats.party, told, key)
    struck = bracket.deletes and all(isinstance(one, Plain) for one in bracket.inner)
    inside = _telling(formats.rejected if struck else formats.variant, told, key)
    yield from _read(bracket.inner, inside, setting)
    if bracket.near:
        differs = ", ".join(_WORDS.differences[one] for one in bracket.near)
        yield f"\u00a0({differs})", _telling(formats.party, told, key)
    yield "]", _telling(formats.bracket, told, key)


def _how(group: Sequence[Decided]) -> str:
    return _WORDS.settling(group, ", ".join)


def _format(font: QFont, colour: str, ground: str = "") -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColor(colour))
    if ground:
        made.setBackground(QColor(ground))
    return made


def raised(base: QTextCharFormat) -> QTextCharFormat:
    """The format of a footnote's number on words of the format ``base``."""
    made = QTextCharFormat(base)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return made


def _telling(base: QTextCharFormat, tooltip: str, key: str) -> QTextCharFormat:
    made = QTextCharFormat(base)
    made.setToolTip(tooltip)
    if key:
        made.setProperty(KEY, key)
    return made


def emphasised(base: QTextCharFormat, marks: Iterable[Mark]) -> QTextCharFormat:
    """The format ``base`` with the emphasis of ``marks``."""
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
