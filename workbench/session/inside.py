"""Changes inside what somebody else would insert: amendments to an amendment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.domain.amendment import Operation
from workbench.domain.decision import PARTS
from workbench.domain.errors import Line
from workbench.drafting.sameness import asked
from workbench.session.gathering import Gathering, Item, called, words_said

_WORDED = (*PARTS, Operation.ADD)


class Inside(Gathering):
    """Takes what stands in an insertion; see :class:`workbench.session.taking.Taking`."""

    def _take_inner(self, inner: Mapping[int, int]) -> None:
        """Changes inside somebody else's insertion: amendments to that amendment, where it is one."""
        by_parent: dict[tuple[int, str], list[int]] = {}
        items: dict[int, Item] = {}
        for index, outer in inner.items():
            one = self._document.revisions[index]
            party = self._who.party(one.author)
            whole = outer
            while whole in inner:
                whole = inner[whole]
            parent = next((item for item in self.items if whole in item.indexes), None)
            if not self._takes(party):
                self._leave(one.author, [index])
            elif parent is None:
                around = self._document.revisions[outer]
                self.accounts.report(
                    one.place,
                    one.words,
                    Line(
                        "this changes what {author} would insert, which is no amendment here: take that one too with"
                        " --every-party, or hand it in by itself",
                        author=around.author or Line("somebody"),
                    ),
                    [index],
                )
            else:
                items[id(parent)] = parent
                by_parent.setdefault((id(parent), party), []).append(index)
        for (parent_id, party), indexes in by_parent.items():
            self._take_sub(items[parent_id], party, indexes)

    def _take_sub(self, parent: Item, party: str, indexes: Sequence[int]) -> None:
        read = self._readings.of({*parent.indexes, *indexes})
        kind = (parent.said.operation, parent.said.at)
        said = next((one for one in read.said if (one.operation, one.at) == kind), None)
        name = called(parent.amendment)
        where = self._cite(parent.said.at)
        if said is None or said.operation not in _WORDED:
            left = Line("{party} leaves nothing of {name}: take a position on it", party=party, name=name)
            self.accounts.report(where, name, left, indexes)
            return
        if parent.known and (why := self._record.unamendable(parent.amendment)):
            self.accounts.report(where, words_said(said), why, indexes)
            return
        if party in parent.amendment.sponsors:
            how = Line(
                '{party} changes its own {name}; to take the words: treaty revise FILE {name} --by {party} --text "…"',
                party=party,
                name=name,
            )
            self.accounts.report(where, words_said(said), how, indexes)
            return
        item = self._on(parent, said, indexes, (party,), "")
        on = parent.amendment
        same = self._known.get(asked(self._record.base, item.amendment), [])
        alike = [own for own in same if own.on == on.id]
        mine = next((own for own in alike if party in own.sponsors), None)
        if mine is not None:
            self._know(mine, said, indexes)
            return
        item.notes.extend(self._same_words(alike))
        self.items.append(item)
        self.accounts.understand(indexes)
