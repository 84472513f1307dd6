"""The ledger: every decision of the room in order, with the words before and after and what became of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.domain.amendment import Amendment, AmendmentStatus, Operation, name_of, sponsors_of
from workbench.domain.decision import PARTS, Manner, Outcome, Part
from workbench.drafting.derivation import amendment_order
from workbench.drafting.rebase import carry_words
from workbench.drafting.wordings import as_settled, without_amended
from workbench.record import tables
from workbench.record.acts import ActKind
from workbench.record.tables import Row
from workbench.session.consolidated import Consolidated
from workbench.session.questions.moments import moment
from workbench.text.merge import merge
from workbench.text.tokens import tokens

KINDS = {
    ActKind.AMENDMENT_DECIDED.value: "amendment",
    ActKind.SPAN_SETTLED.value: "span",
    ActKind.SPAN_REOPENED.value: "span",
    ActKind.STATUS_SET.value: "status",
}
"""What a decision is on, by the kind of its act."""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One decision of the room.

    ``kind`` says on what it is: amendment, span or status; ``decision`` is the outcome, the manner or the status.
    ``citation`` is that of the provision in ``version``, the text that the room had before it. ``before`` are the words
    that stood there and ``after`` those that stand since (for a status the one before and after); ``proposed`` are
    those of the amendment decided on. ``taken`` are the amendments (ids) whose words it took and ``parties`` their
    sponsors, or those of the amendment decided on; ``answers`` are all with which it dealt. ``undone`` is the act that
    undid it, ``incorporated`` the version that took it in, "" for none. A lifted bracket of the text is two acts.
    For an amendment that moves a provision ``moved`` says where that stood and where it would stand.
    """

    acts: tuple[str, ...]
    time: str
    meeting: str
    kind: str
    decision: str
    at: str
    citation: str
    part: str
    version: str
    amendment: str
    name: str
    before: str
    after: str
    proposed: str
    parties: tuple[str, ...]
    taken: tuple[str, ...]
    answers: tuple[str, ...]
    undone: str
    incorporated: str
    moved: tuple[str, str] | None = None


