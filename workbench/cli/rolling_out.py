"""The rolling text in the terminal: words, brackets, and below each provision what the room has settled in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from textwrap import shorten

import click

from workbench.cli.show import columns, spaced, wanted
from workbench.domain.decision import Part
from workbench.drafting.bracketing import in_brackets
from workbench.drafting.brackets import named, numbered
from workbench.drafting.reads import (
    CLOSING,
    NEARLY,
    OPENING,
    TAKEN_OUT,
    Bracket,
    Decided,
    Plain,
    Read,
    Space,
    decisions,
)
from workbench.drafting.rolling import Contested, RollingProvision, RollingText, Segment
from workbench.exchange.phrases import phrases

Piece = tuple[str, str | None]
Names = Callable[[Iterable[str]], str]
_WORDS = phrases("en")
_CONTEST, _SETTLED = "yellow", "green"
_PART = {Part.HEADING: "heading, ", Part.TEXT: "", Part.NOTES: "footnotes, "}


def rolling(text: RollingText, *, attribution: bool = True, spans: Names | None = None) -> None:
    """Prints the rolling text, parties by code.

    With ``spans`` (how amendments are called, by id) also every contested span and its variants by number.
    """
    for provision in text.provisions:
        click.echo(click.style(provision.citation, bold=True, fg="cyan" if provision.proposed else None), nl=False)
        click.echo(f"  {_label(provision.keep, 'no change', attribution)}" if provision.keep else "")
        for which, part in provision.parts:
            read = in_brackets(part)
            if part and which is Part.NOTES:
                click.echo("footnotes: ", nl=False)
            if words := "".join(click.style(text, fg=colour) for text, colour in _pieces(read, attribution)):
                click.echo(words)
            for line in _settlements(read, attribution):
                click.echo(click.style(line, fg=_SETTLED))
            if spans:
                _list(part, _PART[which], spans)
        click.echo()


def is_contested(provision: RollingProvision) -> bool:
    """Whether anything in the provision is in brackets."""
    return any(span.open for span in provision.spans)


def _label(parties: Iterable[str], what: str, attribution: bool) -> str:
    who = ", ".join(parties) if attribution else ""
    return f"[{': '.join(filter(None, (who, what)))}]"


def _pieces(read: Iterable[Read], attribution: bool, colour: str | None = None) -> Iterator[Piece]:
    for one in read:
        if isinstance(one, Space):
            yield " ", colour
        elif isinstance(one, Plain):
            yield one.words, colour
        elif isinstance(one, Decided):
            yield f"{OPENING}{one.words or TAKEN_OUT}{CLOSING}", _SETTLED
        else:
            yield from _bracket(one, attribution)


def _bracket(bracket: Bracket, attribution: bool) -> Iterator[Piece]:
    who = ", ".join(bracket.parties) if attribution else ""
    said = [part for part in (who, _WORDS.verb(bracket, named=bool(who))) if part]
    start = ": ".join((*said, "")) if bracket.inner else ": ".join(said)
    yield f"[{NEARLY} {start}" if bracket.near else f"[{start}", _CONTEST
    yield from _pieces(bracket.inner, attribution, _CONTEST)
    differs = ", ".join(_WORDS.differences[one] for one in bracket.near)
    yield f" ({differs})]" if differs else "]", _CONTEST


def _settlements(read: Iterable[Read], attribution: bool) -> Iterator[str]:
    for group in decisions(read):
        yield f"  {_WORDS.settled_line(group, ', '.join if attribution else lambda _: '')}"


def _list(segments: Iterable[Segment], part: str, names: Names) -> None:
    width = columns()
    for number, segment in numbered(segments):
        if number is None or not isinstance(segment, Contested):
            continue
        said = spaced(segment.contest) + ("" if segment.open else ", settled")
        click.echo(click.style(f"  {part}span {number}: {said}", dim=True))
        for place, variant in enumerate(segment.variants, 1):
            who = "current" if variant.base else ", ".join(named(variant)) or names(variant.witnesses)
            words = shorten(wanted(variant), max(20, width - len(who) - 14), placeholder=" …")
            click.echo(f"    {place}  {who}: {words}")
