"""Receiving packages: merging what parties hold is the union of their acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from workbench.domain.errors import Line, Refused, TreatyError
from workbench.domain.party import SECRETARIAT
from workbench.record.acts import Act, ActKind
from workbench.record.package import Header, Package
from workbench.record.signing import names
from workbench.record.tables import AMENDMENTS, UNAPPLIED
from workbench.record.trust import TRUSTED_KINDS, Limit
from workbench.session.changes import Change, Progress, silent
from workbench.session.packing import Packing, open_package
from workbench.session.received import (
    Receipt,
    Received,
    Waits,
    called,
    counted,
    enrolled_by,
    holder,
    left_out,
    line,
    lines_of,
    named,
    no_effect,
    unknown_in,
    waiting,
)
from workbench.storage.taking_in import TakenIn

Read = list[tuple[Path, Package | str]]
"""Packages, or in one line each why they cannot be read."""


class _Undone(Exception):
    """Takes back what a trial did, and carries what came of it."""

    def __init__(self, received: Received) -> None:
        super().__init__()
        self.received = received


class Exchanging(Packing):
    """The verbs between parties; see :class:`workbench.session.Session`."""

    def receive(
        self, packages: Sequence[Path], *, dry: bool = False, partly: bool = False, progress: Progress = silent
    ) -> Received:
        """Takes in packages, each by itself all or nothing; a refused one keeps no other out.

        A package is refused for what its sender is at fault for: acts of its own, and acts that do not bear the
        signature of their seat, which no program passes on. What another seat has signed and is at fault for, such as
        two acts with one number, is left out of it with what follows from it, and all else goes in.
        ``partly`` takes what is sound of a package in which something is wrong; ``dry`` tells what would come of it and
        changes nothing. All is one transaction, so that a killed process leaves the file as it was; a backup is kept
        before. The secretariat gives numbers to the amendments that came.
        """
        if not packages:
            raise Refused("name the packages to receive")
        read = _read(packages, progress)
        holds = self._file.record.holds()
        acts = (act for _, one in read if isinstance(one, Package) for act in one.acts)
        fresh = any(act.number > holds.get(act.seat, 0) for act in acts)
        backup = self._file.keep_backup(Line("receiving")) if fresh and not dry else None
        numbers = self.seat_party == SECRETARIAT
        try:
            # the secretariat's key is needed for the numbers; others receive without a passphrase
            with self._file.writing(key=numbers):
                received, new = self._take_all(read, partly=partly, numbers=numbers, progress=progress)
                received = replace(received, idle=(*received.idle, *self._not_applied(new)))
                if dry:
                    raise _Undone(received)
        except _Undone as trial:
            return trial.received
        return replace(received, backup=backup, change=self._changed_by(received.change, new))

    def _not_applied(self, new: Sequence[Act]) -> list[str]:
        """Which of the acts that came could not be applied, a line for each seat and reason."""
        trust, by_id = self._file.trust, {act.id: act for act in new}
        grouped: dict[tuple[str, str], list[int]] = {}
        for row in self._file.state.select(UNAPPLIED, act=sorted(by_id)):
            act = by_id[row["act"]]
            if trust.why_not(act) is None and not unknown_in([act]):  # these are told already
                grouped.setdefault((act.seat, row["why"]), []).append(act.number)
        return [no_effect(trust, seat, numbers, why) for (seat, why), numbers in sorted(grouped.items())]

    def waiting(self) -> tuple[Waits, ...]:
        """What is set aside in the file until what it follows from comes."""
        record = self._file.record
        return waiting(self._file.trust, record.aside(), record.holds())

    def _take_all(
        self, read: Read, *, partly: bool, numbers: bool, progress: Progress
    ) -> tuple[Received, tuple[Act, ...]]:
        receipts, results = list[Receipt](), list[tuple[str, TakenIn]]()
        heard, total = self._file.record.heard(), len(read)
        with self._file.receiving():
            for place, (path, package) in enumerate(read):
                progress(place, total, path.name)
                if isinstance(package, str):
                    receipts.append(Receipt(path, refused=package))
                    continue
                receipt, taken = self._take(path, package, partly)
                receipts.append(receipt)
                results.append((path.name, taken))
                if not receipt.refused:
                    self._hear(package.header, heard)
        progress(total, total, Line("numbering the amendments"))
        trust, new = self._file.trust, tuple(act for _, taken in results for act in taken.new)
        numbered = self.number_received() if numbers and self._speaks() else Change()
        given = {row["id"]: row["number"] for row in self._file.state.select(AMENDMENTS, id=list(numbered.amendments))}
        received = Received(
            receipts=tuple(receipts),
            enrolled=enrolled_by(trust, new),
            numbered=tuple((id, given[id] or 0) for id in numbered.amendments),
            waits=self.waiting(),
            idle=tuple(f"{name}: {said}" for name, taken in results for said in lines_of(trust, taken)),
            unknown=unknown_in(new),
            backup=None,
            change=Change((*(act.id for act in new), *numbered.acts)),
        )
        return received, new

    def _take(self, path: Path, package: Package, partly: bool) -> tuple[Receipt, TakenIn]:
        sender = package.header.sender
        receipt = Receipt(path, named(sender.seat, sender.party, sender.name), package.header.made)
        if why := self._why_not_from(package):
            return replace(receipt, refused=f"{path.name} {why}; {_NOTHING}"), TakenIn()
        acts, wrong = package.acts, list[str]()
        if limit := self._limit_of(package):
            late = [act for act in acts if act.seat == sender.seat and act.number > limit.last]
            acts = tuple(act for act in acts if act.seat != sender.seat or act.number <= limit.last)
            who = called(named(sender.seat, sender.party, sender.name))
            wrong.extend(f"act {act.number} of {who} counts no longer: {limit.why}" for act in late)
        taken = TakenIn()
        if partly or not wrong:
            taken = self._file.take_in(acts, path.name, sender=sender.seat, partly=partly)
            wrong.extend(line(self._file.trust, fault) for fault in taken.refused)
        if wrong and not partly:
            more = f", and {len(wrong) - 1} more of its acts are wrong" if len(wrong) > 1 else ""
            return replace(receipt, refused=f"{path.name}: {wrong[0]}{more}; {_NOTHING}"), TakenIn()
        wrong.extend(left_out(self._file.trust, taken.left_out, named(sender.seat, sender.party, sender.name)))
        new = counted(self._file.trust, taken.new)
        return replace(receipt, new=new, known=taken.known, aside=len(taken.aside), left_out=tuple(wrong)), taken

    def _limit_of(self, package: Package) -> Limit | None:
        """How far the sender of a package may be believed, also if it is the package that enrols it."""
        seat, trust = package.header.sender.seat, self._file.trust
        first = None if trust.enrolment(seat) else next((act for act in package.acts if act.seat == seat), None)
        if first is not None and first.number == 1 and trust.invited(str(first.payload.get("invitation"))):
            trust = trust.copy()
            trust.add(first)
        return trust.limit(seat)

    def _why_not_from(self, package: Package) -> str | None:
        """Why nothing can be taken from a package, by who says that it is from whom; goes on from its name."""
        header, trust = package.header, self._file.trust
        sender = header.sender
        if header.conference != self._file.seat.conference:
            return f'is for another conference ("{header.title[:80]}"): receive it in the file of that one'
        enrolled = trust.enrolment(sender.seat)
        first = next((act for act in package.acts if act.seat == sender.seat), None)
        if enrolled:
            key, party = enrolled.key, enrolled.party
        elif first:
            key = sender.key if names(sender.seat, sender.key) else ""
            party = str(first.payload.get("party")) if first.kind == ActKind.SEAT_ENROLLED else sender.party
        else:
            return (
                f"is sealed by a seat that is not enrolled in this conference (it says that it is of"
                f" {sender.party[:40]}): ask for a package that enrols it, made with `treaty pack` without --for"
            )
        if key != sender.key:
            return f"is not sealed by the key of {called(holder(trust, sender.seat))}"
        if party != sender.party:
            return f"says that it is from {sender.party[:40]}, but its seat is of {party[:40]}"
        return None

    def _hear(self, header: Header, heard: dict[str, dict[str, int]]) -> None:
        """Remembers what the sender holds, unless a late package says less than an earlier one did."""
        seat, trust = header.sender.seat, self._file.trust
        if seat == self._file.seat.id or not trust.enrolment(seat) or trust.limit(seat):
            return
        if header.holds.get(seat, 0) >= heard.get(seat, {}).get(seat, 0):
            heard[seat] = dict(header.holds)
            self._file.record.hear(seat, header.sender.party, header.holds)

    def _speaks(self) -> bool:
        """Whether this file may say something: it may be locked or revoked, or have lost its key or acts of its own."""
        seat = self._file.seat.id
        if self._file.lock.locked or self._file.trust.limit(seat) or self._file.record.aside({seat}):
            return False
        try:
            self._file.sign(b"")
        except Refused:
            return False
        return True

    def _changed_by(self, change: Change, new: Sequence[Act]) -> Change:
        """What received acts changed; every provision may differ where one circulated a version or was about seats."""
        said = {str(act.payload.get(field)) for act in new for field in ("id", "amendment")} - {"None"}
        rows = list(self._file.state.select(AMENDMENTS, id=sorted(said)))
        places = {str(act.payload["at"]) for act in new if "at" in act.payload} | {row["at"] for row in rows}
        places |= {row["anchor"] for row in rows if row["anchor"]}
        whole = any(act.kind in (ActKind.VERSION_CIRCULATED, *TRUSTED_KINDS) for act in new)
        version = (self._file.state.current_version() if whole else None) or ""
        return replace(
            change, provisions=frozenset(places), amendments=tuple(row["id"] for row in rows), version=version
        )


def _read(packages: Sequence[Path], progress: Progress) -> Read:
    found: Read = []
    for place, path in enumerate(packages):
        progress(place, len(packages), path.name)
        try:
            found.append((path, open_package(path)))
        except TreatyError as problem:
            found.append((path, problem.line))
    return found


_NOTHING = "nothing of it was taken in"
