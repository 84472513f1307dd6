"""How amendments stand on the current version, and what befalls a sub-amendment when its parent changes.

An amendment is carried from the version and the words with which it was handed in, so that the way there does
not matter. A sub-amendment (``on`` is its parent) keeps in the column ``amends`` the parent's words as its drafter
saw them; once the parent reads otherwise, the difference between the two is carried onto its new words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from workbench.domain.amendment import PENDING, Amendment, AmendmentStatus, Fate, Operation
from workbench.domain.decision import PARTS, Part
from workbench.domain.provision import Provision
from workbench.domain.version import Version, provision_from_json
from workbench.drafting.rebase import Rebase, carry_words, drafted
from workbench.drafting.subamendment import (
    Provisions,
    SingleChange,
    carry_provisions,
    renamed,
    single_change,
    standing_as,
    words_of,
)
from workbench.record import tables
from workbench.record.projections.answering import fallen
from workbench.record.projections.state import State, Write
from workbench.record.tables import Row, amendment_of, pack, pack_provisions
from workbench.text.diff import fine_edits

_WORST = (Fate.CLEAN, Fate.SHIFTED, Fate.CONFLICTING, Fate.SATISFIED, Fate.ORPHANED)
"""Of two fates on the way the later one counts."""


class Standing:
    """The columns ``fate``, ``carried``, ``basis`` and ``provisions`` of amendments on ``current``, from scratch."""

    def __init__(self, state: State, current: Version) -> None:
        self._state = state
        self._current = current
        self._carriers: dict[str, Rebase] = {}

    def of(self, row: Row, parent: Row | None = None) -> Row:
        """The row of an amendment as it stands; ``parent`` is that of the amendment on which it is, as it stands.

        Once a version has taken in a parent that added provisions, its sub-amendment is one on the new words there.
        """
        own = _handed_in(row)
        if parent is None or row["amends"] is None or row["incorporated"] is not None:
            return self._stood(row, own)
        if self._gone(parent, adopted=own.status is AmendmentStatus.ADOPTED):
            return _with(row, own, Fate.ORPHANED)
        if own.operation is Operation.ADD:
            return self._addition(row, own, parent)
        return self._rewording(row, own, parent)

    def of_all(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows as they stand, sub-amendments after their parents."""
        waiting = {row["id"]: row for row in rows}
        below: dict[str | None, list[Row]] = {}
        for row in waiting.values():
            below.setdefault(row["on"] if row["on"] in waiting else None, []).append(row)
        done: dict[str, Row] = {}
        ready = below.get(None, [])
        while ready:
            row = ready.pop()
            stood = self.of(row, done.get(row["on"]) or parent_row(self._state, row))
            done[row["id"]] = stood
            ready.extend(below.get(row["id"], ()))
            yield stood

    def below(self, parent: Row) -> Iterator[Write]:
        """What befalls the sub-amendments of a parent that is now as in ``parent``, and theirs in turn."""
        changed = [parent]
        while changed:
            above = changed.pop()
            for row in self._state.select(tables.AMENDMENTS, on=above["id"]):
                if row["status"] in PENDING and row["incorporated"] is None:
                    stood = self.of(row, above)
                    if stood != row:
                        yield tables.AMENDMENTS, stood
                        changed.append(stood)

    def _gone(self, parent: Row, *, adopted: bool) -> bool:
        """Whether there is nothing left to amend; an ``adopted`` sub-amendment may be what its parent fell with."""
        if parent["status"] == AmendmentStatus.ANSWERED and not adopted and fallen(self._state, parent["id"]):
            return True
        dropped = parent["status"] in (AmendmentStatus.WITHDRAWN, AmendmentStatus.REJECTED)
        return dropped or bool(parent["fate"] == Fate.ORPHANED)

    def _stood(self, row: Row, own: Amendment, so_far: Fate | None = None) -> Row:
        """A row whose words and version are those of ``own``, carried on from there."""
        if own.against == self._current.name:
            return _with(row, own, so_far)
        rebased = self._carrier(own.against).carry(own)
        fate = max((so_far or Fate.CLEAN, rebased.fate), key=_WORST.index)
        return {**_with(row, own, fate), "carried": rebased.text}

    def _rewording(self, row: Row, own: Amendment, parent: Row) -> Row:
        before, now = json.loads(row["amends"])["text"], drafted(amendment_of(parent))
        standing = self._words_at(own)
        if _taken_in(parent) or (parent["fate"] == Fate.SATISFIED and parent["carried"] == standing):
            # the parent's words are in the text: what is asked for itself is a change of these
            if standing is None:
                return _with(row, own, Fate.ORPHANED)
            found = carry_words(before, standing, own.text)
            return _with(row, replace(own, against=self._current.name, text=found.text), found.fate)
        if now.against != own.against and self._reads(now, own.against) == before:
            return self._stood(row, own)
        found = carry_words(before, now.text, own.text)
        if found.fate is Fate.CLEAN:
            return self._stood(row, own)
        return self._stood(row, replace(own, against=now.against, text=found.text), found.fate)

    def _addition(self, row: Row, own: Amendment, parent: Row) -> Row:
        before = _provisions(json.loads(row["amends"])["provisions"])
        now = drafted(amendment_of(parent))
        if now.operation is not Operation.ADD:
            return self._on_a_change(row, own, before, parent)
        said = parent["incorporated"] is not None or parent["fate"] == Fate.SATISFIED
        names = standing_as(self._current, now.provisions) if said else {}
        if names:
            return self._on_the_text(row, own, before, names)
        if _taken_in(parent):
            return _with(row, own, Fate.ORPHANED)
        fate, provisions = carry_provisions(before, now.provisions, own.provisions)
        if fate is Fate.CLEAN:
            return self._stood(row, own)
        text = own.text if provisions == own.provisions else words_of(provisions)
        return self._stood(row, replace(own, against=now.against, text=text, provisions=provisions), fate)

    def _on_the_text(self, row: Row, own: Amendment, before: Provisions, names: dict[str, str]) -> Row:
        """A sub-amendment to provisions that stand in the text, there called ``names``: a change of one of them.

        Where it changes more than the words of one, its own provisions stay beside them under other ids.
        """
        standing = self._current.subtree(names[own.provisions[0].id])
        mine, theirs = (renamed(side, names, standing[0].parent) for side in (own.provisions, before))
        fate, wished = carry_provisions(theirs, standing, mine)
        if wished == standing:
            return _with(row, own, Fate.SATISFIED)
        change = single_change(standing, wished)
        if change is not None:
            return {**self._restated(row, change), "fate": max(fate, Fate.SHIFTED, key=_WORST.index).value}
        return self._beside(row, own)

    def _on_a_change(self, row: Row, own: Amendment, before: Provisions, parent: Row) -> Row:
        """The same to one that has become a change of one provision in the text: it is on that change then."""
        change = single_change(before, own.provisions)
        if change is None or (change.at, change.operation) != (parent["at"], parent["operation"]):
            return self._beside(row, own)
        changed = next(provision for provision in before if provision.id == change.at)
        words = changed.text if change.operation is Operation.MOD else changed.heading
        restated = {**self._restated(row, change), "amends": pack({"text": words})}
        stood = self._rewording(restated, _handed_in(restated), parent)
        return stood if stood["fate"] else {**stood, "fate": Fate.SHIFTED.value, "carried": change.text}

    def _beside(self, row: Row, own: Amendment) -> Row:
        others = {provision.id: f"{provision.id}@{own.id}" for provision in own.provisions}
        beside = renamed(own.provisions, others, own.provisions[0].parent)
        return self._stood(row, replace(own, provisions=beside), Fate.CONFLICTING)

    def _restated(self, row: Row, change: SingleChange) -> Row:
        """The row of an amendment that has become a change of one provision of the current version."""
        standing = self._current.by_id[change.at].text
        found = fine_edits(standing, change.text) if change.operation is Operation.MOD else ()
        return {
            **row,
            **{"at": change.at, "operation": change.operation.value, "against": self._current.name},
            **{"text": change.text, "carried": change.text, "edits": pack_edits(found), "provisions": "[]"},
            **dict.fromkeys(("relation", "anchor", "amends", "basis")),
        }

    def _words_at(self, own: Amendment) -> str | None:
        """The words of the current version that a rewording would change."""
        provision = self._current.by_id.get(own.at)
        return PARTS.get(own.operation, Part.TEXT).of(provision) if provision else None

    def _reads(self, amendment: Amendment, version: str) -> str:
        """An amendment's words on another version than the one of its drafting."""
        return Rebase(self._version(amendment.against), self._version(version)).carry(amendment).text

    def _carrier(self, against: str) -> Rebase:
        if against not in self._carriers:
            self._carriers[against] = Rebase(self._state.version(against), self._current)
        return self._carriers[against]

    def _version(self, name: str) -> Version:
        # the current one may not be in the state yet
        return self._current if name == self._current.name else self._state.version(name)


