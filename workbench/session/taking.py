"""The changes of a marked-up document turned into amendments, and an account of every one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.domain.amendment import name_of
from workbench.domain.errors import Line
from workbench.exchange.word_in.revisions import Kind
from workbench.session.authorship import Authorship, head_of
from workbench.session.coming_back import CameBack, Group
from workbench.session.gathering import Record, words_said
from workbench.session.inside import Inside
from workbench.session.readings import Read

if TYPE_CHECKING:
    from workbench.exchange.marked_up import Comment, MarkedUp

_FORM = (Kind.FORM, Kind.NUMBER)


class Taking(CameBack, Inside):
    """Turns the changes of a document into amendments of ``by``, or of ``every`` party that wrote in it."""

    def __init__(self, document: MarkedUp, record: Record, who: Authorship, by: str | None, *, every: bool) -> None:
        super().__init__(document, record, who, by, every=every)
        self._groups: list[Group] = []
        self._free: dict[str, list[int]] = {}
        self._inner: dict[int, int] = {}

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
        self._take_groups(self._groups)
        for party, indexes in sorted(self._free.items(), key=lambda item: (item[0] != self._by, min(item[1]))):
            self._take_party(party, indexes)
        self._take_untracked()
        self._take_inner(self._inner)
        self._take_comments()
        self._account_for_the_rest()

    def _sort(self) -> None:
        """Changes of form aside, those that a comment of ours names an amendment for, and those of each party."""
        heads: dict[tuple[str, str], Group] = {}
        for number, comment in enumerate(self._document.comments):
            head = head_of(comment.paragraphs[0]) if comment.paragraphs else None
            if head is not None and (comment.author, comment.date) not in heads:
                reason = "\n".join(comment.paragraphs[1:]).strip()
                group = Group(head, number, [], self._who.party(comment.author), reason)
                heads[comment.author, comment.date] = group
        for index, one in enumerate(self._document.revisions):
            outer = self._document.within[index]
            ours = heads.get((one.author, one.date))
            if one.kind in _FORM or one.in_fallback:
                self.accounts.ignored.add(index)
            elif ours is not None:
                ours.indexes.append(index)
            elif outer is not None and self._is_foreign(outer, one.author, heads):
                self._inner[index] = outer
            else:
                self._free.setdefault(self._who.party(one.author), []).append(index)
        self._groups = sorted(heads.values(), key=lambda group: _number(group.head.name))

    def _is_foreign(self, outer: int, author: str, heads: Mapping[tuple[str, str], Group]) -> bool:
        """Whether an insertion is not that of ``author``, or one that is an amendment by itself."""
        around = self._document.revisions[outer]
        return (around.author, around.date) in heads or self._who.party(around.author) != self._who.party(author)

    def _take_party(self, party: str, indexes: Sequence[int]) -> None:
        if not self._takes(party):
            for index in indexes:
                self._leave(self._document.revisions[index].author, [index])
            return
        read = self._readings.of(indexes, with_untracked=party == self._by)
        self._take_read(party, read, indexes)

    def _take_untracked(self) -> None:
        """What was changed without being marked, where no change of the party was read together with it."""
        read = self._readings.untracked
        if not (read.said or read.unsaid):
            return
        if self._by is None:
            why = Line("changed without being tracked, and so by nobody: say for whom with --by PARTY")
            for said in read.said:
                self.accounts.report(self._cite(said.at), words_said(said), why)
            self._say_unsaid(read, ())
        elif self._by not in self._free:
            self._take_read(self._by, read, ())

    def _take_read(self, party: str, read: Read, indexes: Sequence[int]) -> None:
        own = set(indexes)
        for said in read.said:
            alike = self._alike(said)
            mine = next((own for own in alike if party in own.sponsors), None)
            if mine is not None:
                self._know(mine, said, self._of(said, read, own))
            else:
                self._table(said, self._of(said, read, own), (party,), "", alike)
        self._say_unsaid(read, indexes)

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
        author = comment.author or Line("nobody named")
        why = Line("a comment of {author} that belongs to no change taken", author=author)
        if known:
            name = name_of(known.amendment)
            why = Line("a comment of {author} on {name}, which is on the table", author=author, name=name)
        self.accounts.report(self._cite(place) if place else comment.where, words, why)

    def _account_for_the_rest(self) -> None:
        """Changes that moved no word of any amendment: each is a line, but for those that have no words."""
        self._say_left()
        for index, one in enumerate(self._document.revisions):
            if self.accounts.settles(index):
                continue
            if not one.words.strip():
                self.accounts.ignored.add(index)
            else:
                why = Line(
                    "these words are in no amendment: another change takes them back, or the text says so already"
                )
                self.accounts.report(one.place, one.words, why, [index])


def _number(name: str) -> tuple[int, str]:
    digits = "".join(sign for sign in name.partition("/")[0] if sign.isdigit())
    return (int(digits) if digits and len(digits) < 10 else 10**9, name)
