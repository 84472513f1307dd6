"""What people are told before they send, receive, revoke or speak, so that nothing between parties is a surprise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from workbench.domain.amendment import Amendment
from workbench.domain.errors import FileProblem, Line, Refused, TreatyError, UnreadableSource
from workbench.drafting.delegations import load_parties
from workbench.drafting.derivation import amendment_order
from workbench.record import tables
from workbench.record.package import SUFFIX, read_header
from workbench.session.changes import Change, Progress, silent
from workbench.session.log import LogEntry, entries
from workbench.session.received import Holder, named
from workbench.session.seating import Invited, Seating
from workbench.storage.backup import backups
from workbench.storage.faults import WAY_OUT

__all__ = ["Between", "Handed", "Outgoing", "damage", "handed", "kind_of_file", "latest_backup"]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What a package would hold: how many acts, of which kinds (values of ``ActKind``) and parties.

    ``since`` and ``until`` are the times of its first and last act, ISO 8601 UTC, "" for none.
    """

    acts: int
    kinds: Mapping[str, int]
    parties: Mapping[str, int]
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Handed:
    """What a package says of itself, which nothing has proven yet: ``reader`` is the party it was made for, if any,
    ``reader_name`` its English name.

    ``invitation`` says that it is one.
    """

    path: Path
    conference: str
    title: str
    sender: Holder
    reader: str
    reader_name: str
    made: str
    invitation: bool


class Between(Seating):
    """Looks before the leaps of ``Exchanging`` and ``Seating``; see :class:`workbench.session.Session`."""

    @property
    def mute(self) -> str:
        """Why nothing can be said in this file, whoever it is unlocked by; "" if something can."""
        own, trust = self._file.seat, self._file.trust
        if limit := trust.limit(own.id):
            return Line(
                "{why}; what is said here from now on would count nowhere: ask for a new invitation", why=limit.why
            )
        if trust.enrolment(own.id) is None:
            return Line("the act that enrols its seat is missing: receive a package of somebody who holds it")
        if self._file.record.aside({own.id}):
            return Line("acts of its own seat are missing: receive a package of somebody who holds them")
        if not self._file.lock.locked:
            try:
                self._file.sign(b"")
            except Refused as problem:
                return problem.line
        return ""

    @property
    def conference_id(self) -> str:
        """The id by which packages name the conference."""
        return self._file.seat.conference

    @property
    def receives(self) -> bool:
        """Whether packages can be received, which needs no passphrase but where the secretariat gives numbers."""
        return self._file.writable

    def outgoing(self, party: str | None = None, *, progress: Progress = silent) -> Outgoing:
        """What :meth:`pack` would write now for a party (a code or name), or for anybody."""
        known = self._known_to(self._code_of(party)) if party else {}
        kinds, parties, times = Counter[str](), Counter[str](), list[str]()
        trust, total = self._file.trust, self._file.record.size()
        for done, act in enumerate(self._file.record.beyond(known)):
            progress(done, total, Line("gathering the acts"))
            kinds[act.kind] += 1
            if enrolled := trust.enrolment(act.seat):
                parties[enrolled.party] += 1
            times.append(act.time)
        return Outgoing(len(times), kinds, parties, min(times, default=""), max(times, default=""))

    def tabled_by(self, change: Change) -> tuple[Amendment, ...]:
        """The amendments that the acts of a change tabled, in the order of the room."""
        rows = self._file.state.read(tables.amendment_of, tables.AMENDMENTS, act=list(change.acts))
        return tuple(sorted(rows, key=amendment_order))

    def invite_all(self, parties: Sequence[str], folder: Path, *, progress: Progress = silent) -> list[Invited]:
        """Invites several parties, with a file named by each one's code in ``folder``; all of them, or none.

        ``FileProblem`` if one of the files exists.
        """
        codes = [self._code_of(party) for party in parties]
        made: list[Invited] = []
        try:
            with self._file.writing():
                for done, code in enumerate(codes):
                    progress(done, len(codes), Line("inviting {party}", party=code))
                    made.append(self.invite(code, _free(folder / f"Invitation {code}{SUFFIX}")))
        except BaseException:
            for one in made:  # an invitation that the record does not know enrols nobody
                with suppress(OSError):
                    one.path.unlink()
            raise
        return made

    def said_by(self, seat: str) -> list[LogEntry]:
        """All acts of a seat (an id, or the beginning of one), the first one first."""
        return entries(self._acts_of(self._seat(seat)["id"]), self._file.state)

    def last_said(self) -> dict[str, str]:
        """When each seat said its last act, by its own clock, ISO 8601 UTC; by the seat's id."""
        record = self._file.record
        last = {seat: record.at(seat, number) for seat, number in record.holds().items()}
        return {seat: act.time for seat, act in last.items() if act is not None}

    def counts_up_to(self, seat: str, since: str) -> int:
        """The number of the last act of a seat that counts, if nothing counts from a moment on (ISO 8601)."""
        return self._last(self._seat(seat)["id"], None, since).number


def handed(path: Path) -> Handed:
    """What the package or invitation at ``path`` says of itself; ``UnreadableSource`` if it is none."""
    try:
        if not path.is_file():
            raise UnreadableSource("{file} is no file: name a package", file=path.name)
        with path.open("rb") as stream:
            header = read_header(stream, path.name)
    except OSError as error:
        raise UnreadableSource(
            "{path} cannot be read ({why}): check the path and its rights", path=path, why=error.strerror
        ) from None
    sender, reader = header.sender, header.reader or ""
    if header.invitation is not None:
        reader = str(header.invitation.get("party", ""))
    return Handed(
        path,
        header.conference,
        _shown(header.title),
        named(sender.seat, sender.party, sender.name),
        _shown(reader),
        load_parties()[reader].name() if reader in load_parties() else _shown(reader),
        _shown(header.made),
        header.invitation is not None,
    )


def kind_of_file(path: Path) -> str:
    """What a file is by what is in it, whatever its name: "conference", "package" (or invitation), or "" for others."""
    try:
        with path.open("rb") as stream:
            begins = stream.read(16)
    except OSError:
        return ""
    if begins == b"SQLite format 3\x00":
        return "conference"
    try:
        return "package" if begins[:1] in (b"\x1f", b"{") and handed(path) else ""
    except TreatyError:
        return ""


def damage(error: TreatyError) -> str:
    """What is wrong with a damaged file, without what to do about it; "" for an error of another kind.

    A file whose very beginning is damaged looks like one of another kind, so that is damage here.
    """
    line = str(error)
    if line.endswith(WAY_OUT):
        return line.removesuffix(WAY_OUT).rstrip(": ")
    kind, _, _ = line.partition(": name a .treaty file")
    return kind if "not a conference file" in line else ""


def latest_backup(path: Path) -> tuple[Path, datetime] | None:
    """The youngest backup of the conference file at ``path`` and when it was made, ``None`` if there is none."""
    kept = backups(path)
    if not kept:
        return None
    made = datetime.strptime(kept[-1].name[:19], "%Y-%m-%dT%H.%M.%S").replace(tzinfo=UTC)
    return kept[-1], made


def _free(path: Path) -> Path:
    if path.exists():
        raise FileProblem("{path} exists already: choose an empty folder for the invitations", path=path)
    return path


def _shown(words: str, most: int = 200) -> str:
    """Words of others in so far as they can be shown in a line."""
    return "".join(sign if sign.isprintable() else " " for sign in words[:most])
