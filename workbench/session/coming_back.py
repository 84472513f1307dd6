"""Amendments that went out in a document of ours and came back in it, each by the comment that names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.amendment import Amendment, Operation, name_of
from workbench.domain.errors import WrongReference
from workbench.drafting.departures import Departure
from workbench.drafting.derivation import derive
from workbench.drafting.places import place_of
from workbench.session.authorship import Head
from workbench.session.gathering import Gathering, words_said
from workbench.session.readings import Read


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
        for group in found:
            read = by_comment.get(group.comment)
            if read is not None:
                self._take_group(group, read)
            elif group.head.operation is Operation.NOC:
                self._take_noc(group)
            else:
                self._note_missing(group)

    def _take_group(self, group: Group, read: Read) -> None:
        stands = self._standing(group)
        for said in read.said:
            indexes = self._of(said, read, group.indexes, anywhere=len(read.said) == 1)
            alike = self._alike(said)
            name = group.head.name
            if alike:
                known = stands if stands in alike else self._of_sponsors(alike, group) or alike[0]
                if known is stands or set(self._sponsors(group)) & set(known.sponsors):
                    self._know(known, said, indexes)
                    continue
            if stands is not None and self._reads_as(stands, read):
                self._know(stands, said, group.indexes)
            elif stands is not None and self._is_on(stands, said):
                text = words_said(said)
                why = f"the words of {name_of(stands)} were changed in the document"
                how = f'to take them: treaty revise FILE {name_of(stands)} --by {stands.sponsors[0]} --text "…"'
                self.accounts.report(self._cite(said.at), text, f"{why}; {how}", indexes)
            elif self._takes(self._sponsors(group)[0] if self._sponsors(group) else group.party):
                self._table(said, indexes, self._sponsors(group) or (group.party,), group.reason, alike)
            else:
                self._leave(self._document.comments[group.comment].author, indexes, name)
        self._say_unsaid(read, group.indexes)

    def _take_noc(self, group: Group) -> None:
        at = self._readings.untracked.marked.comment_places.get(group.comment, "")
        if at not in self._record.base.by_id:
            where = self._document.comments[group.comment].where
            self.accounts.report(where, group.head.name, "a comment that keeps a provision which the version has not")
            return
        said = Departure(at, Operation.NOC, frozenset({at}))
        alike = self._alike(said)
        known = self._of_sponsors(alike, group)
        if known:
            self._know(known, said, ())
        elif self._takes(self._sponsors(group)[0] if self._sponsors(group) else group.party):
            self._table(said, (), self._sponsors(group) or (group.party,), group.reason, alike)
        else:
            self._leave(self._document.comments[group.comment].author, (), group.head.name)

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

    def _reads_as(self, stands: Amendment, read: Read) -> bool:
        """Whether a reading has the words that an amendment of the file would make, in their order.

        What stands in what is not compared: paragraphs on paper do not say it of one that moved to them.
        """
        base = self._record.base
        if read.unsaid:
            return False
        said = [one.amendment(f"d{number}", number, base) for number, one in enumerate(read.said, 1)]
        both = (derive(base, own, "", known=self._record.amendments).version for own in ([stands], said))
        one, other = ([(p.label, p.heading, p.text) for p in version.provisions] for version in both)
        return one == other

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
