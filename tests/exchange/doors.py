"""Every way into the program for a Word file from outside, each as a function of the file and a folder for results."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.exchange.conventions import FRONT, TEXT
from workbench.exchange.blocks import TrackedChanges
from workbench.exchange.marked_up import read_marked_up
from workbench.exchange.reading import read_source
from workbench.exchange.redlining.redline import write_redline
from workbench.exchange.word_in.resolved import resolved_copy, revisions_of
from workbench.exchange.word_in.source import read_word
from workbench.exchange.word_out.clean import write_clean
from workbench.session import Session

Door = Callable[[Path], str]
"""Reads a file; gives something of what it read, in which bait would be seen."""


@contextmanager
def doors(folder: Path) -> Iterator[dict[str, Door]]:
    """The doors by name. Refusals are ``TreatyError``; whatever else they raise is a fault."""
    clean, out = folder / "text.docx", folder / "out.docx"
    write_clean(TEXT, FRONT, clean)
    with Session.create(folder / "conference.treaty", "Conference") as session:
        session.import_source(clean, "Draft 1")
        base = session.version(None)

        def on(path: Path) -> str:
            document = read_marked_up(path)
            halves = [range(0), range(len(document.revisions)), range(0, len(document.revisions), 2)]
            return "".join(str(document.on(base, half).remarks) for half in halves)

        def returned(path: Path) -> str:
            authors = {one.author for one in revisions_of(path)}
            chosen = {author: "FRA" for author in authors if author.strip()}
            return str(session.return_document(path, "DEU", every=True, authors=chosen, against=base.name, dry=True))

        yield {
            "as accepted": lambda path: str(read_word(path, TrackedChanges.ACCEPTED)),
            "as original": lambda path: str(read_word(path, TrackedChanges.ORIGINAL)),
            "structure": lambda path: str(read_source(path)),
            "changes": lambda path: str(revisions_of(path)),
            "accept all": lambda path: str(resolved_copy(path, out, lambda one: True)),
            "reject all": lambda path: str(resolved_copy(path, out, lambda one: False)),
            "accept some": lambda path: str(resolved_copy(path, out, lambda one: len(one.words) % 2 == 0)),
            "marked up": on,
            "redline to": lambda path: str(write_redline(clean, path, out)),
            "redline from": lambda path: str(write_redline(path, clean, out)),
            "return": returned,
        }
