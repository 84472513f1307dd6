"""The words of a conference file by where they stand, for full-text search.

SQLite's FTS5 holds this index in a database of its own, in memory, which goes when the file is closed: the record, its
projections and their digest know nothing of it, a file that is read-only or of an older format is searched like any
other, and what a party has told nobody is on no disk a second time. The desk has an index apart from the record's.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from sqlite_utils import Database

from workbench.domain.draft import Draft
from workbench.domain.where import Where
from workbench.storage.desk import Desk
from workbench.storage.faults import intact
from workbench.storage.state import StoredState
from workbench.text.finding import Query, spaced

_BATCH = 150
"""How many rows are read and indexed at a time: a few milliseconds' work, which a window can do between two frames."""
_MERGED_AT, _AT_MOST = 4, 1000
"""How many parts FTS5 writes before it merges them by and by, and before it does so at once."""
_WORN = 20_000
"""With more dropped rows than this, and more than there are others, an index is built anew."""


class Entry(NamedTuple):
    """Words in the index: ``at`` is a provision's id, ``own`` the amendment's or draft's, ``party`` whose position."""

    where: Where
    at: str
    own: str = ""
    party: str = ""


Said = tuple[Entry, str]
"""An entry and its words."""


def notes_of(draft: Draft) -> str:
    """What a draft says beside the words that it proposes: its reason, and what is for one's own eyes."""
    return "\n".join(filter(None, (draft.reason, draft.notes, draft.instructions, draft.fallback)))


class Words:
    """An index of words. What is dropped stays in FTS5, whose rows can only be taken out with their words at hand, and
    is passed over when it is found."""

    def __init__(self) -> None:
        self._db = Database(memory=True, execute_plugins=False)
        # no copy of the words, and words of two or three letters at hand as they are typed; the words come folded
        self._db.execute(
            "CREATE VIRTUAL TABLE said USING fts5(words, content='', prefix='2 3',"
            " tokenize='unicode61 remove_diacritics 0')"
        )
        self._set("crisismerge", _AT_MOST)
        self._entries: dict[int, Entry] = {}
        self._rows: dict[Entry, tuple[int, int]] = {}
        self._last = 0
        self._pass = 0

    def close(self) -> None:
        """Forgets everything."""
        self._db.close()

    @property
    def worn(self) -> bool:
        """Whether most of the index is of words that are gone."""
        return self._last - len(self._entries) > max(_WORN, len(self._entries))

    def follow(self, batches: Iterable[Sequence[Said]]) -> Generator[None, None, bool]:
        """Brings the index in line with all that is said, a step a batch; whether it came to the end.

        It does not where another was begun meanwhile, which then knows better.
        """
        self._pass += 1
        mine, seen = self._pass, set[Entry]()
        self._set("automerge", 0)  # to merge what is written bit by bit holds up a batch for up to 50 ms
        for batch in batches:
            seen.update(entry for entry, words in batch if words)
            self.put(batch)
            yield
            if mine != self._pass:
                return False
        for entry in self._rows.keys() - seen:
            self._drop(entry)
        self._set("automerge", _MERGED_AT)
        return True

    def match(self, query: Query) -> list[Entry]:
        """Where all the terms stand, in no order."""
        if not query:
            return []
        # A word is a string to FTS5, whatever its letters; what has a meaning to it never is a letter or a digit.
        terms = [f'"{" ".join(term.words)}"{" *" if term.open else ""}' for term in query.terms]
        rows = self._db.execute("SELECT rowid FROM said WHERE said MATCH ?", [" AND ".join(terms)]).fetchall()
        entries = self._entries
        return [entries[row] for (row,) in rows if row in entries]

    def put(self, batch: Sequence[Said]) -> None:
        """Takes in what is said anew; an entry without words is dropped."""
        fresh = []
        for entry, words in batch:
            kept, mark = self._rows.get(entry), hash(words)
            if kept and kept[1] == mark:
                continue
            self._drop(entry)
            if not words:
                continue
            self._last += 1
            self._entries[self._last], self._rows[entry] = entry, (self._last, mark)
            fresh.append((self._last, spaced(words)))
        if fresh:
            with self._db.conn:
                self._db.conn.executemany("INSERT INTO said (rowid, words) VALUES (?, ?)", fresh)

    def _set(self, what: str, value: int) -> None:
        self._db.execute("INSERT INTO said (said, rank) VALUES (?, ?)", [what, value])

    def _drop(self, entry: Entry) -> None:
        if kept := self._rows.pop(entry, None):
            del self._entries[kept[0]]


