"""The window's libraries on this machine: what Qt is linked to must be what the set-up provides."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

PLATFORMS = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"


@pytest.mark.skipif(not sys.platform.startswith("linux") or not shutil.which("ldd"), reason="ldd is a tool of Linux")
@pytest.mark.parametrize("platform", ["offscreen", "xcb"])
def test_the_set_up_provides_all_that_qt_is_linked_to(platform: str) -> None:
    """Fails when a newer PySide6 needs a library that the table in ``.ci/system.py`` does not name."""
    linked = subprocess.run(
        ["ldd", PLATFORMS / f"libq{platform}.so"], capture_output=True, text=True, check=True
    ).stdout
    assert "libQt6Gui.so.6" in linked
    assert [line.split()[0] for line in linked.splitlines() if "not found" in line] == []
