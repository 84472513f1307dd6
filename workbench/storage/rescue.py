"""A sound file made from what can be read in a damaged one."""

from __future__ import annotations

import secrets
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from workbench.domain.errors import FileProblem
from workbench.record.acts import Act, ActKind, act_to_json, canonical
from workbench.record.journal import Fault
from workbench.storage.conference_file import ConferenceFile
from workbench.storage.faults import told
from workbench.storage.opening import connect_new, put_in_place
from workbench.storage.salvage import TABLES, Row, Salvage, ranges, salvage
from workbench.storage.schema import create_projections, migrations

_FURTHEST = 1_000_000
"""A number that an act of a conference has at most; a larger one is the damage speaking."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Acts of a seat, ``first`` to ``last``, that were in the file or should have been, and could not be read."""

    seat: str
    party: str
    first: int
    last: int
    own: bool


@dataclass(frozen=True, slots=True)
class Rescued:
    """What a rescue brought into the new file, and what it could not.

    ``acts`` stand in the record; ``aside`` are kept until the acts that they follow, which are ``missing``, come from
    those who hold them. ``refused`` are acts that do not hold although nothing of them is damaged. ``key`` tells
    whether the seat was found, which speaks for ``party``; without it the file can be read and receive, and no more.
    """

    acts: int
    aside: int
    drafts: int
    drafts_lost: int
    missing: tuple[Gap, ...]
    refused: tuple[Fault, ...]
    key: bool
    party: str

    @property
    def whole(self) -> bool:
        """Whether nothing is known to be missing."""
        return self.key and not (self.aside or self.drafts_lost or self.missing or self.refused)


def rescue(path: Path, new: Path) -> Rescued:
    """Makes the file ``new`` of every act that can be read in the damaged file at ``path``, and of its seat and desk.

    ``path`` is only read. ``FileProblem`` if ``new`` exists or nothing can be read; then there is no new file.
    """
    if new.exists() or new.is_symlink():
        raise FileProblem("{path} exists already: choose another name", path=new)
    if not new.parent.is_dir():
        raise FileProblem("there is no folder {folder}: make it first, or choose another", folder=new.parent)
    found = salvage(path)
    if not found.acts:
        raise FileProblem(
            "in {path} no act can be read any more, so there is nothing to rescue: go back to a backup or"
            " ask another party for a copy",
            path=path,
        )
    if found.seat is not None and "key" not in found.seat:
        found = _brought_up_to_date(found, new.parent)
    seat = found.seat or _no_seat(found)
    aside = new.with_name(f".{new.name}.{secrets.token_hex(4)}")
    try:
        with told(new):
            with connect_new(aside) as db:
                migrations.apply(db)
                create_projections(db)
                _insert(db, "seat", {**seat, "projection": 0})
                for table in TABLES.keys() - {"seat"}:
                    for row in found.rows[table].values():
                        _insert(db, table, row)
                file = ConferenceFile(new, db, writable=True)
                with file.writing():
                    taken = file.take_in(_of(found, seat["conference"]), "rescue", partly=True)
                    file.rebuild()
                enrolled = {id: enrolment.party for id, enrolment in file.trust.seats.items()}
                acts, waiting = file.record.size(), sum(count for _, count, _ in file.record.aside_sizes())
            put_in_place(aside, new)
    finally:
        aside.unlink(missing_ok=True)
    drafts = found.rows["desk_drafts"]
    return Rescued(
        acts=acts,
        aside=waiting,
        drafts=len(drafts),
        drafts_lost=len(found.drafts - drafts.keys()),
        missing=_gaps(found, seat, enrolled),
        refused=taken.left_out,
        key=bool(seat["key"]),
        party=seat["party"],
    )


def _of(found: Salvage, conference: str) -> list[Act]:
    return [act for act in found.acts.values() if act.conference == conference]


def _no_seat(found: Salvage) -> Row:
    """A seat that nobody has, for a file whose own could not be read: it trusts whom the conference was opened by.

    The opening proves the key of its founder by the conference's name; in files of the first format the founder said
    the key later, and that is all there is.
    """
    conference = Counter(act.conference for act in found.acts.values()).most_common(1)[0][0]
    of_founder = [
        act
        for act in sorted(_of(found, conference), key=lambda act: act.order)
        if act.kind == ActKind.CONFERENCE_OPENED
        or (act.kind == ActKind.SEAT_ENROLLED and not act.payload.get("invitation"))
    ]
    keys = [key for act in of_founder if isinstance(key := act.payload.get("key"), str)]
    return {"id": "", "party": "", "conference": conference, "key": "", "founder": keys[0] if keys else ""}


def _gaps(found: Salvage, seat: Row, enrolled: Mapping[str, str]) -> tuple[Gap, ...]:
    """What is missing of each seat's acts: every number below the highest that is known of."""
    gaps = []
    held: dict[str, set[int]] = {}
    for act in found.acts.values():
        held.setdefault(act.seat, set()).add(act.number)
    for name in sorted(held.keys() | ({seat["id"]} & found.numbers.keys())):
        numbers = held.get(name, set())
        known = {number for number in found.numbers.get(name, ()) if number <= _FURTHEST} | numbers
        gaps += [
            Gap(name, enrolled.get(name, ""), first, last, own=name == seat["id"])
            for first, last in ranges(set(range(1, max(known) + 1)) - numbers)
        ]
    return tuple(gaps)


def _brought_up_to_date(found: Salvage, folder: Path) -> Salvage:
    """The same for what was found of a file of the first format, which is put in one of that format and opened."""
    first = migrations._migrations[1].name
    # in a folder that only its owner may enter, as the desk is in it
    with tempfile.TemporaryDirectory(dir=folder, prefix=".treaty-rescue-") as work:
        path = Path(work) / "old.treaty"
        with connect_new(path) as db:
            migrations.apply(db, stop_before=first)
            create_projections(db)
            db.execute("PRAGMA user_version = 1")
            _insert(db, "seat", {**(found.seat or {}), "projection": 0})
            for act in _one_each(found):
                said = {name: value for name, value in act_to_json(act).items() if name != "signature"}
                body = canonical(said).decode()
                values = {"hash": act.hash, "seat": act.seat, "number": act.number, "clock": act.clock}
                _insert(db, "acts", {**values, "kind": act.kind, "body": body})
        with ConferenceFile.open(path):
            pass
        newer = salvage(path)
    newer.rows["desk_drafts"], newer.drafts = found.rows["desk_drafts"], found.drafts
    for seat, numbers in found.numbers.items():
        newer.numbers.setdefault(seat, set()).update(numbers)
    return newer


def _one_each(found: Salvage) -> list[Act]:
    """One act for each number of a seat, the one that another one follows."""
    followed = {act.previous for act in found.acts.values()}
    acts = sorted(found.acts.values(), key=lambda act: (act.hash in followed, act.hash))
    return list({(act.seat, act.number): act for act in acts}.values())


def _insert(db: Database, table: str, row: Mapping[str, Any]) -> None:
    columns = ", ".join(f'"{column}"' for column in row)
    marks = ", ".join("?" * len(row))
    db.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', list(row.values()))  # noqa: S608
