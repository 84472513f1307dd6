"""What a marked-up document is turned into: amendments, and an account of every change in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from workbench.domain.amendment import Amendment, AmendmentStatus, Operation, name_of
from workbench.domain.decision import PARTS
from workbench.domain.errors import Line
from workbench.domain.version import Version
from workbench.drafting.departures import Departure
from workbench.drafting.sameness import asked
from workbench.drafting.subamendment import renamed, words_of
from workbench.exchange.blocks import Remark
from workbench.exchange.word_in.revisions import Kind
from workbench.session.authorship import LEFT_OUT, Authorship
from workbench.session.readings import Read, Readings

if TYPE_CHECKING:
    from workbench.exchange.marked_up import MarkedUp


_WHOLE = (Operation.SUP, Operation.MOVE)
_NOTES = ("footnote", "endnote")
KINDS = {
    Kind.INSERTION: Line("insertion"),
    Kind.DELETION: Line("deletion"),
    Kind.MOVE_FROM: Line("move from"),
    Kind.MOVE_TO: Line("move to"),
    Kind.MERGE: Line("merge"),
    Kind.FORM: Line("change of form"),
    Kind.NUMBER: Line("change of number"),
    Kind.UNKNOWN: Line("unknown change"),
}
"""What was done, as it is said."""


@dataclass(slots=True)
class Item:
    """An amendment of the document, with the changes (indexes) that are it; ``known`` if the file has it already.

    ``said`` is what it asks for, with the ids that the document's new provisions bear; ``touches`` as in ``Departure``.
    """

    amendment: Amendment
    said: Departure
    indexes: set[int]
    known: bool = False
    parent: Item | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def touches(self) -> frozenset[str]:
        """The provisions (ids) that it is on, or brings."""
        return self.said.touches | {self.said.at}


@dataclass(slots=True)
class Accounts:
    """Where every change went."""

    understood: set[int] = field(default_factory=set)
    reported: set[int] = field(default_factory=set)
    ignored: set[int] = field(default_factory=set)
    remarks: list[Remark] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    _told: set[Remark] = field(default_factory=set)

    def report(self, where: str, text: str, why: str, indexes: Iterable[int] = ()) -> None:
        """A line for what is in no amendment."""
        remark = Remark(where, text, why)
        if remark not in self._told:
            self._told.add(remark)
            self.remarks.append(remark)
        self.reported.update(set(indexes) - self.understood - self.ignored)

    def understand(self, indexes: Iterable[int]) -> None:
        """Changes that stand in an amendment."""
        self.understood.update(set(indexes) - self.reported - self.ignored)

    def settles(self, index: int) -> bool:
        """Whether a change is in an account."""
        return index in self.understood or index in self.reported or index in self.ignored


@dataclass(frozen=True, slots=True)
class Record:
    """What a session knows that the reading of a document asks for."""

    base: Version
    amendments: Sequence[Amendment]
    """Those of the file, in their wording on ``base``."""
    by_name: Callable[[str], Amendment | None]
    party: Callable[[str], str]
    """The code of a party by name; ``WrongReference`` if there is none."""
    party_name: Callable[[str], str]
    cited: Mapping[str, str]
    fresh: Callable[[str], Callable[[int], str]]
    fresh_id: Callable[[], str]
    """An id for a new amendment."""
    unamendable: Callable[[Amendment], str]
    """Why an amendment of the file cannot be amended itself, "" if it can."""
    shown: Callable[[], Collection[str]] = frozenset
    """The amendments (ids) that the document would show if it went out now; none if it is no such document."""


class Gathering:
    """What all that is taken out of a document has in common; see :class:`workbench.session.taking.Taking`."""

    def __init__(self, document: MarkedUp, record: Record, who: Authorship, by: str | None, *, every: bool) -> None:
        self.items: list[Item] = []
        self.accounts = Accounts()
        self._document, self._record, self._who, self._by, self._every = document, record, who, by, every
        self._readings = Readings(document, record.base)
        self._left: dict[str, list[int]] = {}
        self._codes: dict[str, str] = {}
        self._named: dict[str, Item] = {}
        self._known: dict[Hashable, list[Amendment]] = {}
        self._by_id = {own.id: own for own in record.amendments}
        for own in record.amendments:
            self._known.setdefault(asked(record.base, own), []).append(own)

    def _takes(self, party: str) -> bool:
        return bool(party) and (self._every or party == self._by)

    def _alike(self, said: Departure) -> list[Amendment]:
        """The amendments of the file that ask for the same."""
        own = said.amendment("", None, self._record.base)
        return self._known.get(asked(self._record.base, own), [])

    def _table(
        self,
        said: Departure,
        indexes: Iterable[int],
        sponsors: tuple[str, ...],
        reason: str,
        alike: Sequence[Amendment],
    ) -> None:
        item = self._item(said, set(indexes), sponsors, reason)
        item.notes.extend(self._same_words(alike))
        self.items.append(item)
        self.accounts.understand(item.indexes)

    def _item(
        self,
        said: Departure,
        indexes: set[int],
        sponsors: tuple[str, ...],
        reason: str,
        ids: Mapping[str, str] | None = None,
    ) -> Item:
        id = self._record.fresh_id()
        own = said.amendment(id, None, self._record.base, sponsors)
        if said.provisions:
            fresh = self._record.fresh(id)
            names = {p.id: fresh(number) for number, p in enumerate(said.provisions)} | dict(ids or {})
            new = renamed(said.provisions, names, said.provisions[0].parent)
            own = replace(own, provisions=new, text=words_of(new))
        return Item(replace(own, reason=reason), said, indexes)

    def _on(
        self, parent: Item, said: Departure, indexes: Iterable[int], sponsors: tuple[str, ...], reason: str
    ) -> Item:
        """An amendment to one of the document: it stands where that does, and the provisions of both are the same."""
        pairs = zip(parent.said.provisions, parent.amendment.provisions, strict=False)
        item = self._item(said, set(indexes), sponsors, reason, {here.id: own.id for here, own in pairs})
        on = parent.amendment
        item.amendment = replace(item.amendment, on=on.id, at=on.at, relation=on.relation, anchor=on.anchor)
        item.parent = parent
        return item

    def _same_words(self, alike: Iterable[Amendment]) -> Iterable[str]:
        for own in alike:
            if own.status is AmendmentStatus.TABLED:
                names = ", ".join(self._record.party_name(code) for code in own.sponsors)
                name = name_of(own)
                yield Line(
                    "the same words as {name} ({parties}); to support it: treaty join FILE {name} --by PARTY",
                    name=name,
                    parties=names,
                )

    def _know(self, known: Amendment, said: Departure, indexes: Iterable[int]) -> None:
        self.items.append(Item(known, said, set(indexes), known=True))
        self.accounts.understand(indexes)

    def _leave(self, author: str, indexes: Iterable[int]) -> None:
        """Changes of a party that is not asked for, or of nobody."""
        self._left.setdefault(author, []).extend(indexes)

    def _say_left(self) -> None:
        """A line for each change that was left, those of one author together."""
        for author, indexes in self._left.items():
            why = self._why_left(author)
            for index in sorted(indexes):
                one = self._document.revisions[index]
                who = author or Line("nobody")
                said = Line("{kind} by {author}: {why}", kind=KINDS[one.kind], author=who, why=why)
                self.accounts.remarks.append(Remark(self._where(index), one.words.strip() or one.unit, said))
                self.accounts.reported.add(index)

    def _why_left(self, author: str) -> str:
        party = self._who.party(author)
        if party:
            name = self._record.party_name(party)
            return Line("{name} is another party: --every-party or --by {party} takes it", name=name, party=party)
        if any(one.name == author and one.why == LEFT_OUT for one in self._who.authors()):
            return LEFT_OUT
        return Line(
            'no party of this conference: say whose with --author "{author}=PARTY", or --by PARTY', author=author
        )

    def _where(self, index: int) -> str:
        """Where a change stands: the provision that it is on, or the paragraph of the document."""
        read = self._readings.untracked
        ids = read.marked.places.get(index, ())
        return self._cite(ids[0], read) if ids else self._document.revisions[index].place

    def _cite(self, id: str, read: Read | None = None) -> str:
        if id in self._record.cited:
            return self._record.cited[id]
        version = read.marked.version if read else self._readings.untracked.marked.version
        found = version.by_id.get(id)
        return (found.label.rstrip(".") or "new provision") if found else "the text"

    def _of(self, said: Departure, read: Read, indexes: Collection[int], *, anywhere: bool = False) -> set[int]:
        """The changes that are an amendment: those on what it touches, if what they say is there, or stood there.

        Those of an amendment of ours are it ``anywhere``: where a provision moves its words are marked at both places.
        """
        standing = read.marked.standing
        on_it = indexes if anywhere else {i for id in said.touches for i in standing.get(id, ()) if i in indexes}
        if said.operation in _WHOLE:  # who deletes or moves a provision does so with whatever others would put into it
            return set(on_it)
        notes = said.operation is Operation.NOTES
        new = _Words(read.marked.version, said.touches, notes=notes)
        old = _Words(self._record.base, said.touches | {said.at}, notes=notes)
        found = set()
        for index in on_it:
            one = self._document.revisions[index]
            if said.operation in PARTS and one.words.strip() and notes != one.place.startswith(_NOTES):
                continue
            there = old if one.kind in (Kind.DELETION, Kind.MOVE_FROM) else new
            if all(words in there for words in one.words.split()):
                found.add(index)
        return found

    def _say_unsaid(self, read: Read, indexes: Sequence[int]) -> None:
        """What no amendment says: of the changes themselves, and of the document as it stands then."""
        asked_for = set(indexes)
        for one in read.unsaid:
            standing = read.marked.standing.get(one.at, ())
            there = [i for i in standing if i in asked_for and not self.accounts.settles(i)]
            self.accounts.report(self._cite(one.at, read), one.words, one.why, there)
        for index in indexes:
            if not self.accounts.settles(index) and (remark := read.marked.outside.get(index)):
                self.accounts.report(remark.where, remark.text, remark.why, [index])
        outside = set(read.marked.outside.values())
        for remark in read.marked.remarks:
            if remark not in outside:
                self.accounts.report(remark.where, remark.text, remark.why)


class _Words:
    """The words of some provisions of a version, or of their footnotes, among which others are looked for."""

    def __init__(self, version: Version, ids: Iterable[str], *, notes: bool = False) -> None:
        here = sorted((id for id in ids if id in version.position), key=version.position.__getitem__)
        own = (version.by_id[id] for id in here)
        self._text = " ".join(provision.note_lines if notes else provision.words for provision in own)
        self._words = set(self._text.split())

    def __contains__(self, word: str) -> bool:
        return word in self._words or word in self._text


def words_said(said: Departure) -> str:
    """The words by which a report shows what is asked for."""
    return said.text or words_of(said.provisions) or said.operation.value


def called(own: Amendment) -> str:
    """What an amendment is called: by its number, or by what it is while it has none."""
    return name_of(own) if own.number is not None else f"the {own.operation.value} of {', '.join(own.sponsors)}"
