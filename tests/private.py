"""Private phrases planted at a desk, and where one of them is found that should be nowhere."""

from __future__ import annotations

import os
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from workbench.domain.amendment import Operation, Relation
from workbench.domain.draft import Draft
from workbench.session import Session

PASSPHRASE = "a tall ship and a star"
FIELDS = ("text", "reason", "notes", "instructions", "fallback")
PHRASES = {
    field: f"quellwasser{field}" for field in (*FIELDS, "heading", "added", "gone", "changed", "early", "tabled")
}
"""Words that stand at the desk, by where they stand."""


def plant(session: Session, at: str = "1.1") -> Draft:
    """Leaves every phrase at the desk: in drafts, in one that was reworded, thrown away or tabled since."""
    here = session.find(at).id
    said = {field: f"The Parties {PHRASES[field]} civilians." for field in FIELDS}
    version = session.version().name
    draft = Draft(session.new_draft_id(), ("FRA",), here, Operation.MOD, version, **said)
    session.save_draft(replace(draft, text=f"The Parties {PHRASES['changed']} civilians. " * 40))
    session.save_draft(draft)
    for operation, field in ((Operation.RETITLE, "heading"), (Operation.ADD, "added"), (Operation.MOD, "gone")):
        relation = Relation.AFTER if operation is Operation.ADD else None
        other = Draft(session.new_draft_id(), ("FRA",), here, operation, version, f"A {PHRASES[field]}.", relation)
        session.save_draft(other)
        if field == "gone":
            session.discard_draft(other.id)
    tabled = Draft(session.new_draft_id(), ("FRA",), here, Operation.MOD, version, "The Parties may protect civilians.")
    session.save_draft(replace(tabled, notes=f"Our {PHRASES['tabled']}.", reason=f"A {PHRASES['early']}."))
    session.save_draft(replace(tabled, notes=f"Our {PHRASES['tabled']}."))
    session.table_draft(tabled.id)
    return draft


def found_in(data: bytes) -> list[str]:
    """Where the phrases come from that are in ``data``, in any of the encodings of ours."""
    folded = data.lower()
    encodings = ("utf-8", "utf-16-le", "utf-16-be")
    return [field for field, phrase in PHRASES.items() if any(phrase.encode(code) in folded for code in encodings)]


def found_at(path: Path) -> list[str]:
    """As :func:`found_in`, of a file: its name, its bytes and, if it is a package, every part of it and its comment."""
    found = found_in(str(path).encode()) + found_in(path.read_bytes())
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            found += found_in(package.comment)
            for part in package.infolist():
                found += found_in(part.filename.encode() + part.extra + part.comment + package.read(part))
    return found


@contextmanager
def watched(*folders: Path) -> Iterator[list[str]]:
    """What is found in any file in ``folders``, and below them, while and after the block runs."""
    found: list[str] = []
    done = threading.Event()

    def look() -> None:
        for folder in folders:
            for place, _, names in os.walk(folder):
                for name in names:
                    try:
                        found.extend(f"{field} in {name}" for field in found_at(Path(place, name)))
                    except (OSError, zipfile.BadZipFile, EOFError, NotImplementedError):
                        continue  # it went while it was read, or is being written; it is looked at in the end

    def keep_looking() -> None:
        while not done.wait(0.002):
            look()

    watcher = threading.Thread(target=keep_looking)
    watcher.start()
    try:
        yield found
    finally:
        done.set()
        watcher.join()
        look()
