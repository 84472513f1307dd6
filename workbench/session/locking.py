"""What a session can do about the passphrase that protects the desk and the key of the file's seat."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from workbench.session.reading import Reading
from workbench.storage.backup import backups
from workbench.storage.lock import change_copies
from workbench.storage.vault import Vault


class Locking(Reading):
    """The verbs of the lock; see :class:`workbench.session.Session`.

    Whoever has no passphrase of a locked file reads the public record in full. Drafts, and all that is said in the
    party's name, raise ``Refused`` until it is unlocked.
    """

    @property
    def has_passphrase(self) -> bool:
        """Whether the file has a passphrase."""
        return self._file.lock.kept is not None

    @property
    def locked(self) -> bool:
        """Whether there is a passphrase that this session was not given."""
        return self._file.lock.locked

    @property
    def writable(self) -> bool:
        """Whether anything can be recorded: the file and its folder allow it, and the desk is not locked."""
        return super().writable and not self.locked

    @property
    def key(self) -> Vault | None:
        """What unlocks the same file in another session of this process, ``None`` where nothing does."""
        return None if self.locked else self._file.lock.vault

    def unlock(self, passphrase: str) -> None:
        """Unlocks the desk until the session is closed; ``Refused`` if that is not the passphrase."""
        self._file.lock.unlock(passphrase)

    def unlock_with(self, key: Vault | None) -> None:
        """Unlocks the desk by the :attr:`key` of another session on this file."""
        self._file.lock.vault = key

    def when_locked(self, ask: Callable[[], str | None]) -> None:
        """Has ``ask`` asked for the passphrase, once, when something needs it; ``None`` from it is no answer."""
        self._file.lock.ask = ask

    def set_passphrase(self, new: str, old: str = "") -> tuple[Path, ...]:
        """Protects the file by a passphrase; ``Refused`` if ``old`` is not the one that it has.

        The backups beside the file are sealed likewise. Returns those that could not be: they show the desk to whoever
        has them, or are under an older passphrase.
        """
        self._prove(old)
        return self._protect(Vault.make(new))

    def remove_passphrase(self, old: str) -> tuple[Path, ...]:
        """Leaves desk and key unprotected; returns the backups that stay under a passphrase."""
        self._prove(old)
        return self._protect(None)

    def _prove(self, old: str) -> None:
        if not self.has_passphrase:
            return
        if self.locked:
            self.unlock(old)
        else:
            self._file.lock.prove(old)

    def _protect(self, vault: Vault | None) -> tuple[Path, ...]:
        old = self.key
        self._file.protect(vault)
        return tuple(change_copies(backups(self.path), old, vault))
