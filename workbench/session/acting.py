"""What a session can do in the record: each verb of the user is one method that returns what it changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from workbench.domain.amendment import Amendment, Operation, Relation, Stance, name_of
from workbench.domain.errors import Line, Refused
from workbench.domain.party import SECRETARIAT, PartyKind
from workbench.drafting.citation import find
from workbench.drafting.delegations import load_parties
from workbench.record.acts import Act, ActKind
from workbench.record.authority import may_not
from workbench.record.tables import AMENDMENTS
from workbench.session.changes import Change
from workbench.session.proposing import WORDED, Proposing, legible


class Acting(Proposing):
    """The verbs that others will hear of; see :class:`workbench.session.Session`."""

    def add_party(self, code: str, kind: PartyKind, name: str, members: Iterable[str] = ()) -> Change:
        """Adds a group, an observer or another party to this file, or changes one of its own."""
        code = code.strip().upper()
        if not code or not name.strip():
            raise Refused("a party needs a code and a name")
        if not re.fullmatch(r"\w+(-\w+)*", code):
            raise Refused(
                '"{said}" is no code: write it in letters and digits, joined by hyphens, like ARAB-GROUP',
                said=code[:40],
            )
        if code in load_parties():
            raise Refused("{code} is {name} already: choose another code", code=code, name=load_parties()[code].name())
        known = [self.party(member).code for member in members]
        act = self._say(
            ActKind.PARTY_ADDED, {"code": code, "kind": kind.value, "names": {"en": name.strip()}, "members": known}
        )
        return Change((act.id,))

    def table(  # noqa: PLR0913 - what one amendment says
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
        unnumbered: bool = False,
    ) -> Change:
        """Tables an amendment of the parties ``by`` on the provision ``at`` (a reference).

        ``text`` is the new wording, heading or provision; ``relation`` places an ADD beside ``at`` or a MOVE
        beside ``anchor`` (a reference). ``against`` names the version it was drafted on, the current one without.
        Where ``at`` names an amendment ("L.12", or its id) this is an amendment to it: a MOD, with the
        whole wording of that amendment as it would be amended. A new provision whose words bear no label gets
        the next one of its neighbours, if these have any, unless it shall stand ``unnumbered``.
        """
        sponsors = list(dict.fromkeys(self.party(party).code for party in by))
        if not sponsors:
            raise Refused("an amendment needs a sponsor: say who tables it")
        self._own_party_only(*sponsors)
        parent = self.amendment_at(at)
        if parent is not None and unnumbered:
            raise Refused(
                "{amendment} keeps its number, or its want of one: leave --unnumbered out", amendment=name_of(parent)
            )
        if parent is not None:
            payload = self._sub_proposal(parent, operation, text, against)
        else:
            version = self.version(against)
            payload = self._proposal(
                version, find(version, at), operation, text, relation, anchor, unnumbered=unnumbered
            )
        payload |= {"id": self._fresh_amendment_id(), "sponsors": sponsors, "reason": legible(reason).strip()}
        with self._file.writing():
            # inside the transaction, so that two processes never give the same number
            payload["number"] = self._next_number()
            act = self._say(ActKind.AMENDMENT_TABLED, payload)
        return self._changed(act, payload["id"])

    def revise(self, amendment: str, by: str, text: str, *, reason: str | None = None) -> Change:
        """Puts new words in place of an amendment's, drafted on the current version; it becomes Rev.1, Rev.2 …"""
        own = self._live(amendment)
        party = self._sponsor(own, by)
        if party != own.sponsors[0] and self.seat_party != SECRETARIAT:
            raise Refused(
                "the words of {amendment} are for {party} to revise, or for the secretariat: table an"
                " amendment to it, or withdraw and table your own",
                amendment=name_of(own),
                party=self._party_name(own.sponsors[0]),
            )
        if own.operation not in WORDED:
            raise Refused(
                "{amendment} proposes no words that could be revised; withdraw it and table another",
                amendment=name_of(own),
            )
        parent, version = self._parent(own), self.version()
        if own.at not in version.by_id:
            raise Refused(
                "the provision of {amendment} is gone from {version}; table a new amendment",
                amendment=name_of(own),
                version=version.name,
            )
        payload = self._proposal(version, own.at, own.operation, text, own.relation, None, own.provisions)
        if parent is not None:
            payload |= self._said_on(parent)
        return self._revised(own, party, payload, own.reason if reason is None else legible(reason).strip())

    def join(self, amendment: str, by: str) -> Change:
        """A party co-sponsors an amendment."""
        own, party = self._live(amendment), self._own(by)
        if party in own.sponsors:
            raise Refused("{party} sponsors {amendment} already", party=party, amendment=name_of(own))
        return self._changed(self._say(ActKind.AMENDMENT_JOINED, {"amendment": own.id, "party": party}), own.id)

    def withdraw(self, amendment: str, by: str) -> Change:
        """A sponsor withdraws from an amendment; with the last one it is withdrawn."""
        own = self._live(amendment)
        party = self._sponsor(own, by)
        return self._changed(self._say(ActKind.AMENDMENT_WITHDRAWN, {"amendment": own.id, "party": party}), own.id)

    def take_position(self, amendment: str, by: str, stance: Stance, note: str = "") -> Change:
        """A party says where it stands on an amendment; the latest word counts."""
        own, party = self.amendment(amendment), self._own(by)
        payload = {"amendment": own.id, "party": party, "stance": stance.value, "note": legible(note).strip()}
        return self._changed(self._say(ActKind.POSITION_TAKEN, payload), own.id)

    def number_received(self) -> Change:
        """Numbers every amendment that has no number yet, in the order in which they were tabled."""
        self._secretariat_only(Line("numbers amendments"))
        with self._file.writing():
            rows = {row["act"]: row["id"] for row in self._file.state.select(AMENDMENTS, number=None)}
            waiting = [rows[act] for act in self._file.record.in_order(rows)]
            first = self._next_number() or 1
            said = [{"amendment": id, "number": first + place} for place, id in enumerate(waiting)]
            acts = self._file.say_all(ActKind.AMENDMENT_NUMBERED, said) if said else []
        found = self._file.state.select(AMENDMENTS, id=waiting)
        return Change(tuple(act.id for act in acts), frozenset(row["at"] for row in found), tuple(waiting))

    def _revised(self, own: Amendment, party: str, payload: Mapping[str, Any], reason: str) -> Change:
        said = {"amendment": own.id, "party": party, **payload, "reason": reason}
        return self._changed(self._say(ActKind.AMENDMENT_REVISED, said), own.id)

    def _say(self, kind: ActKind, payload: Mapping[str, Any]) -> Act:
        seat = self._file.seat
        if why := may_not(seat.party, seat.id, kind, payload):
            raise Refused("this file speaks for {party} only: {why}", party=self._party_name(seat.party), why=why)
        return self._file.say(kind, payload)

    def _changed(self, act: Act, amendment: str) -> Change:
        own = self.amendment(amendment)
        places = {own.at, own.anchor} - {None}
        below = (sub.id for sub in self.sub_amendments(amendment))
        return Change((act.id,), frozenset(place for place in places if place), (amendment, *below))

    def _live(self, name: str) -> Amendment:
        own = self.amendment(name)
        if not own.live:
            raise Refused(
                "{amendment} is {status}: only a live amendment can be changed",
                amendment=name_of(own),
                status=own.status,
            )
        return own

    def _sponsor(self, own: Amendment, by: str) -> str:
        party = self._own(by)
        if party not in own.sponsors:
            raise Refused(
                "{party} does not sponsor {amendment}; its sponsors are {sponsors}",
                party=party,
                amendment=name_of(own),
                sponsors=", ".join(own.sponsors),
            )
        return party

    def _own(self, by: str) -> str:
        """The code of a party (by code or name) for which this file may speak; ``Refused`` for another."""
        party = self.party(by).code
        self._own_party_only(party)
        return party

    def _own_party_only(self, *parties: str) -> None:
        seat = self.seat_party
        others = [party for party in parties if party != seat]
        if seat != SECRETARIAT and others:
            named = ", ".join(map(self._party_name, others))
            raise Refused(
                "this file speaks for {party} only: {others} says that in a file of its own, or hands it to"
                " the secretariat",
                party=self._party_name(seat),
                others=named,
            )

    def _party_name(self, party: str) -> str:
        known = self._parties().get(party)
        return known.name(self.language) if known else party

    def _secretariat_only(self, what: str) -> None:
        if self.seat_party != SECRETARIAT:
            raise Refused("only the secretariat {what}; this file is held by {party}", what=what, party=self.seat_party)

    def _next_number(self) -> int | None:
        """The next number of the series, which the secretariat gives; a delegation's amendment waits for one."""
        if self.seat_party != SECRETARIAT:
            return None
        return self._file.state.largest(AMENDMENTS, "number") + 1
