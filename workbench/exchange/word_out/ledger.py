"""The ledger: every decision of the room in order, and where the words of the present text come from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.domain.amendment import Operation
from workbench.domain.decision import Outcome
from workbench.domain.provision import Status
from workbench.exchange.accounts import Contribution, Decided, Origin
from workbench.exchange.form_phrases import FormPhrases, form_phrases
from workbench.exchange.front import Front
from workbench.exchange.redline import happened
from workbench.exchange.word_out.document import Shape, WordDocument
from workbench.exchange.word_out.grid import Line, Row, write_grid
from workbench.exchange.word_out.marking import key, pieces
from workbench.exchange.word_out.runs import Piece
from workbench.text.diff import Segment, diff

DECISION_WIDTHS = (5, 14, 18, 24, 60)
_EMPTY_LINES = re.compile(r"\n\s*\n")
CONCORDANCE_WIDTHS = (20, 20, 20, 60)


def write_ledger(
    decisions: Sequence[Decided], origins: Sequence[Origin], versions: tuple[str, str], front: Front, out: Path
) -> None:
    """Writes the decisions, then the concordance of the two ``versions``, the first one and the present one.

    Raises :class:`FileProblem` when ``out`` cannot be written.
    """
    document = WordDocument(front, landscape=True)
    words = form_phrases(front.primary)
    writer = _Writer(document, words, front)
    document.title_page(words.ledger, front.version)
    document.begin_text()
    document.heading(1, words.decisions, listed=False).words(words.decisions)
    if decisions:
        legend = document.paragraph("TreatyLegend", document.phrases.inserted, Shape(keep_next=True))
        legend.pieces(key(document.phrases))
        write_grid(document, words.heads, DECISION_WIDTHS, map(writer.decision, decisions))
    else:
        document.paragraph("TreatyLegend", words.no_decisions).words(words.no_decisions)
    document.heading(1, words.concordance, listed=False).words(words.concordance)
    old, new = versions
    about = (words.concordance_of if origins else words.no_concordance).format(old=old, new=new)
    document.paragraph("TreatyLegend", about, Shape(keep_next=bool(origins))).words(about)
    if origins:
        write_grid(document, words.concordance_heads, CONCORDANCE_WIDTHS, map(writer.origin, origins))
    document.save(out)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Makes rows."""

    document: WordDocument
    words: FormPhrases
    front: Front

    def decision(self, own: Decided) -> Row:
        """A decision in five cells."""
        day = replace(self.front, date=own.day).long_date
        where: list[Line] = [[Piece(own.where)]]
        if own.heading:
            where.append([Piece(self.words.heading_of, "ProposalRemark")])
        where.append([Piece(own.version, "ProposalRemark")])
        meeting = [[Piece(text)] for text in (own.meeting, day) if text]
        return Row(([[Piece(str(own.number))]], meeting, where, self._decided(own), self._words(own)))

    def origin(self, own: Origin) -> Row:
        """A provision of the concordance in four cells."""
        change = own.change
        told = [line for one in own.contributions for line in self._contributed(one)]
        if not told:
            told = [[Piece(self.words.brought_in.format(version=own.version), "ProposalRemark")]]
        now = change.citation or self.words.absent
        before = change.old_citation or self.words.absent
        kinds = happened(replace(change, old_citation=""), self.document.phrases)
        return Row(([[Piece(now)]], [[Piece(before)]], [[Piece(kinds)]], told))

    def _decided(self, own: Decided) -> list[Line]:
        said = self.words.decided[own.decision]
        first: list[Piece] = []
        if own.name:
            first = [Piece(f"{own.name} ", "ProposalNumber")]
        lines: list[Line] = [[*first, Piece(said, "Bracket")]]
        if own.by:
            lines.append([Piece(self._names(own.by))])
        more = (
            own.answered and self.words.answered.format(names=own.answered),
            own.taken_in and self.words.taken_in.format(version=own.taken_in),
            own.undoes and self.words.reopens.format(number=own.undoes),
            own.undone and self.words.undone.format(number=own.undone),
        )
        return [*lines, *([Piece(text, "ProposalRemark")] for text in more if text)]

    def _words(self, own: Decided) -> list[Line]:
        if own.decision == "status":
            names = self.document.phrases.statuses
            return [[Piece(f"{names[Status(own.before)]} → {names[Status(own.after)]}")]]
        lines: list[Line] = []
        if own.amendment and own.amendment.operation not in (Operation.MOD, Operation.RETITLE):
            lines.append([Piece(self.words.does(own.amendment, own.where, own.place), "BracketWord")])
        if own.before != own.after:
            return [*lines, pieces(_closer(diff(own.before, own.after)))]
        if own.decision == Outcome.ADOPTED:
            return lines
        if own.proposed == own.before:
            return [*lines, [Piece(self.words.stands, "ProposalRemark")]]
        about = self.words.again if own.decision == Outcome.REOPENED else self.words.not_taken
        told = Piece(f"{about}{self.document.phrases.colon}", "ProposalRemark")
        return [*lines, [told, *pieces(_closer(diff(own.before, own.proposed)))]]

    def _contributed(self, one: Contribution) -> Iterator[Line]:
        how = [self.words.how[one.how]]
        if one.answered:
            how.append(self.words.answered.format(names=one.answered))
        if one.meeting:
            how.append(one.meeting)
        named = [Piece(f"{one.names} ", "ProposalNumber")] if one.names else []
        who = f"{self._names(one.by)}{self.document.phrases.colon}" if one.by else ""
        yield [*named, Piece(f"{who}{', '.join(how)}")]
        for reason in one.reasons:
            about = f"{self.words.reason}{self.document.phrases.colon}"
            yield [Piece(about, "ProposalRemark"), Piece(_EMPTY_LINES.sub("\n", reason))]

    def _names(self, codes: Iterable[str]) -> str:
        return ", ".join(map(self.front.party_name, self.front.party_order(codes)))


def _closer(segments: Iterable[Segment]) -> list[Segment]:
    """Words as handed in, without their empty lines."""
    return [replace(segment, text=_EMPTY_LINES.sub("\n", segment.text)) for segment in segments]