class _Seen(NamedTuple):
    """How far the file had come when the index was last in line with it: last rows, and what others wrote."""

    data_version: int
    version: str | None
    acts: int
    amendments: int
    positions: int


class Search:
    """Full-text search in an open conference file: the record, and apart from it the desk."""

    def __init__(self, db: Database, path: Path, state: StoredState, desk: Desk) -> None:
        self._db = db
        self._path = path
        self._state = state
        self._desk = desk
        self._record, self._private = Words(), Words()
        self._seen: _Seen | None = None

    def close(self) -> None:
        """Forgets everything."""
        self._record.close()
        self._private.close()

    def forget(self) -> None:
        """Has the whole record read again: what was read in it may not stand."""
        self._seen = None

    def catch_up(self) -> Iterator[None]:
        """Brings the index of the record in line with the file, step by step; nothing to do where no act was added.

        After acts of our own only the rows written since are read: one written anew gets a higher rowid.
        """
        now = self._look()
        if now == self._seen:
            return
        was = self._seen
        if was and (was.data_version, was.version) == (now.data_version, now.version) and not self._record.worn:
            for batch in self._said(was.amendments, was.positions):
                self._record.put(batch)
            self._seen = now
            return
        if self._record.worn:
            self._record.close()
            self._record = Words()
        if (yield from self._record.follow(chain(self._read(now.version), self._said(0, 0)))):
            self._seen = now

    def match(self, query: Query, *, desk: bool) -> list[Entry]:
        """Where all the terms stand, in no order; with ``desk`` also in what nobody else is told."""
        for _ in self.catch_up():
            pass
        found = self._record.match(query)
        if desk:
            for _ in self._private.follow([list(self._drafted())]):
                pass
            found += self._private.match(query)
        return found

    def _look(self) -> _Seen:
        last = [self._last_row(table) for table in ("acts", "amendments", "positions")]
        return _Seen(self._state.data_version, self._state.current_version(), *last)

    def _read(self, version: str | None) -> Iterator[list[Said]]:
        provisions = self._state.version(version).provisions if version else ()
        for start in range(0, len(provisions), _BATCH):
            yield [
                (Entry(where, provision.id), words)
                for provision in provisions[start : start + _BATCH]
                for where, words in (
                    (Where.TEXT, provision.text),
                    (Where.HEADING, provision.heading),
                    (Where.FOOTNOTE, "\n".join(provision.footnotes)),
                )
            ]

    def _said(self, amendments: int, positions: int) -> Iterator[list[Said]]:
        """What parties said, from the rows after these."""
        for rows in self._in_batches("amendments", "at, id, coalesce(carried, text), reason", amendments):
            yield [
                (Entry(where, at, id), words or "")
                for at, id, wording, reason in rows
                for where, words in ((Where.AMENDMENT, wording), (Where.REASON, reason))
            ]
        noted = "(SELECT at FROM amendments WHERE id = amendment), amendment, party, note"
        for rows in self._in_batches("positions", noted, positions):
            yield [(Entry(Where.POSITION, at, own, party), note or "") for at, own, party, note in rows if at]

    def _drafted(self) -> Iterator[Said]:
        for draft in self._desk.drafts():
            yield Entry(Where.DRAFT, draft.at, draft.id), draft.text
            yield Entry(Where.NOTES, draft.at, draft.id), notes_of(draft)

    def _in_batches(self, table: str, columns: str, last: int) -> Iterator[list[Any]]:
        """Rows after the ``last`` without an open cursor in between, which would keep others from writing."""
        sql = f'SELECT rowid, {columns} FROM "{table}" WHERE rowid > ? ORDER BY rowid LIMIT {_BATCH}'  # noqa: S608
        while True:
            with intact(self._path):
                rows = self._db.execute(sql, [last]).fetchall()
            if not rows:
                return
            last = rows[-1][0]
            yield [row[1:] for row in rows]

    def _last_row(self, table: str) -> int:
        with intact(self._path):
            found: int = self._db.execute(f'SELECT coalesce(max(rowid), 0) FROM "{table}"').fetchone()[0]  # noqa: S608
        return found
