"""The window: PySide6 over the session. Imports the session and the domain, nothing else of the core."""

from __future__ import annotations

import ctypes
import sys

# PySide6 6.12.0 gives away references to ``True`` and ``None``, one at every ``Signal.emit`` (6.11.3 does not).
# Before Python 3.12, where these became immortal, the interpreter aborts after some hundreds of them. References that
# nobody counts down put that off beyond any session's length; goes when the lock names a release that counts right.
if sys.implementation.name == "cpython" and sys.version_info < (3, 12):
    for _single in (True, False, None):
        ctypes.c_ssize_t.from_address(id(_single)).value += 1 << 40