def parent_row(state: State, row: Row) -> Row | None:
    """The row of the amendment on which this one is, ``None`` for one on the text."""
    return None if row["on"] is None else state.find(tables.AMENDMENTS, row["on"])


def stood(state: State, row: Row) -> Row:
    """The row of an amendment as it stands on the current version: what the room decides on may be of an old one."""
    current = state.current_version()
    return row if current is None else Standing(state, state.version(current)).of(row, parent_row(state, row))


def befallen(state: State, row: Row) -> Iterator[Write]:
    """What befalls the sub-amendments of an amendment that is now as in ``row``, if there is a text."""
    current = state.current_version()
    if current is not None:
        yield from Standing(state, state.version(current)).below(row)


def pack_edits(found: Iterable[Any]) -> str:
    """Token edits for a column."""
    return pack([[edit.start, edit.end, edit.words] for edit in found])


def _handed_in(row: Row) -> Amendment:
    """An amendment in the words that were handed in, or those that were left of them when the room answered a part."""
    own = amendment_of(row)
    if row["left"] is not None:
        version, wording = json.loads(row["left"])
        return replace(own, basis=None, against=version, text=wording)
    if row["amends"] is not None and "own" in (amends := json.loads(row["amends"])):
        return replace(own, basis=None, provisions=_provisions(amends["own"]))
    return replace(own, basis=None)


def _with(row: Row, own: Amendment, fate: Fate | None) -> Row:
    """The row with words that are carried no further than to the version of ``own``."""
    moved = (own.against, own.text) != (row["against"], row["text"])
    return {
        **row,
        "fate": fate.value if fate else None,
        "carried": own.text if fate else None,
        "basis": pack([own.against, own.text]) if moved else None,
        "provisions": pack_provisions(own.provisions),
    }


def _taken_in(row: Row) -> bool:
    """Whether the words of an amendment that is on no other are in the text, by itself or by another."""
    return row["incorporated"] is not None or (row["on"] is None and bool(row["fate"] == Fate.SATISFIED))


def _provisions(found: Any) -> tuple[Provision, ...]:
    return tuple(provision_from_json(data) for data in found)
