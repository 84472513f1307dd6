"""The legend of a rolling text: how to read its brackets, how many are open, who is who, what the shades mean.

Its examples are read by the rule by which the text itself is read; of the rarer forms only those in use are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest

from workbench.domain.decision import Manner
from workbench.domain.provision import Status
from workbench.drafting.brackets import open_brackets
from workbench.drafting.excerpt import Excerpt, Only
from workbench.drafting.literal import placeholders
from workbench.drafting.rolling import Agreed, Contest, Contested, Difference, Near, RollingText, Settled, Variant
from workbench.exchange.form_phrases import form_phrases
from workbench.exchange.word_out.brackets import Speech, bracketed, party_codes
from workbench.exchange.word_out.document import PLAIN, STEP, Shape, WordDocument
from workbench.exchange.word_out.runs import Piece

SIGNS = {Status.OPEN: "", Status.GROUP: "◔", Status.ADREF: "◑", Status.AGREED: "●"}
SHADES = {Status.OPEN: "", Status.GROUP: "FFF4CC", Status.ADREF: "DDEBF7", Status.AGREED: "E2EFDA"}
_ONE_COLUMN = 10
_STYLE, _HEADING = "TreatyLegend", "TreatyLegendHeading"


def write_legend(
    document: WordDocument,
    rolling: RollingText,
    speech: Speech,
    *,
    codes: bool,
    left_out: Sequence[str] = (),
    excerpt: Excerpt | None = None,
) -> None:
    """Writes the legend on a page of its own; with ``codes`` the parties are listed with their names.

    ``left_out`` are the names of live amendments that have no place in the text. Of an ``excerpt`` it says what it
    leaves out and counts what it shows.
    """
    words = document.phrases
    shown = excerpt.of(rolling) if excerpt else rolling

    def line(text: str, style: str = _STYLE, shape: Shape = PLAIN, character: str = "") -> None:
        document.paragraph(style, text, shape).words(text, style=character)

    line(words.legend, _HEADING, Shape(keep_next=True, new_page=True))
    if excerpt:
        line(words.shows(excerpt, document.about.party_name), character="Bracket")
    if excerpt and excerpt.only is not Only.ALL:
        line(words.excerpt.format(shown=len(shown.provisions), count=len(rolling.provisions)))
    if not (excerpt and excerpt.reading):
        _brackets(document, shown, speech, line, left_out)
    line(words.status, _HEADING)
    for status, name in words.statuses.items():
        paragraph = document.paragraph(_STYLE, name, Shape(shade=SHADES[status], tabs=(STEP // 2,)))
        paragraph.words(SIGNS[status] or "–", style="BracketStatus").words(f"\t{name}")
    listed = document.about.party_order({code for p in shown.provisions for code in party_codes(p)})
    if speech.attribution and codes and listed:
        line(words.parties, _HEADING)
        rows = [f"{code}\t{document.about.party_name(code)}" for code in listed]
        if len(rows) > _ONE_COLUMN:  # read down, as any list
            half = (len(rows) + 1) // 2
            rows = ["\t".join(filter(None, pair)) for pair in zip_longest(rows[:half], rows[half:])]
        document.table([Piece("\n".join(rows))], _STYLE, header=False)


def _brackets(
    document: WordDocument, rolling: RollingText, speech: Speech, line: Callable[..., None], left_out: Sequence[str]
) -> None:
    """How many brackets there are, and how to read them."""
    words = document.phrases
    line(words.open_brackets.format(count=open_brackets(rolling)), character="Bracket")
    if count := placeholders(rolling):
        line(words.placeholders.format(count=count))
    if left_out:
        not_placed = form_phrases(document.about.primary).not_placed
        line(not_placed.format(version=rolling.version, names=", ".join(left_out)))
    line(words.unsettled)
    document.table(_table([*_usual(speech), *_rare(speech, rolling)]), _STYLE, header=False)


def alternative(speech: Speech, number: int, parties: Iterable[str], near: Iterable[Difference] = ()) -> list[Piece]:
    """What stands before the words of a whole rival paragraph: "Alternative 2 [FRA]: "."""
    about = " ".join(filter(None, (speech.named(parties), f"({speech.differing(near)})" if near else "")))
    named = [Piece(f"≈ {about}" if near else about, "BracketParty")]
    who = [Piece(" [", "Bracket"), *named, Piece("]", "Bracket")] if about else []
    return [Piece(speech.words.alternative.format(number=number), "Bracket"), *who, Piece(speech.words.colon)]


Row = tuple[list[Piece], str]


def _usual(speech: Speech) -> Iterator[Row]:
    words, example = speech.words, Speech(speech.words, " ".join, speech.attribution)
    own, other, more = words.example
    yield _read(example, _span(own, Variant(other, ("A",)))), words.rivals
    yield _read(example, _span("", Variant(more, ("A",)))), words.addition if speech.attribution else words.disputed
    if speech.attribution:
        yield _read(example, _span(more, Variant("", ("A",)))), words.removal
    yield example.bracket([], "A", words.keep), words.keeping
    yield [*alternative(example, 2, "A"), Piece("…")], words.alternatives


def _rare(speech: Speech, rolling: RollingText) -> Iterator[Row]:
    words, example = speech.words, Speech(speech.words, " ".join, speech.attribution)
    own, other, more = words.example
    spans = [span for provision in rolling.provisions for span in provision.spans]
    variants = [variant for span in spans for variant in span.variants]
    if any(variant.whole for variant in variants):
        gone = Variant("", ("A",), whole=True)
        inside = _span("… ", gone), _span(own, Variant(other, ("B",)), gone), _span(" …", gone)
        yield _read(example, *inside), words.whole
    if any(variant.nested for variant in variants):
        nested = (Agreed(f"{other} "), _span("", Variant(more, ("B",))))
        yield _read(example, _span("", Variant(f"{other} {more}", ("A",), nested=nested))), words.nested
    if any(variant.near for variant in variants):
        one, same = words.nearly_example
        near = Variant(same, ("A",), near=Near((), (Difference.SPELLING,)))
        yield _read(example, _span(one, near)), words.nearly
    if any(span.settled and span.settled.text.strip() for span in spans):
        yield _read(example, _span(own, settled=other)), words.settled_words
    if any(span.settled and not span.settled.text.strip() for span in spans):
        yield _read(example, _span(own, settled="")), words.settled_deletion


def _span(own: str, *others: Variant, settled: str | None = None) -> Contested:
    decided = None if settled is None else Settled(settled, ("",), Manner.VARIANT)
    return Contested(Contest.PROPOSAL, (Variant(own, base=True), *others), settled=decided)


def _read(example: Speech, *segments: Contested) -> list[Piece]:
    return bracketed(segments, example)


def _table(rows: Iterable[Row]) -> list[Piece]:
    pieces = [piece for form, meaning in rows for piece in (*form, Piece(f"\t{meaning}\n"))]
    return [*pieces[:-1], Piece(pieces[-1].text.rstrip("\n"))]
