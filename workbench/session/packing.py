"""Packing acts for others: the record travels in files."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from workbench.domain.errors import Line, Refused, UnreadableSource
from workbench.domain.party import SECRETARIAT
from workbench.exchange.whole_file import write_whole
from workbench.record.package import Header, Package, Sender, read_header, read_package, write_package
from workbench.session.acting import Acting
from workbench.session.changes import Progress, silent


@dataclass(frozen=True, slots=True)
class Packed:
    """A package: where it is (``None`` if its reader lacks nothing and none was written), how many acts, its bytes."""

    path: Path | None
    acts: int
    size: int
    party: str | None


class Packing(Acting):
    """The verb that writes packages; see :class:`workbench.session.Session`."""

    def pack(self, out: Path, party: str | None = None, *, progress: Progress = silent) -> Packed:
        """Writes a package of the acts that ``party`` (a code or name) lacks, of all acts without one.

        What it lacks is what its seats did not say they hold when they last sent a package. The file is whole or
        absent; where a party lacks nothing none is written.
        """
        over_no_other(out)
        reader = self._code_of(party) if party else None
        progress(0, 2, Line("gathering the acts"))
        held = self._file.record.holds()  # before the acts are read: what is said meanwhile is sent, not claimed
        known = self._known_to(reader) if reader else {}
        if reader and all(number <= known.get(seat, 0) for seat, number in held.items()):
            return Packed(None, 0, 0, reader)
        count, size = self._write(out, known, self._header(reader, held), progress)
        return Packed(out, count, size, reader)

    def _code_of(self, party: str) -> str:
        """The code of a party that has files: one of the room, or the secretariat."""
        said = party.strip().casefold()
        return SECRETARIAT if said in (SECRETARIAT.casefold(), "secretariat") else self.party(party).code

    def _write(self, out: Path, known: Mapping[str, int], header: Header, progress: Progress) -> tuple[int, int]:
        """How many acts the package holds, and its bytes."""
        acts = list(self._file.record.beyond(known))
        progress(1, 2, Line("writing the package"))
        data = write_package(header, acts, self._file.sign)
        write_whole(out, data)
        return len(acts), len(data)

    def _header(
        self, reader: str | None, holds: Mapping[str, int], invitation: Mapping[str, Any] | None = None
    ) -> Header:
        seat = self._file.seat
        own = self._file.trust.enrolment(seat.id)
        if own is None:
            raise Refused(
                "this file has lost the act that enrols its seat: receive a package that holds it, and pack then"
            )
        return Header(
            conference=seat.conference,
            title=self.title,
            sender=Sender(seat.id, own.party, own.name, own.key),
            reader=reader,
            made=datetime.now(UTC).isoformat(timespec="seconds"),
            holds=holds,
            invitation=invitation,
        )

    def _known_to(self, party: str) -> Mapping[str, int]:
        """The acts that every seat of a party, this one aside, said it holds."""
        trust, heard, own = self._file.trust, self._file.record.heard(party), self._file.seat.id
        seats = [id for id, seat in trust.seats.items() if seat.party == party and id != own and not trust.limit(id)]
        said = [heard.get(id, {}) for id in seats]
        return {seat: min(one.get(seat, 0) for one in said) for seat in said[0]} if said else {}


def over_no_other(out: Path) -> None:
    """``Refused`` if a package at ``out`` would take the place of a file that is none; its name may be any.

    An empty file is no loss: scripts make one to have a name.
    """
    if not out.is_file() or not out.stat().st_size:
        return
    try:
        with out.open("rb") as stream:
            read_header(stream, out.name)
    except (OSError, UnreadableSource):
        raise Refused("{path} is there already and is no package: choose another name", path=out) from None


def open_package(path: Path) -> Package:
    """The package at ``path``; ``UnreadableSource`` if it is none, or not the one that its sender wrote."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableSource("{file} is a folder: name the package in it", file=path.name)
        if not stat.S_ISREG(mode):  # a pipe would be waited for without end
            raise UnreadableSource("{file} is no ordinary file, but a device or a pipe: name a package", file=path.name)
        with path.open("rb") as stream:
            return read_package(stream, path.name)
    except OSError as error:
        raise UnreadableSource(
            "{path} cannot be read ({why}): check the path and its rights", path=path, why=error.strerror
        ) from None
