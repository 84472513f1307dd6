"""Amendments that went out in a document of ours and came back in it, each by the comment that names it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.domain.amendment import Amendment, Operation, name_of
from workbench.domain.errors import Line, WrongReference
from workbench.drafting.departures import Departure
from workbench.drafting.derivation import derive
from workbench.drafting.places import place_of
from workbench.drafting.subamendment import words_of
from workbench.exchange.word_in.revisions import Kind
from workbench.session.authorship import Head
from workbench.session.gathering import Gathering, words_said
from workbench.session.readings import Read

_SETTLED_THERE = Line(
    "its marks are no longer in the document: they were accepted or rejected, and it stays on the table"
)
_GONE_THERE = Line(
    "the document does not name it: it was taken out there, or came later; it stays on the table until it is withdrawn"
)


_IN_PART = Line(
    "in part: some of its marks are no longer in the document, as where others take out the same words and a word"
    " processor keeps one mark; it stays as it was tabled"
)


@dataclass(slots=True)
class Group:
    """Changes that are one amendment by what their comment says."""

    head: Head
    comment: int
    indexes: list[int]
    party: str
    reason: str


class CameBack(Gathering):
    """Takes what comments name; see :class:`workbench.session.taking.Taking`."""

    def _take_groups(self, found: Sequence[Group]) -> None:
        """Each is known, or changed in the document, or new to this file."""
        groups = [group for group in found if group.indexes]
        reads = self._readings.apart([g.indexes for g in groups], [g.head.operation for g in groups])
        by_comment = dict(zip((group.comment for group in groups), reads, strict=True))
        for group in sorted(found, key=lambda group: bool(group.head.on)):  # what others are on comes before them
            read = by_comment.get(group.comment)
            if read is not None:
                self._take_group(group, read)
            elif group.head.operation is Operation.NOC:
                self._take_noc(group)
            elif self._is_taken(group):
                where = self._document.comments[group.comment].where
                self.accounts.report(where, group.head.name, _SETTLED_THERE)
        self._note_missing(found)

    def _take_group(self, group: Group, read: Read) -> None:
        stands = self._standing(group)
        if stands is not None and self._is_left_of(stands, group, read):
            self._know(stands, _departure(stands), group.indexes)
            self.items[-1].notes.append(_IN_PART)
            self._remember(group, self.items[-1].said)
            return
        if stands is not None and not read.said and self._reads_as(stands, read):
            said = Departure(stands.at, stands.operation, frozenset({stands.at}))  # what stands in what, and no more
            self._know(stands, said, group.indexes)
        for said in read.said:
            indexes = self._of(said, read, group.indexes, anywhere=len(read.said) == 1)
            alike = self._alike(said)
            name = group.head.name
            if alike:
                known = stands if stands in alike else self._of_sponsors(alike, group) or alike[0]
                if known is stands or set(self._sponsors(group)) & set(known.sponsors):
                    self._know(known, said, indexes)
                    self._remember(group, said)
                    continue
            if stands is not None and self._reads_as(stands, read):
                self._know(stands, said, group.indexes)
                self._remember(group, said)
            elif stands is not None and self._is_on(stands, said):
                text = words_said(said)
                why = Line(
                    "the words of {name} were changed in the document; to take them: treaty revise FILE {name}"
                    ' --by {party} --text "…"',
                    name=name_of(stands),
                    party=stands.sponsors[0],
                )
                self.accounts.report(self._cite(said.at), text, why, indexes)
            elif not self._is_taken(group):
                self._leave_whole(group, said, indexes)
            elif group.head.status:
                why = Line(
                    "{name} was {status} where the document comes from, and this file does not have it",
                    name=name,
                    status=group.head.status,
                )
                self.accounts.report(self._cite(said.at), words_said(said), why, indexes)
            elif group.head.on and said.operation is group.head.operation:
                self._take_on(group, said, indexes, alike)
            else:
                self._table(said, indexes, self._sponsors(group) or (group.party,), group.reason, alike)
                self._remember(group, said)
        self._say_unsaid(read, group.indexes)

    def _take_on(self, group: Group, said: Departure, indexes: set[int], alike: Sequence[Amendment]) -> None:
        """An amendment to an amendment: on the one of that name in the document."""
        name, parent = group.head.on, self._named.get(group.head.on)
        where, words = self._cite(said.at), words_said(said)
        if parent is None:
            missing = Line(
                "{name} is on {other}, which is not taken: hand that in first, or take it with this one",
                name=group.head.name,
                other=name,
            )
            self.accounts.report(where, words, missing, indexes)
        elif parent.known and (why := self._record.unamendable(parent.amendment)):
            self.accounts.report(where, words, why, indexes)
        else:
            item = self._on(parent, said, indexes, self._sponsors(group) or (group.party,), group.reason)
            item.notes.extend(self._same_words(alike))
            self.items.append(item)
            self.accounts.understand(indexes)
            self._remember(group, said)

    def _remember(self, group: Group, said: Departure) -> None:
        """What was taken last is what the document calls by the name in the comment."""
        if said.operation is group.head.operation:
            self._named[group.head.name] = self.items[-1]

    def _is_taken(self, group: Group) -> bool:
        sponsors = self._sponsors(group)
        return self._takes(sponsors[0] if sponsors else group.party)

    def _take_noc(self, group: Group) -> None:
        at = self._readings.untracked.marked.comment_places.get(group.comment, "")
        if at not in self._record.base.by_id:
            where = self._document.comments[group.comment].where
            why = Line("a comment that keeps a provision which the version has not")
            self.accounts.report(where, group.head.name, why)
            return
        said = Departure(at, Operation.NOC, frozenset({at}))
        alike = self._alike(said)
        known = self._of_sponsors(alike, group)
        if known:
            self._know(known, said, ())
        elif self._is_taken(group):
            self._table(said, (), self._sponsors(group) or (group.party,), group.reason, alike)
        else:
            self._leave_whole(group, said, ())

    def _leave_whole(self, group: Group, said: Departure, indexes: Iterable[int]) -> None:
        """An amendment of a party that is not asked for, or of nobody."""
        words = f"{group.head.name} ({said.operation.value}) {said.text or words_of(said.provisions)}".rstrip()
        why = self._why_left(self._document.comments[group.comment].author)
        self.accounts.report(self._cite(said.at), words, why, indexes)

    def _note_missing(self, found: Sequence[Group]) -> None:
        """Amendments of those who hand it in that such a document would show, and that this one does not name."""
        named = {group.head.name for group in found}
        leading = {sponsors[0] for group in found if (sponsors := self._sponsors(group))}
        here = {item.amendment.id for item in self.items}
        missing = [
            own
            for own in self._record.amendments
            if own.live and own.id not in here and name_of(own) not in named
            if own.sponsors[0] == self._by or (self._every and own.sponsors[0] in leading)
        ]
        shown = self._record.shown() if missing else ()
        for own in missing:
            if own.id in shown:
                self.accounts.report(self._cite(own.anchor or own.at), name_of(own), _GONE_THERE)

    def _standing(self, group: Group) -> Amendment | None:
        """The amendment of the file that bears the name in the comment, if it is of the same kind and sponsor."""
        found = self._record.by_name(group.head.name)
        sponsors = set(self._sponsors(group))
        if found is None or found.operation is not group.head.operation or not sponsors & set(found.sponsors):
            return None
        return self._by_id.get(found.id)

    def _reads_as(self, stands: Amendment, read: Read) -> bool:
        """Whether a reading has the words that an amendment of the file would make, in their order.

        What stands in what is not compared: paragraphs on paper do not say it of one that moved to them.
        """
        base = self._record.base
        if read.unsaid:
            return False
        said = [one.amendment(f"d{number}", number, base) for number, one in enumerate(read.said, 1)]
        both = (derive(base, own, "", known=self._record.amendments).version for own in ([stands], said))
        one, other = ([(p.label, p.heading, p.text, p.footnotes) for p in version.provisions] for version in both)
        return one == other

    def _is_left_of(self, stands: Amendment, group: Group, read: Read) -> bool:
        """Whether the changes are no longer all of an amendment of the file, and none that it did not make.

        Where several would take the same words out, word processors keep one of the marks.
        """
        whole = not read.unsaid and all(stands in self._alike(said) for said in read.said)
        if whole or self._reads_as(stands, read):
            return False
        base = self._record.base
        stood = {stands.at: base.by_id[stands.at]} if stands.at in base.by_id else {}
        others: list[str] = []
        if stood and stands.operation in (Operation.SUP, Operation.MOVE):  # goes with what others would put into it
            stood = {provision.id: provision for provision in base.subtree(stands.at)}
            others = [own.wording for own in self._record.amendments if own.at in stood]
        old = " ".join([*others, *(provision.words for provision in stood.values())])
        new = " ".join([stands.wording, *(p.words for p in stands.provisions)])
        for index in group.indexes:
            one = self._document.revisions[index]
            there = (
                new if one.kind in (Kind.INSERTION, Kind.MOVE_TO) and stands.operation is not Operation.MOVE else old
            )
            if not all(word in there for word in one.words.split()):
                return False
        return True

    def _is_on(self, stands: Amendment, said: Departure) -> bool:
        """Whether what is said is of the kind of an amendment of the file, and on the same provision or place."""
        if stands.operation is not said.operation:
            return False
        if said.operation is not Operation.ADD:
            return stands.at == said.at
        base = self._record.base
        return place_of(base, stands) == place_of(base, said.amendment("", None, base))

    def _of_sponsors(self, alike: Sequence[Amendment], group: Group) -> Amendment | None:
        sponsors = set(self._sponsors(group))
        return next((own for own in alike if sponsors & set(own.sponsors)), None)

    def _sponsors(self, group: Group) -> tuple[str, ...]:
        return tuple(dict.fromkeys(code for name in group.head.sponsors if (code := self._code(name))))

    def _code(self, name: str) -> str:
        """The code of a party by the name that a comment gives it, or of that for whom one of this name wrote."""
        if name not in self._codes:
            try:
                self._codes[name] = self._record.party(name)
            except WrongReference:
                self._codes[name] = self._who.party(name)
        return self._codes[name]


def _departure(own: Amendment) -> Departure:
    """An amendment of the file as what a document asks for."""
    new = frozenset(provision.id for provision in own.provisions)
    return Departure(own.at, own.operation, new | {own.at}, own.wording, own.relation, own.anchor, own.provisions)
