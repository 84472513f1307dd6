"""The session: one conference file, open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from typing import Self

from workbench.domain.errors import Line, Refused
from workbench.record.journal import Fault
from workbench.session.between import Between
from workbench.session.changes import Progress, silent
from workbench.session.documents import Documents
from workbench.session.locking import Locking
from workbench.session.returning import Returning
from workbench.session.searching import Searching
from workbench.storage.conference_file import ConferenceFile

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""A language tag as in BCP 47, in so far as documents use it."""

_ACTS_A_STEP = 10
"""How many acts are checked between two words on progress."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What the check of a file found: faults of the chains, and whether the state follows from the acts.

    ``signatures`` counts the acts that stand as their seats signed them. ``digest`` is that of the state as it
    stands, ``replayed`` of the state built from the acts alone.
    """

    acts: int
    signatures: int
    faults: tuple[Fault, ...]
    digest: str
    replayed: str

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults and self.digest == self.replayed


class Session(Searching, Documents, Returning, Locking, Between):
    """Everything that can be asked of a conference file and done in it.

    Its parts are ``Reading`` (what it holds), ``Asking`` (what a chair asks), ``Acting`` (amendments), ``Deciding``
    (the room), ``Circulating`` (versions), ``AtDesk`` (drafts), ``Searching`` (words), ``Documents`` (Word and HTML),
    ``Returning`` (what comes back from Word), ``Exchanging`` (packages), ``Seating`` (who may speak) and ``Between``
    (what is told before either). Provisions, amendments and parties are named as people name them.
    """

    @classmethod
    def create(cls, path: Path, title: str, language: str = "en", symbol: str = "") -> Self:
        """A new conference file held by the secretariat; ``FileProblem`` if ``path`` exists."""
        title = " ".join(title.split())
        if not title:
            raise Refused("a conference needs a title: give one with --title")
        if not _LANGUAGE.fullmatch(language):
            raise Refused("{language} is no language code: give one such as en, fr or pt-BR", language=repr(language))
        return cls(ConferenceFile.create(path, {"title": title, "language": language, "symbol": symbol}))

    @classmethod
    def open(cls, path: Path) -> Self:
        """An existing conference file; ``FileProblem`` says why it cannot be opened."""
        return cls(ConferenceFile.open(path))

    def close(self) -> None:
        """Ends the work on the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def together(self) -> Iterator[None]:
        """All that is done inside is recorded as one, or none of it."""
        with self._file.writing():
            yield

    def verify(self, *, rebuild: bool = False, progress: Progress = silent) -> Verified:
        """Checks the chains and that the state follows from the acts; ``rebuild`` builds the state anew as well."""
        done, held = count(1), cache(self._file.record.size)  # asked once the pages are known to be whole

        def step() -> None:
            if (now := next(done)) % _ACTS_A_STEP == 0:
                progress(min(now, 2 * held()), 2 * held() + 1, Line("checking the file"))

        faults = self._file.check(step)
        # what was changed by hand may be anything, and nothing follows from it
        replayed = self._file.replayed({fault.act for fault in faults}, step)
        digest = self._file.state.digest()
        if rebuild and digest != replayed and not faults:
            self._file.rebuild()
        size = held()
        progress(1, 1, Line("checking the file"))
        return Verified(size, size - len({fault.act for fault in faults}), faults, digest, replayed)

    def check_quickly(self, progress: Progress = silent) -> None:
        """Whether the file is whole and every act says what it was made to say; ``FileProblem`` if not.

        What :meth:`verify` asks beyond that, signatures and whether the state follows, takes many times as long.
        """
        total = self._file.record.size() + 1
        self._file.check_pages()
        for done, _ in enumerate(self._file.check_words(), start=1):
            if done % _ACTS_A_STEP == 0:
                progress(min(done, total - 1), total, Line("checking the file"))
        progress(total, total, Line("checking the file"))
