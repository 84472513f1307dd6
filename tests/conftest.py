"""What every test stands on: the judges of Word files, a screenless Qt, and logs that stay quiet.

``ooxml_validator`` and ``soffice`` give the path of a program, or skip the test and say why.
Where ``TREATY_JUDGES`` is set (``.ci/run`` sets it once it has installed them) a missing one fails.
"""

from __future__ import annotations

import logging
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# One set of examples for everybody: a failure on one machine is a failure on all of them.
settings.register_profile(
    "ci", derandomize=True, deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow], database=None
)
# For a night of searching: pytest --hypothesis-profile=search
settings.register_profile("search", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci")


def _program(name: str, *places: Path) -> Path:
    found = shutil.which(name) or next((str(p) for p in places if p.exists()), None)
    if found:
        return Path(found)
    reason = f"{name} is not installed; CONTRIBUTING.md says how to get it"
    if os.environ.get("TREATY_JUDGES"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def ooxml_validator() -> Path:
    """The Open XML SDK validator: ``[path, file.docx]`` prints a JSON report and exits 0 when the file is valid."""
    return _program("ooxml-validator", ROOT / ".ci" / "judges" / "node_modules" / ".bin" / "ooxml-validator")


@pytest.fixture(scope="session")
def soffice() -> Path:
    """LibreOffice, to open and render what we write."""
    return _program("soffice", Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"))


@pytest.fixture(autouse=True)
def quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that no test asked for is a failure; a test that expects one calls ``caplog.clear()``."""
    yield
    loud = [r for phase in ("setup", "call") for r in caplog.get_records(phase) if r.levelno >= logging.WARNING]
    assert not loud, "unexpected log: " + "; ".join(f"{r.name}: {r.getMessage()}" for r in loud)
