"""The desk: what a party is working on and has told nobody. No export and no act reads these tables."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from workbench.domain.amendment import Operation, Relation
from workbench.domain.draft import Draft
from workbench.storage.faults import intact


class Desk:
    """The drafts in a conference file."""

    def __init__(self, db: Database, path: Path, writing: Callable[[], AbstractContextManager[None]]) -> None:
        self._db = db
        self._path = path
        self._writing = writing

    def drafts(self) -> list[Draft]:
        """All drafts, the one changed last at the end."""
        with intact(self._path):
            rows = self._db.execute("SELECT body FROM desk_drafts ORDER BY changed, id").fetchall()
            return [_draft(body) for (body,) in rows]

    def draft(self, id: str) -> Draft | None:
        """A draft by id."""
        with intact(self._path):
            row = self._db.execute("SELECT body FROM desk_drafts WHERE id = ?", [id]).fetchone()
            return _draft(row[0]) if row else None

    def save(self, draft: Draft) -> None:
        """Keeps a draft, new or changed."""
        changed = datetime.now(UTC).isoformat(timespec="milliseconds")
        body = json.dumps({**asdict(draft), "changed": changed}, ensure_ascii=False)
        with self._writing():
            self._db.execute("INSERT OR REPLACE INTO desk_drafts VALUES (?, ?, ?)", [draft.id, changed, body])

    def discard(self, id: str) -> None:
        """Removes a draft; nothing happens if there is none."""
        with self._writing():
            self._db.execute("DELETE FROM desk_drafts WHERE id = ?", [id])


def _draft(body: str) -> Draft:
    data = json.loads(body)
    return Draft(
        **{
            **data,
            "by": tuple(data["by"]),
            "operation": Operation(data["operation"]),
            "relation": Relation(data["relation"]) if data["relation"] else None,
        }
    )