class Ledger(Consolidated):
    """The question of what was decided; see :class:`workbench.session.Session`."""

    def ledger(self, *, at: str | None = None, since: str | None = None) -> list[LedgerEntry]:
        """Every decision, oldest first: all, on a provision or below it, since a day or a time (ISO 8601)."""
        where: dict[str, object] = {}
        if at is not None:
            where["at"] = [provision.id for provision in self.version().subtree(self.find(at).id)]
        day = moment(since) if since is not None else ""
        rows = [row for row in self._file.state.select(tables.DECISIONS, **where) if row["time"] >= day]
        return self._entries(rows)

    def recorded(self, acts: Iterable[str]) -> list[LedgerEntry]:
        """The decisions that acts (ids) recorded."""
        return self._entries(self._file.state.select(tables.DECISIONS, act=list(acts)))

    def names(self, ids: Iterable[str]) -> str:
        """How amendments (ids) are called in the room, by number."""
        known = self._file.state.read(tables.amendment_of, tables.AMENDMENTS, id=list(ids))
        return ", ".join(map(name_of, sorted(known, key=amendment_order)))

    def decided_by(self, act: str) -> list[LedgerEntry]:
        """The decisions of which an act has this id, or one that begins so."""
        rows = list(self._file.state.select(tables.DECISIONS, act=act))
        if [_sign(row) for row in rows] == [""]:  # a sign may have its other half, and a beginning be that of several
            return self._entries(rows)
        every = _grouped(self._file.state.select(tables.DECISIONS))
        return self._of([group for group in every if any(row["act"].startswith(act) for row in group)])

    def _entries(self, rows: Iterable[Row]) -> list[LedgerEntry]:
        """Rows of the decisions as entries, both signs of a lifted bracket as one."""
        return self._of(list(_grouped(rows)))

    def _of(self, groups: Sequence[tuple[Row, ...]]) -> list[LedgerEntry]:
        listed = [row for group in groups for row in group]
        ids = {row["amendment"] for row in listed} | {id for row in listed for id in json.loads(row["taken"])}
        known = {
            own.id: own for own in self._file.state.read(tables.amendment_of, tables.AMENDMENTS, id=sorted(ids - {""}))
        }
        return [self._entry(group, known) for group in groups]

    def _entry(self, group: tuple[Row, ...], known: dict[str, Amendment]) -> LedgerEntry:
        row, last = group[0], group[-1]
        own = known.get(row["amendment"])
        taken = json.loads(row["taken"])
        sponsored = [own] if own else [known[id] for id in taken if id in known]
        before, after = row["before"], self._words_since(row, own)
        if len(group) > 1:
            words = self._tokens(row)
            before = "".join(words[row["start"] : last["end"]])
            after = "".join(words[row["end"] : last["start"]])
        entry = LedgerEntry(
            acts=tuple(one["act"] for one in group),
            time=row["time"],
            meeting=row["meeting"],
            kind=KINDS[row["kind"]],
            decision=row["decision"],
            at=row["at"],
            citation=self.citations(row["version"]).get(row["at"], "") if row["version"] else "",
            part=row["part"],
            version=row["version"],
            amendment=row["amendment"],
            name=name_of(own) if own else "",
            before=before,
            after=after,
            proposed="",
            parties=sponsors_of(sponsored),
            taken=tuple(taken),
            answers=tuple(json.loads(row["answers"])),
            undone=row["undone"],
            incorporated=row["incorporated"],
        )
        return replace(_on_amendment(entry, own), proposed=row["words"], moved=self._places(row, own)) if own else entry

    def _words_since(self, row: Row, own: Amendment | None) -> str:
        """The words of a decision as the room took them: those of an adopted amendment as amended, and as settled."""
        if own is None or row["decision"] != Outcome.ADOPTED or row["undone"]:
            return str(row["words"])
        words, part = self._as_amended(row["words"], own), PARTS.get(own.operation)
        taken_in = self._file.state.find(tables.VERSIONS, own.incorporated) if own.incorporated else None
        version = taken_in["base"] if taken_in else self.version().name
        where = {"kind": ActKind.SPAN_SETTLED.value, "at": own.at, "part": part, "version": version, "undone": ""}
        settled = self._file.state.read(
            tables.settlement_of, tables.DECISIONS, **where, incorporated=own.incorporated or ""
        )
        if part is None or not settled:
            return words
        standing = part.of(self.version(version).by_id[own.at])
        if version != row["version"]:
            words = carry_words(row["before"], standing, words).text
        return as_settled(standing, own.id, words, settled)

    def _as_amended(self, words: str, own: Amendment) -> str:
        """The words of an amendment with those that adopted amendments to it put in their place."""
        adopted = [
            other
            for other in self.sub_amendments(own.id)
            if other.status is AmendmentStatus.ADOPTED and other.incorporated == own.incorporated
        ]
        amended = words
        for other in without_amended(adopted):
            for row in self._file.state.select(tables.DECISIONS, amendment=other.id, undone=""):
                amended = merge(words, amended, row["words"]).text
        return amended

    def _places(self, row: Row, own: Amendment) -> tuple[str, str] | None:
        """Where what an amendment would move stood, and where it would put it, in words."""
        if own.operation is not Operation.MOVE or own.relation is None or own.anchor is None:
            return None
        version = self.version(row["version"])
        if own.at not in version.by_id:
            return None
        cited = self.citations(version.name)
        siblings = [child.id for child in version.children[version.by_id[own.at].parent]]
        place = siblings.index(own.at)
        if place:
            stood = f"after {cited[siblings[place - 1]]}"
        elif len(siblings) > 1:
            stood = f"before {cited[siblings[1]]}"
        else:
            stood = f"under {cited[version.by_id[own.at].parent or own.at]}"
        return stood, f"{own.relation.value} {cited.get(own.anchor) or self.last_citation(own.anchor)[0]}"

    def _tokens(self, row: Row) -> list[str]:
        return tokens(Part(row["part"]).of(self.version(row["version"]).by_id[row["at"]]))


def _on_amendment(entry: LedgerEntry, own: Amendment) -> LedgerEntry:
    """An entry on an amendment: its words stand only once it is adopted."""
    adopted = entry.decision == Outcome.ADOPTED
    taken_in = own.incorporated if adopted and not entry.undone and own.incorporated else ""
    after = entry.after if adopted else entry.before
    return replace(entry, after=after, incorporated=taken_in)


def _grouped(rows: Iterable[Row]) -> Iterator[tuple[Row, ...]]:
    """The rows, the two signs of a lifted bracket together."""
    opened: Row | None = None
    for row in rows:
        if opened is not None:
            if _sign(row) == "]" and row["at"] == opened["at"] and row["part"] == opened["part"]:
                yield opened, row
                opened = None
                continue
            yield (opened,)
            opened = None
        if _sign(row) == "[":
            opened = row
        else:
            yield (row,)
    if opened is not None:
        yield (opened,)


def _sign(row: Row) -> str:
    lifted = row["kind"] == ActKind.SPAN_SETTLED.value and row["decision"] == Manner.LIFTED and not row["words"]
    return str(row["before"]).strip() if lifted else ""
