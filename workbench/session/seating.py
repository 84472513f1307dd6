"""Who may speak: inviting a party, accepting an invitation, revoking a seat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path
from typing import Self

from workbench.domain.errors import Line, Refused, UnreadableSource, WrongReference
from workbench.domain.party import SECRETARIAT
from workbench.record import invitation as sealing
from workbench.record.acts import Act, ActKind
from workbench.record.signing import SigningKey
from workbench.record.tables import INVITATIONS, SEATS, Row
from workbench.session.changes import Change, silent
from workbench.session.exchanging import Exchanging
from workbench.session.packing import open_package, over_no_other
from workbench.session.received import Holder, called, holder, named
from workbench.storage.conference_file import ConferenceFile, Invitation

_SHORTEST = 4  # signs of an id by which a seat or an invitation is named
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation that was written: its file, its id, the party, and the ``code``, which stands nowhere else."""

    path: Path
    id: str
    party: str
    code: str


@dataclass(frozen=True, slots=True)
class SeatInfo:
    """A seat as the record has it.

    ``acts`` is the number of its last act in this file, ``revoked`` the last one that counts (``None`` if all do),
    ``why`` the reason. ``own`` is the seat of this file. ``time`` is when it was enrolled, ISO 8601 UTC.
    """

    holder: Holder
    invitation: str
    acts: int
    revoked: int | None
    why: str
    time: str
    own: bool


@dataclass(frozen=True, slots=True)
class InvitationInfo:
    """An invitation: the party, when it was made, whether it is ``closed``, and how many seats it enrolled."""

    id: str
    party: str
    time: str
    closed: bool
    seats: int


@dataclass(frozen=True, slots=True)
class Revoked:
    """A seat that was revoked, and the number of its last act that counts."""

    seat: str
    last: int
    change: Change


