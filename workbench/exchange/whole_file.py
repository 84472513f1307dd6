"""Files that are whole or absent: nobody ever opens half a document."""

from __future__ import annotations

import errno
import os
import secrets
from pathlib import Path

from workbench.domain.errors import FileProblem, Line


def write_whole(target: Path, data: bytes) -> None:
    """Writes ``data`` to ``target`` by way of a temporary file beside it: an old file stays until the new one is whole.

    Raises :class:`FileProblem` when the folder is missing or read-only, the disk is full, or the file is in use.
    """
    target = target.resolve()
    fresh = target.with_name(f".treaty-{secrets.token_hex(6)}.tmp")
    try:
        if target.is_dir():
            raise FileProblem("{path} is a folder; name a file in it", path=target)
        try:
            with fresh.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(target)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise FileProblem(
            "{path} cannot be written ({why}); {advice}", path=target, why=_reason(error), advice=_advice(error)
        ) from error


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _advice(error: OSError) -> Line:
    if isinstance(error, FileNotFoundError):
        return Line("make its folder first, or choose another")
    if error.errno == errno.EROFS:
        return Line("its disk is read-only: choose a folder on another")
    if isinstance(error, PermissionError):
        return Line("close it in other programs, or choose another folder")
    return Line("make room on the disk, or choose another folder")
