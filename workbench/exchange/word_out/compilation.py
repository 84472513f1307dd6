"""The compilation: article by article the text, and under each provision every proposal on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.domain.amendment import AmendmentStatus, Operation, Relation, Stance
from workbench.domain.version import Version
from workbench.exchange.form_phrases import FormPhrases, form_phrases
from workbench.exchange.front import Front
from workbench.exchange.proposals import Marked, Proposal, count
from workbench.exchange.word_out.clean import title_among, write_provision
from workbench.exchange.word_out.document import STEP, Shape, WordDocument
from workbench.exchange.word_out.layout import Layout
from workbench.exchange.word_out.marking import footnotes, key, label_before, pieces
from workbench.exchange.word_out.runs import Piece

SHORT = 600  # characters; words of no more stay on the page of what is said of them
DEEPEST = 4  # steps by which a proposal on a proposal goes in at most


def write_compilation(version: Version, proposals: Sequence[Proposal], front: Front, out: Path) -> None:
    """Writes ``version`` with ``proposals`` under the provisions that they are on, new provisions at their place.

    Raises :class:`FileProblem` when ``out`` cannot be written.
    """
    document = WordDocument(front)
    words = form_phrases(front.primary)
    document.title_page(words.compilation, front.version)
    _legend(document, words, version, proposals)
    document.begin_text()
    writer = _Writer(document, words)
    places = _Places(version, proposals)
    layout = Layout(version.provisions)
    title = title_among({id: version.by_id[id].text for id in layout.front}, front.title)
    for provision in version.provisions:
        writer.beside(places.before.get(provision.id, ()))
        write_provision(document, provision, layout, title)
        writer.all(places.on.get(provision.id, ()))
        writer.beside(places.behind.get(provision.id, ()))
    if places.elsewhere:
        document.paragraph("TreatyLegendHeading", words.elsewhere).words(words.elsewhere)
        writer.all(places.elsewhere)
    document.save(out)


def _legend(document: WordDocument, words: FormPhrases, version: Version, proposals: Sequence[Proposal]) -> None:
    usual = document.phrases
    shape = Shape(keep_next=True, new_page=True)
    document.paragraph("TreatyLegendHeading", usual.legend, shape).words(usual.legend)
    if not proposals:
        document.paragraph("TreatyLegend", words.no_proposals).words(words.no_proposals)
        return
    counted = words.proposals.format(count=count(proposals))
    document.paragraph("TreatyLegend", counted).words(counted, style="Bracket")
    for line in (words.under_base.format(version=version.name), words.on_proposal, words.alike_stand):
        document.paragraph("TreatyLegend", line).words(line)
    document.paragraph("TreatyLegend", usual.inserted).pieces(key(usual))


class _Places:
    """Where proposals stand: ``on`` a provision, ``before`` it, ``behind`` all that is below it, or ``elsewhere``.

    Of those that would put words behind the same provision the ones that would put them deeper down come first.
    """

    def __init__(self, version: Version, proposals: Iterable[Proposal]) -> None:
        self.on: dict[str, list[Proposal]] = {}
        self.before: dict[str, list[Proposal]] = {}
        self.behind: dict[str, list[Proposal]] = {}
        self.elsewhere: list[Proposal] = []
        depths: dict[str, int] = {}
        for proposal in proposals:
            own = proposal.amendment
            anchor = own.anchor or own.at
            known = version.by_id
            if own.operation is not Operation.ADD:
                (self.on.setdefault(own.at, []) if own.at in known else self.elsewhere).append(proposal)
            elif anchor not in known:
                self.elsewhere.append(proposal)
            if anchor not in known or own.operation not in (Operation.ADD, Operation.MOVE):
                continue
            if own.relation is Relation.BEFORE:
                self.before.setdefault(anchor, []).append(proposal)
            else:
                depths[own.id] = version.depth[anchor] + (own.relation is Relation.UNDER)
                self.behind.setdefault(version.subtree(anchor)[-1].id, []).append(proposal)
        for found in self.behind.values():
            found.sort(key=lambda proposal: -depths[proposal.amendment.id])


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes proposals."""

    document: WordDocument
    words: FormPhrases

    def all(self, proposals: Sequence[Proposal]) -> None:
        """Proposals one after the other, each with those that would amend it."""
        self._family(proposals, 1)
        if proposals:
            self.document.paragraph("TreatySpacer")

    def beside(self, proposals: Iterable[Proposal]) -> None:
        """The proposals of new provisions, and a line for what would move here."""
        for proposal in proposals:
            if proposal.amendment.operation is Operation.ADD:
                self.all([proposal])
            else:
                line = self.words.would_stand.format(what=proposal.what)
                found = self.document.paragraph("TreatyProposalText", "", Shape(left=STEP))
                found.words(proposal.name, style="ProposalNumber").words(f"  {line}", style="BracketWord")
                self.document.paragraph("TreatySpacer")

    def _family(self, proposals: Sequence[Proposal], level: int) -> None:
        for proposal in proposals:
            self._proposal(proposal, level)
            self._family(proposal.under, level + 1)

    def _proposal(self, proposal: Proposal, level: int) -> None:
        left = Shape(left=min(level, DEEPEST) * STEP)
        about = self.document.about
        who = ", ".join(map(about.party_name, about.party_order(proposal.amendment.sponsors)))
        line = [
            Piece(proposal.name, "ProposalNumber"),
            Piece(f"  {who} · "),
            Piece(self._does(proposal), "BracketWord"),
        ]
        if outcome := self._outcome(proposal):
            line += [Piece(" · "), Piece(outcome, "Bracket")]
        self.document.paragraph("TreatyProposal", "", left).pieces(line)
        notes = list(self._notes(proposal))
        if proposal.like and not proposal.differs:
            notes.insert(0, [Piece(self.words.same.format(name=proposal.like), "BracketWord")])
        else:
            for number, one in enumerate(proposal.marked, 1):
                short = sum(len(segment.text) for segment in (*one.heading, *one.text)) <= SHORT
                last = number == len(proposal.marked)
                self._marked(one, replace(left, keep_next=short and last and bool(notes)))
        for number, note in enumerate(notes, 1):  # none of them stands on the next page alone
            self._note(replace(left, keep_next=number < len(notes)), note)

    def _does(self, proposal: Proposal) -> str:
        """What a proposal would do, and to which it is an amendment."""
        done = self.words.does(proposal.amendment, proposal.what, proposal.place)
        return f"{self.words.amends.format(name=proposal.parent)}: {done}" if proposal.parent else done

    def _outcome(self, proposal: Proposal) -> str:
        own = proposal.amendment
        if own.status is AmendmentStatus.TABLED:
            return ""
        if own.status is AmendmentStatus.ADOPTED and own.incorporated:
            return self.words.in_version.format(version=own.incorporated)
        return self.words.statuses[own.status]

    def _marked(self, one: Marked, left: Shape) -> None:
        """The words of a provision; its heading stands above its text."""
        title = [*label_before(one.label, new=one.new), *pieces(one.heading)]
        text = pieces(one.text, one.marks, one.old_marks)
        words = "".join(piece.text for piece in text)
        if one.heading and text:
            self.document.paragraph("TreatyProposalText", words, replace(left, keep_next=True)).pieces(title)
            title = []
        if one.table and "\n" in words:
            self.document.table([*title, *text], "TreatyProposalText")
        elif title or text:
            self.document.paragraph("TreatyProposalText", words or one.label, left).pieces([*title, *text])
        if one.notes:
            noted = footnotes(self.document.phrases, one.notes)
            self.document.paragraph("TreatyProposalText", noted[0].text, left).pieces(noted)

    def _notes(self, proposal: Proposal) -> Iterable[list[Piece]]:
        """Why, against which text, nearly the words of which other, and who stands where."""
        words, usual = self.words, self.document.phrases
        if proposal.like and proposal.differs:
            differs = ", ".join(usual.differences[one] for one in proposal.differs)
            yield [Piece(words.nearly.format(name=proposal.like, differs=differs), "BracketWord")]
        if proposal.against:
            yield [Piece(words.marked_against.format(version=proposal.against), "BracketWord")]
        if reason := proposal.amendment.reason.strip():
            yield [Piece(words.reason, "Bracket"), Piece(f"{usual.colon}{reason}")]
        line: list[Piece] = []
        for stance, name in words.stances.items():
            if said := self._said(proposal, stance):
                line += [Piece(" · ")] if line else []
                line += [Piece(name, "Bracket"), Piece(f"{usual.colon}{said}")]
        if line:
            yield line

    def _said(self, proposal: Proposal, stance: Stance) -> str:
        """Who takes a stance, with their notes."""
        about = self.document.about
        notes = {position.party: position.note for position in proposal.positions if position.stance is stance}
        names = ((about.party_name(code), notes[code].strip()) for code in about.party_order(notes))
        return ", ".join(f"{name} ({note})" if note else name for name, note in names)

    def _note(self, left: Shape, found: Sequence[Piece]) -> None:
        sample = "".join(piece.text for piece in found if not piece.style)  # the words, not what says what they are
        self.document.paragraph("TreatyProposalNote", sample, left).pieces(found)
