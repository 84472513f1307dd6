"""What a session can do in the record: each verb of the user is one method that returns what it changed."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from workbench.domain.amendment import Amendment, Edit, Operation, Relation, Stance
from workbench.domain.errors import Refused
from workbench.domain.party import PartyKind
from workbench.domain.version import Version, provision_to_json
from workbench.drafting.citation import find
from workbench.drafting.delegations import load_parties
from workbench.drafting.rebase import stands
from workbench.record.acts import Act, ActKind
from workbench.record.tables import AMENDMENTS
from workbench.session.changes import Change
from workbench.session.reading import Reading, name_of
from workbench.text.diff import edits

SECRETARIAT = "SEC"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Acting(Reading):
    """The verbs that others will hear of; see :class:`workbench.session.Session`."""

    def add_party(self, code: str, kind: PartyKind, name: str, members: Iterable[str] = ()) -> Change:
        """Adds a group, an observer or another party to this file, or changes one of its own."""
        code = code.strip().upper()
        if not code or not name.strip():
            raise Refused("a party needs a code and a name")
        if not re.fullmatch(r"\w+(-\w+)*", code):
            raise Refused(
                f'"{code[:40]}" is no code: write it in letters and digits, joined by hyphens, like ARAB-GROUP'
            )
        if code in load_parties():
            raise Refused(f"{code} is {load_parties()[code].name()} already: choose another code")
        known = [self.party(member).code for member in members]
        act = self._say(
            ActKind.PARTY_ADDED, {"code": code, "kind": kind.value, "names": {"en": name.strip()}, "members": known}
        )
        return Change((act.id,))

    def table(
        self,
        by: Sequence[str],
        at: str,
        operation: Operation,
        text: str = "",
        *,
        relation: Relation | None = None,
        anchor: str | None = None,
        reason: str = "",
        against: str | None = None,
    ) -> Change:
        """Tables an amendment of the parties ``by`` on the provision ``at`` (a reference).

        ``text`` is the new wording, heading or provision; ``relation`` places an ADD beside ``at`` or a MOVE
        beside ``anchor`` (a reference). ``against`` names the version it was drafted on, the current one without.
        """
        version = self.version(against)
        payload = self._proposal(version, find(version, at), operation, text, relation, anchor)
        sponsors = list(dict.fromkeys(self.party(party).code for party in by))
        if not sponsors:
            raise Refused("an amendment needs a sponsor: say who tables it")
        payload |= {"id": _new_id(), "sponsors": sponsors, "reason": legible(reason).strip()}
        with self._file.writing():
            # inside the transaction, so that two processes never give the same number
            payload["number"] = self._next_number()
            act = self._say(ActKind.AMENDMENT_TABLED, payload)
        return self._changed(act, payload["id"])

    def revise(self, amendment: str, by: str, text: str, *, reason: str | None = None) -> Change:
        """Puts new words in place of an amendment's, drafted on the current version; it becomes Rev.1, Rev.2 …"""
        own = self._live(amendment)
        party = self._sponsor(own, by)
        if own.operation not in (Operation.MOD, Operation.RETITLE, Operation.ADD):
            raise Refused(f"{name_of(own)} proposes no words that could be revised; withdraw it and table another")
        version = self.version()
        if own.at not in version.by_id:
            raise Refused(f"the provision of {name_of(own)} is gone from {version.name}; table a new amendment")
        payload = self._proposal(version, own.at, own.operation, text, own.relation, None)
        said = own.reason if reason is None else legible(reason).strip()
        act = self._say(ActKind.AMENDMENT_REVISED, {"amendment": own.id, "party": party, **payload, "reason": said})
        return self._changed(act, own.id)

    def join(self, amendment: str, by: str) -> Change:
        """A party co-sponsors an amendment."""
        own, party = self._live(amendment), self.party(by).code
        if party in own.sponsors:
            raise Refused(f"{party} sponsors {name_of(own)} already")
        return self._changed(self._say(ActKind.AMENDMENT_JOINED, {"amendment": own.id, "party": party}), own.id)

    def withdraw(self, amendment: str, by: str) -> Change:
        """A sponsor withdraws from an amendment; with the last one it is withdrawn."""
        own = self._live(amendment)
        party = self._sponsor(own, by)
        return self._changed(self._say(ActKind.AMENDMENT_WITHDRAWN, {"amendment": own.id, "party": party}), own.id)

    def take_position(self, amendment: str, by: str, stance: Stance, note: str = "") -> Change:
        """A party says where it stands on an amendment; the latest word counts."""
        own, party = self.amendment(amendment), self.party(by).code
        payload = {"amendment": own.id, "party": party, "stance": stance.value, "note": legible(note).strip()}
        return self._changed(self._say(ActKind.POSITION_TAKEN, payload), own.id)

    def _proposal(
        self,
        version: Version,
        at: str,
        operation: Operation,
        text: str,
        relation: Relation | None,
        anchor: str | None,
    ) -> dict[str, Any]:
        """What an amendment proposes, checked against the version it is drafted on, as an act says it."""
        provision = version.by_id[at]
        payload: dict[str, Any] = {"at": at, "operation": operation.value, "against": version.name}
        match operation:
            case Operation.MOD:
                words = legible(text).strip()
                if not words and not version.children.get(at):
                    raise Refused("these are no words: to delete the provision, table --delete")
                _differs(words, provision.text, f"{self.citations(version.name)[at]} of {version.name}")
                payload |= {"text": words, "edits": _edits_to_json(edits(provision.text, words))}
            case Operation.RETITLE:
                words = " ".join(legible(text).split())
                _differs(words, provision.heading, f"the heading in {version.name}")
                payload |= {"text": words}
            case Operation.ADD:
                if relation is None:
                    raise Refused("say where the new provision stands: after, before or under another")
                from workbench.session.proposal import new_provisions  # the readers of documents take a while to load

                text = legible(text)
                added = new_provisions(version, at, relation, text, fresh=self._fresh_ids(_new_id()))
                payload |= {"text": text.strip(), "provisions": [provision_to_json(p) for p in added]}
                payload |= {"relation": relation.value, "anchor": at}
            case Operation.MOVE:
                payload |= self._place(version, at, relation or Relation.AFTER, anchor)
            case _:
                pass
        return payload

    def _place(self, version: Version, at: str, relation: Relation, anchor: str | None) -> Mapping[str, str]:
        if not anchor:
            raise Refused("say after which provision it shall stand")
        place = find(version, anchor)
        if place in {provision.id for provision in version.subtree(at)}:
            raise Refused("a provision cannot be moved into itself: name a place outside it")
        if stands(version, at, relation, place):
            raise Refused("it stands there already; to ask that it stays, table --keep")
        return {"relation": relation.value, "anchor": place}

    def _say(self, kind: ActKind, payload: Mapping[str, Any]) -> Act:
        return self._file.say(kind, payload)

    def _changed(self, act: Act, amendment: str) -> Change:
        own = self.amendment(amendment)
        places = {own.at, own.anchor} - {None}
        return Change((act.id,), frozenset(place for place in places if place), (amendment,))

    def _live(self, name: str) -> Amendment:
        own = self.amendment(name)
        if not own.live:
            raise Refused(f"{name_of(own)} is {own.status.value}: only a live amendment can be changed")
        return own

    def _sponsor(self, own: Amendment, by: str) -> str:
        party = self.party(by).code
        if party not in own.sponsors:
            raise Refused(f"{party} does not sponsor {name_of(own)}; its sponsors are {', '.join(own.sponsors)}")
        return party

    def _secretariat_only(self, what: str) -> None:
        if self.seat_party != SECRETARIAT:
            raise Refused(f"only the secretariat {what}; this file is held by {self.seat_party}")

    def _next_number(self) -> int | None:
        """The next number of the series, which the secretariat gives; a delegation's amendment waits for one."""
        if self.seat_party != SECRETARIAT:
            return None
        return self._file.state.largest(AMENDMENTS, "number") + 1

    def _fresh_ids(self, salt: str) -> Callable[[int], str]:
        """Ids for new provisions: 80 bits from the seat and ``salt``, so that no two seats make the same one."""
        seat = self._file.seat

        def fresh(index: int) -> str:
            said = f"{seat.conference}/{seat.id}/{salt}/{index}"
            return f"p{blake2b(said.encode(), digest_size=10).hexdigest()}"

        return fresh


def legible(text: str) -> str:
    """``text`` without control characters, which no document could show; line ends become "\\n"."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _new_id() -> str:
    return f"a{secrets.token_hex(6)}"


def _differs(words: str, standing: str, where: str) -> None:
    if words == standing:
        raise Refused(f"these are the words of {where} already; to ask that they stay, table --keep")


def _edits_to_json(found: Iterable[Edit]) -> list[list[object]]:
    return [[edit.start, edit.end, edit.words] for edit in found]
