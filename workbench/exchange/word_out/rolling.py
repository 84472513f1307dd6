"""The rolling text as a Word document: what the room negotiates on, in brackets, with names and status."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.domain.provision import Kind, Mark, Status
from workbench.drafting.bracketing import alternatives, in_brackets, proposed
from workbench.drafting.brackets import current, current_words, has_words, offered, proposed_words
from workbench.drafting.excerpt import Excerpt
from workbench.drafting.reads import Bracket, Decided, Plain, Read, decisions
from workbench.drafting.rolling import Contested, RollingProvision, RollingText
from workbench.exchange.front import Front
from workbench.exchange.word_out.brackets import (
    Speech,
    whole_rivals,
)
from workbench.exchange.word_out.clean import front_style, heading_text, label_before, title_among
from workbench.exchange.word_out.document import LEVELS, STEP, Shape, WordDocument
from workbench.exchange.word_out.layout import HEADED, Layout
from workbench.exchange.word_out.legend import SHADES, SIGNS, alternative, write_legend
from workbench.exchange.word_out.runs import Paragraph, Piece

MARGIN = 510  # how far the sign of a status hangs out into the margin, in twentieths of a point

LEFT_OUT = "\u2026"
"""Stands for provisions that an excerpt does not show."""


def write_rolling(
    rolling: RollingText,
    front: Front,
    out: Path,
    *,
    statuses: Mapping[str, Status],
    attribution: bool = True,
    codes: bool = True,
    left_out: Sequence[str] = (),
    excerpt: Excerpt | None = None,
) -> None:
    """Writes the rolling text, or an ``excerpt``, with a legend and the count of open brackets at its front.

    ``statuses`` are by provision id; one that is missing is open. ``attribution`` names parties inside brackets, by
    their ``codes`` (listed with their names in the legend) or else by name. ``left_out`` are the names of live
    amendments that have no place in it.
    Raises :class:`FileProblem` when ``out`` cannot be written.
    """
    document = WordDocument(front)

    def names(parties: Iterable[str]) -> str:
        return ", ".join(code if codes else front.party_name(code) for code in front.party_order(parties))

    speech = Speech(document.phrases, names, attribution)
    told = document.phrases.shows(excerpt, front.party_name) if excerpt else ""
    document.title_page(document.phrases.rolling, front.version, told)
    write_legend(document, rolling, speech, codes=codes, left_out=left_out, excerpt=excerpt)
    document.begin_text()
    layout = Layout(rolling.provisions)
    page = _Page(document, layout, speech, statuses)
    texts = {p.id: current_words(p.segments) for p in rolling.provisions if p.id in set(layout.front)}
    title = title_among(texts, front.title)
    left = False
    for place, provision in enumerate(rolling.provisions):
        if excerpt is None or place in excerpt.shown:
            page.write(provision, title)
            left = False
        elif not left:
            document.paragraph("ProvisionText", LEFT_OUT).words(LEFT_OUT)
            left = True
    document.save(out)


@dataclass(frozen=True, slots=True)
class _Page:
    """Writes provisions of a rolling text."""

    document: WordDocument
    layout: Layout
    speech: Speech
    statuses: Mapping[str, Status]

    def write(self, provision: RollingProvision, title: str) -> None:
        """One provision with its brackets, its rival paragraphs below it, and how the room settled words of it.

        Its footnotes stand below it where they are contested.
        """
        self._words(provision, title)
        if provision.notes:
            read = in_brackets(provision.notes)
            notes = self.document.paragraph("TreatyNote", current_words(provision.notes))
            notes.words(f"{self.document.phrases.notes}{self.document.phrases.colon}").pieces(self.speech.read(read))
            self._settlements(read, 0)

    def _words(self, provision: RollingProvision, title: str) -> None:
        if provision.table:
            if heading := self._heading(provision):
                self.document.paragraph("ProvisionText", provision.citation, Shape(keep_next=True)).pieces(heading)
            read = in_brackets(provision.segments)
            self.document.table([*self.speech.read(read, _marks(provision)), *self._keep(provision)])
            self._settlements([*in_brackets(provision.heading), *read], 0)
        elif provision.kind in HEADED:
            self._headed(provision)
        elif provision.id in self.layout.front:
            style = front_style(current_words(provision.segments), provision.id == title)
            self._body(provision, style, 0, provision.label)
        else:
            self._numbered(provision)

    def _headed(self, provision: RollingProvision) -> None:
        if provision.label or provision.heading:
            heading = (proposed_words if provision.proposed else current_words)(provision.heading)
            shape = Shape(new_page=provision.kind is Kind.ANNEX and not provision.proposed)
            level = self.layout.headings[provision.kind]
            write = self.document.proposed_heading if provision.proposed else self.document.heading
            paragraph = write(level, heading_text(provision.label, heading), shape)
            if sign := SIGNS[self._status(provision)]:
                paragraph.words(f"{sign} ", style="BracketStatus")
            title = self._heading(provision)
            label = [Piece(label_before(provision.label, title))]
            bracket = proposed(provision) if provision.proposed else None
            paragraph.pieces(self._in_bracket([*label, *title], bracket) if bracket else [*label, *title])
            paragraph.pieces([] if provision.segments else self._keep(provision))
            self._settlements(in_brackets(provision.heading), 0)
        if any(map(has_words, provision.segments)) or current_words(provision.segments):
            self._body(provision, "ProvisionText", 0, "")
        elif provision.keep and not (provision.label or provision.heading):
            self.document.paragraph("ProvisionText", "", Shape(keep_next=True)).pieces(self._keep(provision)[1:])

    def _heading(self, provision: RollingProvision) -> list[Piece]:
        """The words of a heading; a proposed one has its bracket around label and heading together."""
        read = in_brackets(provision.heading)
        if provision.proposed and read and isinstance(read[0], Bracket):
            return self.speech.read(_own(read[0]), provision.heading_marks)
        return self.speech.read(read, () if provision.proposed else provision.heading_marks)

    def _numbered(self, provision: RollingProvision) -> None:
        level, label = self.layout.levels[provision.id], provision.label
        if provision.kind is Kind.PREAMBULAR_PARAGRAPH and not label:
            self._body(provision, "ProvisionPreamble", 0, "")
        else:
            self._body(provision, f"ProvisionLevel{min(level, LEVELS)}" if level else "ProvisionText", level, label)

    def _body(self, provision: RollingProvision, style: str, level: int, label: str) -> None:
        """The provision's paragraph, whole rivals below it, and how the room settled words of it."""
        read = in_brackets(provision.segments)
        settled = [*(() if provision.kind in HEADED else in_brackets(provision.heading)), *read]
        paragraph = self._opened(provision, style, min(level, LEVELS), label, noted=bool(decisions(settled)))
        number = [Piece(f"{label}\t" if level else f"{label} ")] if label else []
        span = None if provision.proposed else whole_rivals(provision.segments)
        if provision.proposed:
            paragraph.pieces(self._proposed(provision, [*number, *self._run_in(provision)], read))
        else:
            paragraph.pieces([*number, *self._run_in(provision)])
        if span:
            self._alternatives(paragraph, span, level, provision.marks)
        elif not provision.proposed:
            paragraph.pieces(self.speech.read(read, provision.marks)).pieces(self._keep(provision))
        self._settlements(settled, min(level, LEVELS) * STEP)

    def _proposed(self, provision: RollingProvision, before: list[Piece], read: Sequence[Read]) -> list[Piece]:
        """A proposed provision in its bracket, the label too; without one where the room has settled it."""
        first, rest = (read[0], read[1:]) if read else (None, ())
        if isinstance(first, Decided):
            return [*before, *self.speech.read(read)]
        own = _own(first) if isinstance(first, Bracket) else ()
        words = self.speech.read(own, provision.marks)
        around = proposed(provision)
        if isinstance(first, Bracket):
            run_in = around and provision.heading and provision.kind not in HEADED
            around = replace(around, near=first.near) if around and run_in else first
        opening, *inside = self._in_bracket(words, around) if around else self.speech.bracket(words)
        return [opening, *before, *inside, *self.speech.read(rest)]

    def _in_bracket(self, words: Sequence[Piece], bracket: Bracket) -> list[Piece]:
        """Words in the bracket of those who propose the provision."""
        return self.speech.bracket(words, bracket.parties, self.speech.words.verb(bracket), bracket.near)

    def _alternatives(self, paragraph: Paragraph, span: Contested, level: int, marks: Sequence[Mark]) -> None:
        """The current wording of a whole paragraph, and each rival in one of its own below."""
        first, *others = alternatives(span, 0, wholes=True)
        paragraph.pieces(self.speech.read([first], marks))
        for number, bracket in enumerate((one for one in others if isinstance(one, Bracket)), 2):
            below = self.document.paragraph(
                "ProvisionAlternative", bracket.variant.text.strip(), Shape(left=max(level, 1) * STEP)
            )
            below.pieces(alternative(self.speech, number, bracket.parties, bracket.near))
            below.pieces(self.speech.read(bracket.inner) or [Piece(self.speech.words.verb(bracket), "BracketWord")])

    def _settlements(self, read: Iterable[Read], left: int) -> None:
        """How the room settled words, a line for each decision; these are no words of the text."""
        told = "\n".join(map(self.speech.settling, decisions(read)))
        if told:
            self.document.paragraph("TreatyNote", told, Shape(left=left)).words(told)

    def _opened(
        self, provision: RollingProvision, style: str, level: int, label: str, *, noted: bool = False
    ) -> Paragraph:
        """A paragraph in the shade of its status, with the status's sign out in the margin before its number."""
        status = self._status(provision)
        words = current_words(provision.segments) or proposed_words(provision.segments) or label
        above = noted or provision.id in self.layout.parents
        left = level * STEP
        if not SIGNS[status]:
            flush = left if level and not label else None
            return self.document.paragraph(style, words, Shape(keep_next=above, left=flush, tight=noted))
        start = STEP if style == "ProvisionPreamble" else max(left - STEP, 0) if label else left
        stops = tuple(sorted({0, start, left} if start == STEP > left else {start, left}))
        shape = Shape(above, False, SHADES[status], stops, left, left + MARGIN, noted)
        paragraph = self.document.paragraph(style, words, shape)
        paragraph.words(SIGNS[status], style="BracketStatus")
        return paragraph.words("\t\t" if start > left else "\t")

    def _run_in(self, provision: RollingProvision) -> list[Piece]:
        """The heading of a paragraph, on a line of its own above the words."""
        heading = [] if provision.kind in HEADED else self._heading(provision)
        return [*heading, Piece("\n")] if heading else []

    def _keep(self, provision: RollingProvision) -> list[Piece]:
        """The bracket of those who want no change, where no bracket of the text names them already."""
        spans = [segment for segment in provision.segments if isinstance(segment, Contested)]
        named = any(not s.settled and offered(s) and current(s).parties and current(s).text.strip() for s in spans)
        if not provision.keep or named:
            return []
        return [Piece(" "), *self.speech.bracket([], provision.keep, self.speech.words.keep)]

    def _status(self, provision: RollingProvision) -> Status:
        return self.statuses.get(provision.id, Status.OPEN)


def _marks(provision: RollingProvision) -> tuple[Mark, ...]:
    """The marks on the current words of a text: a proposed one has none."""
    return () if provision.proposed else provision.marks


def _own(bracket: Bracket) -> tuple[Read, ...]:
    """What stands in the bracket of a proposed provision, in its place in that provision's text."""
    whole = len(bracket.inner) == 1 and isinstance(bracket.inner[0], Plain)
    start = len(bracket.variant.text) - len(bracket.variant.text.lstrip())
    return (Plain(bracket.variant.text.strip(), start),) if whole else bracket.inner
