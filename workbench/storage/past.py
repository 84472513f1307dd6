"""A conference file as it stood earlier, act by act."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlite_utils import Database

from workbench.domain.amendment import AmendmentStatus
from workbench.record.acts import Act, ActKind
from workbench.record.projections import Write, project
from workbench.record.tables import AMENDMENTS, WORDED, WORDINGS, Row, pack
from workbench.storage.conference_file import ConferenceFile
from workbench.storage.schema import create_projections

_AS_TABLED = (
    *("id", "number", "at", "operation", "against", "text", "edits", "relation", "anchor", "provisions", "reason"),
    *("revision", "worded", "time", "act"),
)
"""The columns of an amendment that nothing changes but its revision, unless it is a sub-amendment."""


def past(file: ConferenceFile, without: Collection[str] = ()) -> Iterator[tuple[Act, ConferenceFile]]:
    """Each act of ``file`` with the file as it stood before it: in memory, for reading, the same object each time.

    Acts of the kinds ``without`` are passed over and their effects left out.
    """
    today = {row["act"]: row for row in file.state.select(AMENDMENTS)}
    db = Database(memory=True, execute_plugins=False)
    try:
        create_projections(db)
        then = ConferenceFile(file.path, db, writable=False)
        current: str | None = None
        db.execute("BEGIN")  # one transaction for all, or every row would be one
        for act in file.acts():
            if act.kind in without:
                continue
            yield act, then
            row = _tabled(act, today.get(act.id), current)
            then.state.write(_worded(row) if row else project(act, then.state, file.trust))
            if act.kind == ActKind.VERSION_CIRCULATED:
                current = then.state.current_version()
    finally:
        db.close()


def _worded(row: Row) -> list[Write]:
    said = pack({column: row[column] for column in WORDED})
    return [(AMENDMENTS, row), (WORDINGS, {"act": row["act"], "amendment": row["id"], "said": said})]


def _tabled(act: Act, today: Row | None, current: str | None) -> Row | None:
    """What the tabling of an amendment wrote, from its row as it is now, where that saves reading its words anew.

    ``None`` where it was revised since, amends another one, or was drafted on an older version.
    """
    if today is None or act.kind != ActKind.AMENDMENT_TABLED:
        return None
    if today["revision"] or today["on"] is not None or today["against"] != current:
        return None
    said = {"status": AmendmentStatus.TABLED.value, "sponsors": pack(act.payload["sponsors"])}
    # what the secretariat numbered later had no number then
    number = today["number"] if today["number"] == act.payload.get("number") else None
    then = {column: today[column] for column in _AS_TABLED}
    return {**dict.fromkeys(AMENDMENTS.columns), **then, **said, "number": number}
