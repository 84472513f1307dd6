"""The changes of a marked-up document turned into amendments, and an account of every one of them."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from workbench.domain.amendment import Amendment, AmendmentStatus, Operation, name_of
from workbench.domain.errors import WrongReference
from workbench.domain.provision import Provision
from workbench.domain.version import Version
from workbench.drafting.departures import Departure
from workbench.drafting.sameness import asked
from workbench.drafting.subamendment import renamed, words_of
from workbench.exchange.blocks import Remark
from workbench.exchange.word_in.revisions import Kind
from workbench.session.authorship import Head, head_of
from workbench.session.readings import Read, Readings

if TYPE_CHECKING:
    from workbench.exchange.marked_up import Comment, MarkedUp
    from workbench.session.authorship import Authorship

_FORM = (Kind.FORM, Kind.NUMBER)
_WORDED = (Operation.MOD, Operation.RETITLE, Operation.ADD)


@dataclass(slots=True)
class Item:
    """An amendment of the document, with the changes (indexes) that are it; ``known`` if the file has it already.

    ``said`` is what it asks for, with the ids that the document's new provisions bear; ``touches`` as in ``Departure``.
    """

    amendment: Amendment
    said: Departure
    indexes: set[int]
    known: bool = False
    notes: list[str] = field(default_factory=list)

    @property
    def touches(self) -> frozenset[str]:
        """The provisions (ids) that it is on, or brings."""
        return self.said.touches | {self.said.at}


@dataclass(slots=True)
class Group:
    """Changes that are one amendment by what their comment says."""

    head: Head
    comment: int
    indexes: list[int]
    party: str
    reason: str


@dataclass(slots=True)
class Accounts:
    """Where every change went."""

    understood: set[int] = field(default_factory=set)
    reported: set[int] = field(default_factory=set)
    ignored: set[int] = field(default_factory=set)
    remarks: list[Remark] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def report(self, where: str, text: str, why: str, indexes: Iterable[int] = ()) -> None:
        """A line for what is in no amendment."""
        remark = Remark(where, text, why)
        if remark not in self.remarks:
            self.remarks.append(remark)
        self.reported.update(set(indexes) - self.understood - self.ignored)

    def understand(self, indexes: Iterable[int]) -> None:
        """Changes that stand in an amendment."""
        self.understood.update(set(indexes) - self.reported - self.ignored)

    @property
    def settled(self) -> set[int]:
        """The changes that are in an account."""
        return self.understood | self.reported | self.ignored


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
    unamendable: Callable[[Amendment], str]
    """Why an amendment of the file cannot be amended itself, "" if it can."""


class Taking:
    """Turns the changes of a document into amendments of ``by``, or of ``every`` party that wrote in it.

    ``within`` says by the index of a change in which insertion of somebody else it stands.
    """

    def __init__(
        self,
        document: MarkedUp,
        record: Record,
        who: Authorship,
        by: str | None,
        *,
        every: bool,
        within: Mapping[int, int],
    ) -> None:
        self.items: list[Item] = []
        self.accounts = Accounts()
        self._document, self._record, self._who, self._by, self._every = document, record, who, by, every
        self._readings = Readings(document, record.base)
        self._known: dict[Hashable, list[Amendment]] = {}
        for own in record.amendments:
            self._known.setdefault(asked(record.base, own), []).append(own)
        self._groups: list[Group] = []
        self._free: dict[str, list[int]] = {}
        self._inner: dict[int, int] = {}
        self._within = within

    @property
    def untracked(self) -> int:
        """How many departures from the version are not marked."""
        return len(self._readings.untracked.said) + len(self._readings.untracked.unsaid)

    @property
    def changes(self) -> int:
        """How many tracked changes the document holds."""
        return len(self._document.revisions)

    def run(self) -> None:
        """Reads it all; ``items`` and ``accounts`` hold what came of it."""
        self._sort()
        self._take_groups()
        for party, indexes in sorted(self._free.items(), key=lambda item: (item[0] != self._by, min(item[1]))):
            self._take_party(party, indexes)
        self._take_untracked()
        self._take_inner()
        self._take_comments()
        self._account_for_the_rest()

    # who made which changes

    def _sort(self) -> None:
        """Changes of form aside, those that a comment of ours names an amendment for, and those of each party."""
        heads: dict[tuple[str, str], Group] = {}
        for number, comment in enumerate(self._document.comments):
            head = head_of(comment.paragraphs[0]) if comment.paragraphs else None
            if head is not None and (comment.author, comment.date) not in heads:
                reason = "\n".join(comment.paragraphs[1:]).strip()
                group = Group(head, number, [], self._who.party(comment.author), reason)
                heads[comment.author, comment.date] = group
        outer = self._within
        for index, one in enumerate(self._document.revisions):
            ours = heads.get((one.author, one.date))
            if one.kind in _FORM or one.in_fallback:
                self.accounts.ignored.add(index)
            elif ours is not None:
                ours.indexes.append(index)
            elif self._is_foreign(outer.get(index), one.author, heads):
                self._inner[index] = outer[index]
            else:
                self._free.setdefault(self._who.party(one.author), []).append(index)
        self._groups = sorted(heads.values(), key=lambda group: _number(group.head.name))

    def _is_foreign(self, outer: int | None, author: str, heads: Mapping[tuple[str, str], Group]) -> bool:
        """Whether an insertion is not that of ``author``, or one that is an amendment by itself."""
        if outer is None:
            return False
        around = self._document.revisions[outer]
        return (around.author, around.date) in heads or self._who.party(around.author) != self._who.party(author)

    def _takes(self, party: str) -> bool:
        return bool(party) and (self._every or party == self._by)

    # amendments of ours that came back

    def _take_groups(self) -> None:
        groups = [group for group in self._groups if group.indexes]
        reads = self._readings.apart([g.indexes for g in groups], [g.head.operation for g in groups])
        found = dict(zip((group.comment for group in groups), reads, strict=True))
        for group in self._groups:
            read = found.get(group.comment)
            if read is not None:
                self._take_group(group, read)
            elif group.head.operation is Operation.NOC:
                self._take_noc(group)
            else:
                self._note_missing(group)

    def _take_group(self, group: Group, read: Read) -> None:
        stands = self._standing(group)
        for said in read.said:
            indexes = self._of(said, read, group.indexes)
            own = said.amendment("", None, self._record.base)
            alike = self._known.get(asked(self._record.base, own), [])
            name = group.head.name
            if alike:
                known = stands if stands in alike else self._of_sponsors(alike, group) or alike[0]
                if known is stands or set(self._sponsors(group)) & set(known.sponsors):
                    self._know(known, said, indexes)
                    continue
            if stands is not None and stands.at == said.at and stands.operation is said.operation:
                text = said.text or words_of(said.provisions)
                why = f"the words of {name_of(stands)} were changed in the document"
                how = f'to take them: treaty revise FILE {name_of(stands)} --by {stands.sponsors[0]} --text "…"'
                self.accounts.report(self._cite(said.at), text, f"{why}; {how}", indexes)
            elif self._takes(self._sponsors(group)[0] if self._sponsors(group) else group.party):
                self._table(said, indexes, self._sponsors(group) or (group.party,), group.reason, alike)
            else:
                self._leave(group.party, indexes, name)
        self._say_unsaid(read, group.indexes)

    def _take_noc(self, group: Group) -> None:
        at = self._readings.untracked.marked.comment_places.get(group.comment, "")
        if at not in self._record.base.by_id:
            where = self._document.comments[group.comment].where
            self.accounts.report(where, group.head.name, "a comment that keeps a provision which the version has not")
            return
        said = Departure(at, Operation.NOC, frozenset({at}))
        own = said.amendment("", None, self._record.base)
        alike = self._known.get(asked(self._record.base, own), [])
        known = self._of_sponsors(alike, group)
        if known:
            self._know(known, said, ())
        elif self._takes(self._sponsors(group)[0] if self._sponsors(group) else group.party):
            self._table(said, (), self._sponsors(group) or (group.party,), group.reason, alike)
        else:
            self._leave(group.party, (), group.head.name)

    def _note_missing(self, group: Group) -> None:
        name = group.head.name
        where = self._document.comments[group.comment].where
        why = "its marks are no longer in the document: they were accepted or rejected, and it stays on the table"
        self.accounts.report(where, name, why)

    def _standing(self, group: Group) -> Amendment | None:
        """The amendment of the file that bears the name in the comment, if it is of the same kind and sponsor."""
        found = self._record.by_name(group.head.name)
        sponsors = set(self._sponsors(group))
        if found is None or found.operation is not group.head.operation or not sponsors & set(found.sponsors):
            return None
        return next((own for own in self._record.amendments if own.id == found.id), None)

    def _of_sponsors(self, alike: Sequence[Amendment], group: Group) -> Amendment | None:
        sponsors = set(self._sponsors(group))
        return next((own for own in alike if sponsors & set(own.sponsors)), None)

    def _sponsors(self, group: Group) -> tuple[str, ...]:
        found = []
        for name in group.head.sponsors:
            try:
                found.append(self._record.party(name))
            except WrongReference:
                found.append(self._who.party(name))
        return tuple(dict.fromkeys(code for code in found if code))

    # changes of a party

    def _take_party(self, party: str, indexes: Sequence[int]) -> None:
        if not self._takes(party):
            self._leave(party, indexes)
            return
        read = self._readings.of(indexes, with_untracked=party == self._by)
        self._take_read(party, read, indexes)

    def _take_untracked(self) -> None:
        """What was changed without being marked, where no change of the party was read together with it."""
        read = self._readings.untracked
        if not (read.said or read.unsaid):
            return
        if self._by is None:
            why = "changed without being tracked, and so by nobody: say for whom with --by PARTY"
            for said in read.said:
                self.accounts.report(self._cite(said.at), _words(said), why)
            self._say_unsaid(read, ())
        elif self._by not in self._free:
            self._take_read(self._by, read, ())

    def _take_read(self, party: str, read: Read, indexes: Sequence[int]) -> None:
        for said in read.said:
            own = said.amendment("", None, self._record.base)
            alike = self._known.get(asked(self._record.base, own), [])
            mine = next((own for own in alike if party in own.sponsors), None)
            if mine is not None:
                self._know(mine, said, self._of(said, read, indexes))
            else:
                self._table(said, self._of(said, read, indexes), (party,), "", alike)
        self._say_unsaid(read, indexes)

    def _of(self, said: Departure, read: Read, indexes: Iterable[int]) -> set[int]:
        """The changes that are an amendment: those that stand on the words that it touches."""
        return {index for index in indexes if said.touches.intersection(read.marked.places.get(index, ()))}

    def _say_unsaid(self, read: Read, indexes: Sequence[int]) -> None:
        """What no amendment says: of the changes themselves, and of the document as it stands then."""
        for one in read.unsaid:
            there = [i for i in indexes if one.at in read.marked.places.get(i, ()) and i not in self.accounts.settled]
            self.accounts.report(self._cite(one.at, read), one.words, one.why, there)
        for index in indexes:
            if index not in self.accounts.settled and (remark := read.marked.outside.get(index)):
                self.accounts.report(remark.where, remark.text, remark.why, [index])
        outside = list(read.marked.outside.values())
        for remark in read.marked.remarks:
            if remark not in outside:
                self.accounts.report(remark.where, remark.text, remark.why)

    # changes in what is itself only proposed

    def _take_inner(self) -> None:
        """Changes inside somebody else's insertion: amendments to that amendment, where it is one."""
        by_parent: dict[tuple[int, str], list[int]] = {}
        items: dict[int, Item] = {}
        for index, outer in self._inner.items():
            one = self._document.revisions[index]
            party = self._who.party(one.author)
            whole = self._outermost(outer)
            parent = next((item for item in self.items if whole in item.indexes), None)
            if not self._takes(party):
                self._leave(party, [index])
            elif parent is None:
                around = self._document.revisions[outer]
                self.accounts.report(
                    one.place,
                    one.words,
                    f"this changes what {around.author or 'somebody'} would insert, which is no amendment here:"
                    " take that one too with --every-party, or hand it in by itself",
                    [index],
                )
            else:
                items[id(parent)] = parent
                by_parent.setdefault((id(parent), party), []).append(index)
        for (parent_id, party), indexes in by_parent.items():
            self._take_sub(items[parent_id], party, indexes)

    def _outermost(self, index: int) -> int:
        while index in self._inner:
            index = self._inner[index]
        return index

    def _take_sub(self, parent: Item, party: str, indexes: Sequence[int]) -> None:
        read = self._readings.of({*parent.indexes, *indexes})
        kind = (parent.said.operation, parent.said.at)
        said = next((one for one in read.said if (one.operation, one.at) == kind), None)
        name = _called(parent.amendment)
        where = self._cite(parent.said.at)
        if said is None or said.operation not in _WORDED:
            self.accounts.report(where, name, f"{party} leaves nothing of {name}: take a position on it", indexes)
            return
        if parent.known and (why := self._record.unamendable(parent.amendment)):
            self.accounts.report(where, _words(said), why, indexes)
            return
        if party in parent.amendment.sponsors:
            how = f'to take the words: treaty revise FILE {name} --by {party} --text "…"'
            self.accounts.report(where, _words(said), f"{party} changes its own {name}; {how}", indexes)
            return
        pairs = zip(parent.said.provisions, parent.amendment.provisions, strict=True)
        item = self._item(said, set(indexes), (party,), "", {here.id: own.id for here, own in pairs})
        on = parent.amendment
        item.amendment = replace(item.amendment, on=on.id, at=on.at, relation=on.relation, anchor=on.anchor)
        same = self._known.get(asked(self._record.base, item.amendment), [])
        alike = [own for own in same if own.on == on.id]
        mine = next((own for own in alike if party in own.sponsors), None)
        if mine is not None:
            self._know(mine, said, indexes)
            return
        item.notes.append(f"amends {name}")
        item.notes.extend(self._same_words(alike))
        self.items.append(item)
        self.accounts.understand(indexes)

    # reasons

    def _take_comments(self) -> None:
        heads = {group.comment for group in self._groups}
        for number, comment in enumerate(self._document.comments):
            if number not in heads:
                self._take_comment(number, comment)

    def _take_comment(self, number: int, comment: Comment) -> None:
        party = self._who.party(comment.author)
        words = "\n".join(line for line in comment.paragraphs if line.strip())
        own = [item for item in self.items if not item.known and party in item.amendment.sponsors]
        place = self._readings.untracked.marked.comment_places.get(number, "")
        on = [item for item in own if item.indexes.intersection(comment.covers)]
        on = on or [item for item in own if not comment.covers and place in item.touches]
        for item in on:
            reason = "\n".join(part for part in (item.amendment.reason, words) if part)
            item.amendment = replace(item.amendment, reason=reason)
        if on:
            return
        known = next((i for i in self.items if i.known and i.indexes.intersection(comment.covers)), None)
        why = f"a comment of {comment.author or 'nobody named'}"
        why += f" on {name_of(known.amendment)}, which is on the table" if known else " that belongs to no change taken"
        self.accounts.report(self._cite(place) if place else comment.where, words, why)

    # accounts

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
        id = f"a{secrets.token_hex(6)}"
        own = said.amendment(id, None, self._record.base, sponsors)
        if said.provisions:
            fresh = self._record.fresh(id)
            names = {p.id: fresh(number) for number, p in enumerate(said.provisions)} | dict(ids or {})
            new = renamed(said.provisions, names, said.provisions[0].parent)
            own = replace(own, provisions=new, text=words_of(new))
        return Item(replace(own, reason=reason), said, indexes)

    def _same_words(self, alike: Iterable[Amendment]) -> Iterable[str]:
        for own in alike:
            if own.status is AmendmentStatus.TABLED:
                names = ", ".join(self._record.party_name(code) for code in own.sponsors)
                name = name_of(own)
                yield f"the same words as {name} ({names}); to support it: treaty join FILE {name} --by PARTY"

    def _know(self, known: Amendment, said: Departure, indexes: Iterable[int]) -> None:
        self.items.append(Item(known, said, set(indexes), known=True))
        self.accounts.understand(indexes)

    def _leave(self, party: str, indexes: Sequence[int] | set[int], name: str = "") -> None:
        """Changes of a party that is not asked for, or of nobody."""
        by_author: dict[str, list[int]] = {}
        for index in indexes:
            by_author.setdefault(self._document.revisions[index].author, []).append(index)
        for author, own in by_author.items():
            if party:
                why = f"{self._record.party_name(party)} is another party: --every-party or --by {party} takes it"
            elif any(one.name == author and one.why.startswith("left out") for one in self._who.authors()):
                why = "left out as told"
            else:
                why = f'no party of this conference: say whose with --author "{author}=PARTY", or --by PARTY'
            count = f"{len(own)} change{'' if len(own) == 1 else 's'}"
            self.accounts.report(author or "(no author)", f"{name}, {count}" if name else count, why, own)

    def _account_for_the_rest(self) -> None:
        """Changes that moved no word of any amendment: each is a line, but for those that have no words."""
        for index, one in enumerate(self._document.revisions):
            if index in self.accounts.settled:
                continue
            if not one.words.strip():
                self.accounts.ignored.add(index)
            else:
                why = "this changes nothing of what any amendment could say: the words stand as they stood"
                self.accounts.report(one.place, one.words, why, [index])

    def _cite(self, id: str, read: Read | None = None) -> str:
        if id in self._record.cited:
            return self._record.cited[id]
        version = read.marked.version if read else self._readings.untracked.marked.version
        found: Provision | None = version.by_id.get(id)
        return (found.label.rstrip(".") or "new provision") if found else "the text"


def _words(said: Departure) -> str:
    return said.text or words_of(said.provisions) or said.operation.value


def _called(own: Amendment) -> str:
    return name_of(own) if own.number is not None else f"the {own.operation.value} of {', '.join(own.sponsors)}"


def _number(name: str) -> tuple[int, str]:
    digits = "".join(sign for sign in name.partition("/")[0] if sign.isdigit())
    return (int(digits) if digits and len(digits) < 10 else 10**9, name)
