"""The desk: what a party is working on and has told nobody. No export and no act reads these tables.

Drafts are the first kind of private matter; any other (a ``kind`` such as "note") is kept through the same door. All
of it is sealed where the file has a passphrase, the time of the last change too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from workbench.domain.amendment import Operation, Relation
from workbench.domain.draft import Draft
from workbench.storage.faults import intact
from workbench.storage.lock import DeskLock, Unsealed, Writing, place_on_desk

DRAFT = ""
"""The kind of the drafts, whose rows bear their bare ids, as they have since the first format."""
Matter = dict[str, Any]
"""What is kept of one thing: values of JSON by name, ``changed`` among them."""


class Desk:
    """The private matter in a conference file; every method raises ``Refused`` while the desk is locked.

    What identifies a row stands in the open: it should be random and tell nothing.
    """

    def __init__(self, db: Database, path: Path, writing: Writing, lock: DeskLock) -> None:
        self._db = db
        self._path = path
        self._writing = writing
        self._lock = lock

    def drafts(self) -> list[Draft]:
        """All drafts, the one changed last at the end."""
        with intact(self._path):
            return [_draft(matter) for matter in self.matters(DRAFT).values()]

    def draft(self, id: str) -> Draft | None:
        """A draft by id."""
        matter = self.matter(DRAFT, id)
        with intact(self._path):
            return _draft(matter) if matter else None

    def save(self, draft: Draft) -> None:
        """Keeps a draft, new or changed."""
        self.keep(DRAFT, draft.id, asdict(draft))

    def discard(self, id: str) -> None:
        """Removes a draft; nothing happens if there is none."""
        self.drop(DRAFT, id)

    def matters(self, kind: str) -> dict[str, Matter]:
        """All that is kept of a kind, by id, what was changed last at the end."""
        safe, start = self._lock.safe(), _row(kind, "")
        with intact(self._path):
            rows = self._db.execute("SELECT id, body FROM desk_drafts").fetchall()
            mine = [(id, body) for id, body in rows if (id.startswith(start) if kind else ":" not in id)]
            kept = {id[len(start) :]: json.loads(safe.unseal(place_on_desk(id), body)) for id, body in mine}
            return dict(sorted(kept.items(), key=lambda item: (str(item[1]["changed"]), item[0])))

    def matter(self, kind: str, id: str) -> Matter | None:
        """One thing of a kind, ``None`` if there is none of that id."""
        safe, row_id = self._lock.safe(), _row(kind, id)
        with intact(self._path):
            row = self._db.execute("SELECT body FROM desk_drafts WHERE id = ?", [row_id]).fetchone()
            matter: Matter | None = json.loads(safe.unseal(place_on_desk(row_id), row[0])) if row else None
            return matter

    def keep(self, kind: str, id: str, matter: Mapping[str, Any]) -> None:
        """Keeps one thing, new or changed; the time is added to it as ``changed``."""
        changed, row_id = datetime.now(UTC).isoformat(timespec="milliseconds"), _row(kind, id)
        words = json.dumps({**matter, "changed": changed}, ensure_ascii=False)
        with self._writing():
            safe = self._lock.safe()  # inside, so that no other process sets a passphrase in between
            shown = changed if isinstance(safe, Unsealed) else ""
            body = safe.seal(place_on_desk(row_id), words)
            self._db.execute("INSERT OR REPLACE INTO desk_drafts VALUES (?, ?, ?)", [row_id, shown, body])

    def drop(self, kind: str, id: str) -> None:
        """Removes one thing; nothing happens if there is none."""
        with self._writing():
            self._lock.safe()
            self._db.execute("DELETE FROM desk_drafts WHERE id = ?", [_row(kind, id)])


def _row(kind: str, id: str) -> str:
    return f"{kind}:{id}" if kind else id


def _draft(data: Matter) -> Draft:
    return Draft(
        **{
            **data,
            "by": tuple(data["by"]),
            "operation": Operation(data["operation"]),
            "relation": Relation(data["relation"]) if data["relation"] else None,
        }
    )
