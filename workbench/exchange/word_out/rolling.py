"""The rolling text as a Word document: what the room negotiates on, in brackets, with names and status."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.provision import Kind, Mark, Provision, Status
from workbench.domain.version import Version
from workbench.drafting.brackets import current, current_words, has_words, open_brackets, placeholders, rivals
from workbench.drafting.rolling import Contested, RollingProvision, RollingText, Variant
from workbench.exchange.front import Front
from workbench.exchange.word_out.brackets import (
    Speech,
    bracketed,
    is_moved,
    party_codes,
    proposed_words,
    trimmed,
    whole_rivals,
)
from workbench.exchange.word_out.clean import front_style, heading_text, label_before, title_among
from workbench.exchange.word_out.document import LEVELS, PLAIN, STEP, Shape, WordDocument
from workbench.exchange.word_out.layout import HEADED, Layout
from workbench.exchange.word_out.runs import Paragraph, Piece

SIGNS = {Status.OPEN: "", Status.GROUP: "◔", Status.ADREF: "◑", Status.AGREED: "●"}
SHADES = {Status.OPEN: "", Status.GROUP: "FFF4CC", Status.ADREF: "DDEBF7", Status.AGREED: "E2EFDA"}
MARGIN = 510  # how far the sign of a status hangs out into the margin, in twentieths of a point


def write_rolling(
    rolling: RollingText,
    front: Front,
    out: Path,
    *,
    statuses: Mapping[str, Status],
    attribution: bool = True,
    codes: bool = True,
    base: Version | None = None,
) -> None:
    """Writes the rolling text with a legend and the count of open brackets at its front.

    ``statuses`` are by provision id; one that is missing is open. ``attribution`` names parties inside brackets, by
    their ``codes`` (listed with their names in the legend) or else by name. ``base`` is the version that the text
    stands on: its emphasis, links and footnotes are shown where it is given.
    Raises :class:`FileProblem` when ``out`` cannot be written.
    """
    document = WordDocument(front)

    def names(parties: Iterable[str]) -> str:
        return ", ".join(code if codes else front.party_name(code) for code in front.party_order(parties))

    speech = Speech(document.phrases, names, attribution)
    document.title_page(document.phrases.rolling, front.version)
    _legend(document, rolling, speech, codes)
    document.begin_text()
    layout = Layout(rolling.provisions)
    page = _Page(document, layout, speech, statuses, base.by_id if base else {})
    texts = {p.id: current_words(p.segments) for p in rolling.provisions if p.id in set(layout.front)}
    title = title_among(texts, front.title)
    for provision in rolling.provisions:
        page.write(provision, title)
    document.save(out)


def _legend(document: WordDocument, rolling: RollingText, speech: Speech, codes: bool) -> None:
    words = document.phrases

    def line(text: str, style: str = "TreatyLegend", shape: Shape = PLAIN, character: str = "") -> None:
        document.paragraph(style, text, shape).words(text, style=character)

    line(words.legend, "TreatyLegendHeading", Shape(keep_next=True, new_page=True))
    line(words.open_brackets.format(count=open_brackets(rolling)), character="Bracket")
    if count := placeholders(rolling):
        line(words.placeholders.format(count=count))
    line(words.unsettled)
    document.table(_examples(speech), "TreatyLegend", header=False)
    line(words.status, "TreatyLegendHeading")
    for status, name in words.statuses.items():
        shape = Shape(shade=SHADES[status], tabs=(STEP // 2,))
        document.paragraph("TreatyLegend", name, shape).words(SIGNS[status] or "–", style="BracketStatus").words(
            f"\t{name}"
        )
    named = document.about.party_order({code for p in rolling.provisions for code in party_codes(p)})
    if speech.attribution and codes and named:
        line(words.parties, "TreatyLegendHeading")
        rows = "\n".join(f"{code}\t{document.about.party_name(code)}" for code in named)
        document.table([Piece(rows)], "TreatyLegend", header=False)


def _examples(speech: Speech) -> list[Piece]:
    """Every form of bracket with its meaning, as the rows of a table."""
    words = speech.words
    own, other, more = (Piece(text) for text in words.example)
    example = Speech(words, " ".join, speech.attribution)
    disputed = [(example.bracket([more]), words.disputed)]
    if speech.attribution:
        removal = example.bracket([more], "A", words.delete)
        disputed = [(example.bracket([more], "A"), words.addition), (removal, words.removal)]
    rows = [
        ([*example.bracket([own]), Piece(" "), *example.bracket([other], "A")], words.rivals),
        *disputed,
        (example.bracket([], "A", words.keep), words.keeping),
        ([Piece(words.alternative.format(number=2)), *_after_number(example, "A"), Piece("…")], words.alternatives),
    ]
    pieces = [piece for form, meaning in rows for piece in (*form, Piece(f"\t{meaning}\n"))]
    return [*pieces[:-1], Piece(pieces[-1].text.rstrip("\n"))]


def _after_number(speech: Speech, parties: Iterable[str]) -> list[Piece]:
    """What stands between "Alternative 2" and its words: " [FRA]: "."""
    named = speech.names(parties) if speech.attribution else ""
    who = [Piece(" [", "Bracket"), Piece(named, "BracketParty"), Piece("]", "Bracket")] if named else []
    return [*who, Piece(speech.words.colon)]


@dataclass(frozen=True, slots=True)
class _Page:
    """Writes provisions of a rolling text."""

    document: WordDocument
    layout: Layout
    speech: Speech
    statuses: Mapping[str, Status]
    base: Mapping[str, Provision]

    def write(self, provision: RollingProvision, title: str) -> None:
        """One provision with its brackets, its rival paragraphs below it."""
        if provision.table:
            words = bracketed(provision.segments, self.speech, self._marks(provision))
            self.document.table([*words, *self._keep(provision)])
        elif provision.kind in HEADED:
            self._headed(provision)
        elif provision.id in self.layout.front:
            style = front_style(current_words(provision.segments), provision.id == title)
            self._body(provision, style, 0, provision.label)
        else:
            self._numbered(provision)

    def _headed(self, provision: RollingProvision) -> None:
        heading = (proposed_words if provision.proposed else current_words)(provision.heading)
        if provision.label or provision.heading:
            status = self._status(provision)
            shape = Shape(new_page=provision.kind is Kind.ANNEX and not provision.proposed)
            level = self.layout.headings[provision.kind]
            paragraph = self.document.heading(level, heading_text(provision.label, heading), shape)
            if SIGNS[status]:
                paragraph.words(f"{SIGNS[status]} ", style="BracketStatus")
            title = self._heading(provision)
            label = [Piece(label_before(provision.label, title))]
            if provision.proposed:
                paragraph.pieces(self.speech.bracket([*label, *title], party_codes(provision)))
            else:
                paragraph.pieces(label).pieces(title).pieces([] if provision.segments else self._keep(provision))
        if any(map(has_words, provision.segments)) or current_words(provision.segments):
            self._body(provision, "ProvisionText", 0, "")

    def _heading(self, provision: RollingProvision) -> list[Piece]:
        """The words of a heading; a proposed one has its bracket around label and heading together."""
        if provision.proposed:
            words = proposed_words(provision.heading)
            return [Piece(words)] if words else []
        found = self.base.get(provision.id)
        return bracketed(provision.heading, self.speech, found.heading_marks if found else ())

    def _numbered(self, provision: RollingProvision) -> None:
        level, label = self.layout.levels[provision.id], provision.label
        if provision.kind is Kind.PREAMBULAR_PARAGRAPH and not label:
            self._body(provision, "ProvisionPreamble", 0, "")
        else:
            self._body(provision, f"ProvisionLevel{min(level, LEVELS)}" if level else "ProvisionText", level, label)

    def _body(self, provision: RollingProvision, style: str, level: int, label: str) -> None:
        """The provision's paragraph, and whole rivals below it."""
        paragraph = self._opened(provision, style, min(level, LEVELS), label)
        number = [Piece(f"{label}\t" if level else f"{label} ")] if label else []
        if provision.proposed:
            verb = self.speech.words.moved_here if is_moved(provision) else ""
            words = [Piece(proposed_words(provision.segments))]
            bracket, *rest = self.speech.bracket(words, party_codes(provision), verb)
            paragraph.pieces([bracket, *number, *self._run_in(provision), *rest])
            return
        paragraph.pieces([*number, *self._run_in(provision)])
        whole = whole_rivals(provision.segments)
        if whole is None:
            paragraph.pieces(bracketed(provision.segments, self.speech, self._marks(provision)))
            paragraph.pieces(self._keep(provision))
            return
        base, others = current(whole), rivals(whole)
        paragraph.pieces(self.speech.bracket([trimmed(base.text, 0, self._marks(provision))], base.parties))
        for place, variant in enumerate(others, 2):
            self._alternative(place, variant, level)

    def _alternative(self, number: int, variant: Variant, level: int) -> None:
        """A rival wording of a whole paragraph, below the current one."""
        words = variant.text.strip()
        below = self.document.paragraph("ProvisionAlternative", words, Shape(left=max(level, 1) * STEP))
        below.words(self.speech.words.alternative.format(number=number), style="Bracket")
        below.pieces(_after_number(self.speech, variant.parties))
        below.words(words or self.speech.words.delete, style="" if words else "BracketWord")

    def _opened(self, provision: RollingProvision, style: str, level: int, label: str) -> Paragraph:
        """A paragraph in the shade of its status, with the status's sign out in the margin before its number."""
        status = self._status(provision)
        words = current_words(provision.segments) or proposed_words(provision.segments) or label
        above = provision.id in self.layout.parents
        left = level * STEP
        if not SIGNS[status]:
            flush = left if level and not label else None
            return self.document.paragraph(style, words, Shape(keep_next=above, left=flush))
        start = STEP if style == "ProvisionPreamble" else max(left - STEP, 0) if label else left
        stops = tuple(sorted({0, start, left} if start == STEP > left else {start, left}))
        shape = Shape(above, False, SHADES[status], stops, left, left + MARGIN)
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
        named = any(has_words(span) and current(span).parties and current(span).text.strip() for span in spans)
        if not provision.keep or named:
            return []
        return [Piece(" "), *self.speech.bracket([], provision.keep, self.speech.words.keep)]

    def _marks(self, provision: RollingProvision) -> tuple[Mark, ...]:
        found = self.base.get(provision.id)
        return found.marks if found and not provision.proposed else ()

    def _status(self, provision: RollingProvision) -> Status:
        return self.statuses.get(provision.id, Status.OPEN)
