"""A secretariat's file and one of France, which the window opened by an invitation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from tests.ui import conftest
from workbench.domain.amendment import Operation
from workbench.session import Session

AT = "article 2(1)"


@pytest.fixture
def france(file: Path, tmp_path: Path) -> Path:
    """A file of France, of whose seat the secretariat has not heard yet; it tabled an amendment."""
    with Session.open(file) as session:
        invited = session.invite("FRA", tmp_path / "invitation.treatypack")
    path = tmp_path / "france.treaty"
    with Session.accept(invited.path, path, invited.code, "laptop 1") as session:
        text = session.find(AT).text
        session.table(["FRA"], AT, Operation.MOD, text.replace("protect", "respect and protect"))
    return path


@pytest.fixture
def package(france: Path, tmp_path: Path) -> Path:
    """What France sends to the secretariat."""
    out = tmp_path / "from france.treatypack"
    with Session.open(france) as session:
        session.pack(out, "SEC")
    return out


def receive(path: Path, *packages: Path) -> None:
    with Session.open(path) as session:
        assert not session.receive(packages).refused


def send(path: Path, out: Path) -> Path:
    with Session.open(path) as session:
        session.pack(out)
    return out


def answer(act: Callable[[QDialog], None]) -> None:
    """Lets ``act`` loose on the next dialog, which goes if it fails."""

    def safely(dialog: QDialog) -> None:
        try:
            act(dialog)
        except BaseException:
            dialog.reject()
            raise

    conftest.answer(safely)