class Seating(Exchanging):
    """The verbs about seats; see :class:`workbench.session.Session`."""

    def invite(self, party: str, out: Path) -> Invited:
        """Invites a party (a code or name): writes a package with the whole record that enrols who knows the code.

        It is good for as many laptops as open it, until it is closed. Only the secretariat invites.
        """
        over_no_other(out)
        self._secretariat_only(Line("invites"))
        code, own = self._code_of(party), self._file.seat
        invitation = Invitation(own.conference, own.founder, code, SigningKey.generate())
        about = sealing.About(own.conference, own.founder, code, invitation.id)
        told = sealing.new_code()
        sealed = sealing.seal(invitation.key.private, told, about)
        said = {"invitation": invitation.id, "party": code, "key": invitation.key.public}
        with self._file.writing():  # the act stands only if the file was written
            self._say(ActKind.PARTY_INVITED, said)
            self._write(out, {}, self._header(code, self._file.record.holds(), sealed), silent)
        return Invited(out, invitation.id, code, told)

    @classmethod
    def accept(cls, invitation: Path, path: Path, code: str, name: str = "") -> Self:
        """Makes the file of a new seat at ``path`` from an invitation and its code; its keys are made here.

        ``name`` is what others see of the seat, such as "laptop 2". ``Refused`` for a wrong code, ``UnreadableSource``
        for a file that is no invitation, ``FileProblem`` if ``path`` exists.
        """
        package = open_package(invitation)
        header = package.header
        if header.invitation is None:
            raise UnreadableSource(
                "{file} is a package and no invitation: take it in with `treaty receive`", file=invitation.name
            )
        about = sealing.about(header.conference, header.invitation)
        key = SigningKey(bytes.fromhex(sealing.unseal(header.invitation, code, about)))
        label = " ".join(name.split())
        if len(label) > _LONGEST_NAME or not label.isprintable():
            raise Refused("the name of a seat is words that can be shown, {most} signs at most", most=_LONGEST_NAME)
        own = Invitation(about.conference, about.founder, about.party, key)
        file = ConferenceFile.join(path, own, package.acts, label)
        session = cls(file)
        try:
            if session._why_not_from(package) is None:
                session._hear(header, {})
        except BaseException:
            session._file.close()
            raise
        return session

    def seats(self) -> list[SeatInfo]:
        """All seats that the record enrols, those of the secretariat first, then by party and time."""
        trust, holds, own = self._file.trust, self._file.record.holds(), self._file.seat.id
        first = trust.founder_seat
        rows = sorted(self._file.state.select(SEATS), key=lambda row: (row["id"] != first, row["party"], row["time"]))
        found = []
        for row in rows:
            limit = trust.limit(row["id"])
            who = named(row["id"], row["party"], row["name"])
            last, why = (limit.last, limit.why) if limit else (None, "")
            found.append(
                SeatInfo(who, row["invitation"], holds.get(who.seat, 0), last, why, row["time"], who.seat == own)
            )
        return found

    def invitations(self) -> list[InvitationInfo]:
        """All invitations, oldest first."""
        enrolled = [row["invitation"] for row in self._file.state.select(SEATS)]
        rows = sorted(self._file.state.select(INVITATIONS), key=lambda row: (row["time"], row["id"]))
        return [
            InvitationInfo(row["id"], row["party"], row["time"], bool(row["closed"]), enrolled.count(row["id"]))
            for row in rows
        ]

    def revoke(self, seat: str, *, after: str | None = None, since: str | None = None) -> Revoked:
        """Believes a seat no further than its act ``after`` (its number or id), or than the moment ``since``.

        Without either all that the file holds of it still counts, and nothing from then on. ``seat`` is an id or the
        beginning of one, or the name of the seat.
        """
        self._secretariat_only(Line("revokes seats"))
        found = self._seat(seat)
        if after is not None and since is not None:
            raise Refused("say --after or --since, not both")
        last = self._last(found["id"], after, since)
        said = {"seat": found["id"], "last": last.number, "hash": last.hash}
        act = self._say(ActKind.SEAT_REVOKED, said)
        return Revoked(found["id"], last.number, Change((act.id,), version=self._file.state.current_version() or ""))

    def close_invitation(self, invitation: str) -> Change:
        """Nobody else is enrolled by an invitation (its id or the beginning of it); the seats that were stay."""
        self._secretariat_only(Line("closes invitations"))
        rows = [row for row in self._file.state.select(INVITATIONS) if _begins(row["id"], invitation)]
        if len(rows) != 1:
            raise WrongReference(
                _which(invitation, Line("invitation"), [f"{r['id'][:8]} ({r['party']})" for r in rows])
            )
        if rows[0]["closed"]:
            raise Refused(
                "the invitation {invitation} of {party} is closed already",
                invitation=rows[0]["id"][:8],
                party=rows[0]["party"],
            )
        stay = [row["id"] for row in self._file.state.select(SEATS, invitation=rows[0]["id"])]
        act = self._say(ActKind.INVITATION_CLOSED, {"invitation": rows[0]["id"], "seats": stay})
        return Change((act.id,))

    def _seat(self, named: str) -> Row:
        rows = list(self._file.state.select(SEATS))
        wanted = [row for row in rows if _begins(row["id"], named)] or [
            row for row in rows if row["name"] and row["name"].casefold() == named.strip().casefold()
        ]
        if len(wanted) != 1:
            shown = [f"{row['id'][:8]} ({row['party']} {row['name']})" for row in wanted]
            raise WrongReference(_which(named, Line("seat"), shown))
        return wanted[0]

    def _last(self, seat: str, after: str | None, since: str | None) -> Act:
        """The last act of a seat that shall count; its enrolment always does."""
        record = self._file.record
        if after is not None and after.isdecimal() and len(after) < 16:
            named = record.at(seat, int(after))
        elif after is not None:
            named = next((act for act in self._acts_of(seat) if _begins(act.hash, after)), None)
        elif since is not None:
            moment = _moment(since)
            # what follows an act of that moment was said after it, whatever time it bears
            before = list(takewhile(lambda act: (_time(act.time) or moment) < moment, self._acts_of(seat)))
            named = before[-1] if before else record.at(seat, 1)
        else:
            named = record.at(seat, record.head(seat)[0])
        if named is None:
            raise WrongReference(
                "the {seat} has no act {act} in this file: see `treaty log`",
                seat=called(holder(self._file.trust, seat)),
                act=repr(after),
            )
        return named

    def _acts_of(self, seat: str) -> list[Act]:
        """The acts of a seat in the order in which it said them."""
        record = self._file.record
        found = (record.at(seat, number) for number in range(1, record.head(seat)[0] + 1))
        return [act for act in found if act]


def irreplaceable(seats: Sequence[SeatInfo]) -> bool:
    """Whether this file is the only seat of the secretariat, so that nobody could go on for it if the file is lost."""
    return [seat.own for seat in seats if seat.holder.party == SECRETARIAT and seat.revoked is None] == [True]


def _begins(id: str, named: str) -> bool:
    wanted = named.strip().lower()
    return len(wanted) >= _SHORTEST and id.startswith(wanted)


def _which(named: str, what: str, found: list[str]) -> Line:
    if found:
        return Line(
            "{named} may be several {what}s: {found}", named=repr(named), what=what, found=", ".join(found[:10])
        )
    return Line(
        "there is no {what} {named}: `treaty seats FILE` lists them with their ids", what=what, named=repr(named[:60])
    )


def _moment(written: str) -> datetime:
    moment = _time(written.strip())
    if moment is None:
        raise Refused(
            "{said} is no time: write it as 2026-11-22T14:00, in UTC unless it says otherwise", said=repr(written[:40])
        )
    return moment


def _time(written: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
