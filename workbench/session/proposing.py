"""What an amendment proposes, checked and put as an act says it."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Mapping
from hashlib import blake2b
from typing import Any

from workbench.domain.amendment import Amendment, AmendmentStatus, Fate, Operation, Relation, name_of
from workbench.domain.decision import PARTS
from workbench.domain.errors import Refused
from workbench.domain.provision import Kind
from workbench.domain.version import Version, provision_to_json
from workbench.drafting.citation import find
from workbench.drafting.notes import notes_as_typed
from workbench.drafting.rebase import stands
from workbench.drafting.subamendment import Provisions, with_identity
from workbench.record.authority import fresh_amendment_id, provision_ids
from workbench.session.consolidated import Consolidated
from workbench.text.diff import fine_edits

WORDED = (*PARTS, Operation.ADD)
"""The operations that propose words."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Proposing(Consolidated):
    """What the verbs on amendments have in common; see :class:`workbench.session.acting.Acting`."""

    def _proposal(
        self,
        version: Version,
        at: str,
        operation: Operation,
        text: str,
        relation: Relation | None,
        anchor: str | None,
        known: Provisions = (),
        *,
        unnumbered: bool = False,
    ) -> dict[str, Any]:
        """What an amendment proposes, checked against the version it is drafted on, as an act says it.

        ``known`` are the provisions that an ADD had before, or those that it would amend: they keep their identity.
        """
        if unnumbered and operation is not Operation.ADD:
            raise Refused("only a new provision can be tabled as unnumbered: leave --unnumbered out")
        provision = version.by_id[at]
        payload: dict[str, Any] = {"at": at, "operation": operation.value, "against": version.name}
        match operation:
            case Operation.MOD:
                words = legible(text).strip("\n " if provision.table else None)  # its corners may be empty cells
                if not words.strip() and not version.children.get(at):
                    raise Refused("these are no words: to delete the provision, table --delete")
                _differs(words, provision.text, f"{self.citations(version.name)[at]} of {version.name}")
                changes = [[edit.start, edit.end, edit.words] for edit in fine_edits(provision.text, words)]
                payload |= {"text": words, "edits": changes}
            case Operation.RETITLE if provision.table:
                raise Refused("a table has no heading: add a provision before it, or change its first row")
            case Operation.RETITLE if provision.kind is Kind.TEXT and not provision.heading:
                raise Refused("these words have no heading: to change them, as those of the title, table --replace")
            case Operation.RETITLE:
                words = " ".join(legible(text).split())
                _differs(words, provision.heading, f"the heading in {version.name}")
                payload |= {"text": words}
            case Operation.NOTES:
                words = notes_as_typed(legible(text), provision)
                _differs(words, provision.note_lines, f"the footnotes in {version.name}")
                payload |= {"text": words}
            case Operation.ADD:
                if relation is None:
                    raise Refused("say where the new provision stands: after, before or under another")
                added = self._added(version, at, relation, legible(text), known, unnumbered)
                payload |= {"text": legible(text).strip(), "provisions": [provision_to_json(p) for p in added]}
                payload |= {"relation": relation.value, "anchor": at}
            case Operation.MOVE:
                payload |= self._place(version, at, relation or Relation.AFTER, anchor)
            case _:
                pass
        return payload

    def _sub_proposal(self, parent: Amendment, operation: Operation, text: str, against: str | None) -> dict[str, Any]:
        """What a sub-amendment proposes: the whole wording of ``parent`` as it would be amended."""
        name = name_of(parent)
        match operation:
            case Operation.MOD:
                pass
            case Operation.SUP:
                raise Refused(
                    "an amendment is not deleted: take a position on {amendment}, or ask the room to reject it",
                    amendment=name,
                )
            case Operation.NOC:
                raise Refused(
                    "to keep {amendment} as it is, take a position on it, or join its sponsors", amendment=name
                )
            case _:
                raise Refused(
                    "give the whole wording of {amendment} as it would be amended, with --replace", amendment=name
                )
        if parent.operation not in WORDED:
            raise Refused(
                "{amendment} proposes no words that could be amended: table an amendment on the provision",
                amendment=name,
            )
        self._amendable(parent)
        if against is not None:
            version = self.version(against)
            standing = self._carried(parent, version)
        elif parent.basis is None and (parent.carried is None or _unchanged(parent)):
            version, standing = self.version(parent.against), parent
        else:
            version, standing = self.version(), parent
        if standing.at not in version.by_id:
            raise Refused(
                "{amendment} has no place in {version}: name a version that has its provision",
                amendment=name,
                version=version.name,
            )
        return self._on(standing, version, text)

    def _on(self, parent: Amendment, version: Version, text: str) -> dict[str, Any]:
        """What words on an amendment propose, drafted on how it reads on ``version``."""
        known = parent.provisions
        payload = self._proposal(version, parent.at, parent.operation, text, parent.relation, None, known)
        if parent.operation is Operation.ADD:
            same = payload["provisions"] == [provision_to_json(p) for p in known]
        else:
            same = payload["text"] == parent.wording
        if same:
            raise Refused(
                "these are the words of {amendment} already; to support it, join it or take a position",
                amendment=name_of(parent),
            )
        return payload | self._said_on(parent)

    def _said_on(self, parent: Amendment) -> dict[str, Any]:
        """How the act on a sub-amendment names the amendment that it would amend, with the words as they stand now."""
        if parent.operation is Operation.ADD:
            return {"on": parent.id, "amends": {"provisions": [provision_to_json(p) for p in parent.provisions]}}
        return {"on": parent.id, "amends": {"text": parent.wording}}

    def _parent(self, own: Amendment) -> Amendment | None:
        """The amendment that ``own`` would amend, ``None`` if that is in the text and ``own`` is one on the text."""
        if own.on is None:
            return None
        parent = self.amendment(own.on)
        if parent.incorporated is not None or parent.fate is Fate.SATISFIED or parent.operation is not own.operation:
            return None
        self._amendable(parent)
        return parent

    def _amendable(self, parent: Amendment) -> None:
        """``Refused`` unless there is something to amend in ``parent``."""
        name = name_of(parent)
        if parent.incorporated is not None or parent.fate is Fate.SATISFIED:
            where = parent.incorporated or self.version().name
            raise Refused(
                "what {amendment} proposes stands in {where}: table an amendment on the provision there",
                amendment=name,
                where=where,
            )
        if parent.status not in (AmendmentStatus.TABLED, AmendmentStatus.ADOPTED):
            raise Refused(
                "{amendment} is {status}: table an amendment on the provision instead",
                amendment=name,
                status=parent.status,
            )
        if parent.fate is Fate.ORPHANED:
            raise Refused(
                "{amendment} has lost what it would change: table an amendment where its words belong", amendment=name
            )

    def _added(
        self, version: Version, at: str, relation: Relation, text: str, known: Provisions, unnumbered: bool
    ) -> Provisions:
        from workbench.session.proposal import new_provisions  # the readers of documents take a while to load

        fresh = self._fresh_ids(secrets.token_hex(6))
        if not known:
            return new_provisions(version, at, relation, text, fresh=fresh, unnumbered=unnumbered)
        read = new_provisions(version, at, relation, text, fresh=lambda index: f"new{index}", like=known[0])
        return with_identity(known, read, fresh=fresh)

    def _place(self, version: Version, at: str, relation: Relation, anchor: str | None) -> Mapping[str, str]:
        if not anchor:
            raise Refused("say after which provision it shall stand")
        place = find(version, anchor)
        if place in {provision.id for provision in version.subtree(at)}:
            raise Refused("a provision cannot be moved into itself: name a place outside it")
        if stands(version, at, relation, place):
            raise Refused("it stands there already; to ask that it stays, table --keep")
        return {"relation": relation.value, "anchor": place}

    def _fresh_amendment_id(self) -> str:
        """An id for a new amendment of this seat."""
        return fresh_amendment_id(self._file.seat.id)

    def _fresh_ids(self, salt: str) -> Callable[[int], str]:
        """Ids for new provisions: they name the seat, and 64 bits from ``salt`` tell one from the other."""
        seat = self._file.seat

        def fresh(index: int) -> str:
            said = f"{salt}/{index}"
            return f"{provision_ids(seat.id)}{blake2b(said.encode(), digest_size=8).hexdigest()}"

        return fresh


def legible(text: str) -> str:
    """``text`` without control characters, which no document could show; line ends become "\\n"."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _differs(words: str, standing: str, where: str) -> None:
    if words == standing:
        raise Refused("these are the words of {where} already; to ask that they stay, table --keep", where=where)


def _unchanged(amendment: Amendment) -> bool:
    return amendment.fate is Fate.CLEAN and amendment.carried == amendment.text
