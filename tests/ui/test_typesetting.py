from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtGui import QTextCharFormat

from ui.theme import Theme
from ui.typesetting import Formats, Piece, bracketed, settlements
from workbench.domain.decision import Manner
from workbench.domain.provision import Mark, MarkKind
from workbench.drafting.rolling import Contest, Difference, Near, Settled
from workbench.session import Agreed, Contested, Variant

DOTTED = QTextCharFormat.UnderlineStyle.DotLine
GONE = Variant("", ("RUS",), ("m9",), whole=True)


def span(own: str, *others: Variant, settled: Settled | None = None) -> Contested:
    return Contested(Contest.PROPOSAL, (Variant(own, base=True), *others), settled=settled)


def set_in(theme: Theme, *segments: Agreed | Contested, marks: tuple[Mark, ...] = ()) -> tuple[list[Piece], list[str]]:
    notes: list[str] = []
    return list(bracketed(segments, Formats.of(theme), ", ".join, marks, notes)), notes


def words(pieces: Iterable[Piece]) -> str:
    return "".join(text for text, _ in pieces).replace("\u00a0", " ")


def test_brackets_nest_and_struck_words_are_those_only_to_be_deleted(theme: Theme) -> None:
    inside = span("shall", Variant("should", ("FRA",), ("m1",)), GONE)
    pieces, _ = set_in(theme, span("The Parties ", GONE), inside)
    assert words(pieces) == "[RUS: delete: The Parties [shall] [FRA: should]]"
    assert not any(form.fontStrikeOut() for _, form in pieces)
    alone, _ = set_in(theme, span("The Parties ", GONE))
    assert [text for text, form in alone if form.fontStrikeOut()] == ["The Parties"]
    part, _ = set_in(theme, span("The Parties ", replace(GONE, above=True)))
    assert words(part) == "[RUS: delete: The Parties]"
    assert {form.toolTip() for _, form in part} == {"RUS"}


def test_nearly_the_same_words_say_what_differs(theme: Theme) -> None:
    near = Variant("organize", ("DEU",), ("m1",), near=Near((), (Difference.SPELLING,)))
    pieces, _ = set_in(theme, span("organise", near))
    assert words(pieces) == "[organise] [≈ DEU: organize (spelling)]"


def test_settled_words_are_told_by_signs_and_by_a_line_below(theme: Theme) -> None:
    taken = Settled("should ", ("act1",), Manner.VARIANT, "3rd meeting", ("m1",), ("m1",))
    gone = Settled("", ("act2",), Manner.DELETED)
    segments = (
        span("shall ", Variant("should ", ("FRA",), ("m1",)), settled=taken),
        span("always ", Variant("", ("RUS",), ("m2",)), settled=gone),
        Agreed("act."),
    )
    pieces, _ = set_in(theme, *segments)
    assert words(pieces) == "‹should› ‹–› act."
    assert [text for text, form in pieces if form.underlineStyle() is DOTTED] == ["should"]
    assert list(settlements(segments)) == [
        "‹should› settled: wording of FRA, 3rd meeting",
        "‹– always› settled: words deleted",
    ]


def test_marks_of_the_current_words_are_kept_in_and_out_of_brackets(theme: Theme) -> None:
    marks = (Mark(0, 9, MarkKind.ITALIC), Mark(18, 23, MarkKind.BOLD), Mark(13, 13, MarkKind.FOOTNOTE, "why"))
    contested = span("first ", Variant("last ", ("FRA",), ("m1",)))
    pieces, notes = set_in(theme, Agreed("Recalling the "), contested, Agreed("Charter"), marks=marks)
    assert words(pieces) == "Recalling the1 [first] [FRA: last] Charter"
    assert [text for text, form in pieces if form.fontItalic()] == ["Recalling"]
    assert notes == ["why"]
